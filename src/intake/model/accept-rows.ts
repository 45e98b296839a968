import { companyKey } from '../../catalogue/companies/company-key.ts';
import type { TerritoryMention } from '../../catalogue/find-territories.ts';
import { isPlaceName } from '../../catalogue/read-territory.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { ReadRow } from '../article.ts';
import { readRights } from '../reading/clauses/read-rights.ts';
import { readStanding, tellsEarlier } from '../reading/clauses/read-status.ts';
import { DENIED, NOT_A_SALE, SALE_WORDS } from '../reading/clauses/verbs.ts';
import { evidenceAt } from '../reading/scene/evidence-at.ts';
import type { Scene } from '../reading/scene/scene.ts';
import type { Unit } from '../reading/words/units.ts';
import type { PointedRow } from './article-ask.ts';
import { isWithin, locate, printedIn, type Span, touches, unitAround } from './locate.ts';
import { titleMeant } from './title-meant.ts';

interface Found {
  readonly unit: Unit;
  readonly evidence: Span;
  readonly title: number;
  readonly place: TerritoryMention;
  readonly buyer: string | null;
}

/**
 * The sales a model pointed at that code finds where it pointed: title, territory and buyer stand in one sentence that
 * tells a sale and that the rules made nothing of; how far the sale has come, its licence and its media are read by the
 * rules' own words. Everything else is dropped.
 *
 * @param taken stretches that the rules have read already, or set aside for a reason
 */
export function acceptRows(
  scene: Scene,
  pointed: readonly PointedRow[],
  taken: readonly Span[],
): readonly ReadRow[] {
  const found = pointed.flatMap((row) => find(scene, row, taken) ?? []);
  const clear = found.filter((row) => isPairingClear(scene, row, found));
  return distinct(clear).map((row) => rowOf(scene, row));
}

function find(scene: Scene, row: PointedRow, taken: readonly Span[]): Found | null {
  const evidence = locate(scene.printed, row.evidence);
  const unit = evidence && unitAround(scene, evidence);
  if (!evidence || !unit || taken.some((span) => touches(span, unit))) return null;
  const words = scene.text.slice(unit.start, unit.end);
  if (!SALE_WORDS.test(words) || DENIED.test(words) || NOT_A_SALE.test(words)) return null;
  if (scene.quotes.some((quote) => touches(quote, evidence) && !isTitle(scene, quote))) return null;

  const title = titleMeant(scene, unit, row.title);
  const place = placeMeant(scene, evidence, row.territory);
  if (title === null || place === null) return null;
  if (row.buyer === null) return { unit, evidence, title, place, buyer: null };
  const buyer = buyerMeant(scene, evidence, row.buyer);
  return buyer === null ? null : { unit, evidence, title, place, buyer };
}

function isTitle(scene: Scene, quote: Span): boolean {
  return [...scene.titleMentions, ...scene.localTitles].some((mention) => touches(mention, quote));
}

/** A territory that stands within the evidence, abroad. */
function placeMeant(scene: Scene, evidence: Span, name: string): TerritoryMention | null {
  const place = scene.places.find(
    (one) => isWithin(one, evidence) && nameKey(one.text) === nameKey(name) && !one.demonym,
  );
  if (place?.reading.kind !== 'territory') return null;
  const { codes } = place.reading.territory;
  return codes.length > 0 && codes.every((code) => scene.home.has(code)) ? null : place;
}

/** As it is printed: a name with a capital or a figure that is no person, place, title, seller or producer. */
function buyerMeant(scene: Scene, evidence: Span, name: string): string | null {
  const at = printedIn(scene.printed, evidence, name);
  if (at === null || companyKey(name) === '' || isPlaceName(name)) return null;
  const printed = scene.printed.slice(at.start, at.end);
  if (!/^[\p{Lu}\p{N}]/u.test(printed)) return null;
  const others: readonly Span[] = [
    ...scene.titleMentions,
    ...scene.otherProgrammes,
    ...scene.localTitles,
    ...scene.places,
    ...scene.companies.filter(({ role }) => role !== 'open'),
    ...scene.zones,
  ];
  const isOther = others.some((span) => touches(span, at));
  const isPerson = scene.people.some((person) => nameKey(person.name).includes(nameKey(printed)));
  const isSeller = scene.distributor !== null && companyKey(scene.distributor).includes(companyKey(printed));
  return isOther || isPerson || isSeller ? null : printed;
}

/** Several buyers beside several places of one sentence can be paired in more ways than one. */
function isPairingClear({ places, companies }: Scene, row: Found, all: readonly Found[]): boolean {
  const here = places.filter((place) => isWithin(place, row.unit) && !place.demonym);
  const buyers = new Set([
    ...companies
      .filter((company) => company.role === 'open' && isWithin(company, row.unit))
      .map(({ name }) => companyKey(name)),
    ...all.flatMap((other) =>
      other.unit === row.unit && other.buyer !== null ? [companyKey(other.buyer)] : [],
    ),
  ]);
  return here.length <= 1 || buyers.size <= 1;
}

function distinct(rows: readonly Found[]): readonly Found[] {
  const key = ({ title, place, buyer }: Found) =>
    [title, nameKey(place.text), companyKey(buyer ?? '')].join('|');
  return rows.filter((row, index) => rows.findIndex((other) => key(other) === key(row)) === index);
}

function rowOf(scene: Scene, { unit, evidence, title, place, buyer }: Found): ReadRow {
  const clause = scene.text.slice(unit.start, unit.end);
  const standing = readStanding(clause, false);
  const [rights] = readRights(clause);
  const named = scene.titles[title];
  if (place.reading.kind !== 'territory') throw new Error('a place that was found names no territory');
  return {
    title: named?.name ?? null,
    titleAka: named?.aka ?? [],
    territory: place.reading.territory,
    territoryText: place.text,
    buyer,
    buyerInBrackets: null,
    licence: standing.licence ?? 'finished',
    status: standing.status,
    stage: standing.stage,
    media: rights?.media ?? [],
    exclusivity: rights?.exclusivity ?? null,
    seasons: null,
    isNew: tellsEarlier(clause) === true ? false : null,
    localTitle: null,
    localProducer: null,
    evidence: evidenceAt(scene, evidence),
    byModel: true,
  };
}
