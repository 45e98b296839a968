import { companyKey } from '../../../catalogue/companies/company-key.ts';
import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import type { Pairing } from '../clauses/pair-groups.ts';
import { pairUnit } from '../clauses/pair-groups.ts';
import type { RightsSet } from '../clauses/read-rights.ts';
import { type Standing, tellsFormat, tellsPresale } from '../clauses/read-status.ts';
import { HAS_DEAL_VERB } from '../clauses/verbs.ts';
import type { Company, Scene } from '../scene/scene.ts';
import { othersTitles } from './others-sales.ts';

/** A story with its companies and places paired, and what holds for all of it. */
export interface Story {
  readonly scene: Scene;
  readonly pairings: readonly Pairing[];
  /** It sells the right to make local versions. */
  readonly isFormat: boolean;
  /** Titles (indices) that are called a format where they are named. */
  readonly formats: ReadonlySet<number>;
  /** It sells a title before it is finished. */
  readonly isPresale: boolean;
  /** Titles (indices) that somebody else sells. */
  readonly othersTitles: ReadonlySet<number>;
}

/** A sale or broadcast as a reader found it, before those told twice are made one. */
export interface DraftRow {
  /** Indices of the scene's titles. */
  readonly titles: readonly number[];
  readonly place: TerritoryMention;
  readonly company: Company | null;
  readonly told: 'sale' | 'broadcast' | 'home';
  readonly standing: Standing;
  readonly rights: RightsSet;
  readonly seasons: readonly number[] | null;
  readonly isNew: boolean | null;
  readonly localTitle: string | null;
  readonly localProducer: string | null;
  readonly start: number;
  readonly end: number;
}

/** Reads one form in which stories tell of sales. */
export interface RowReader {
  readonly name: string;
  readonly read: (story: Story) => readonly DraftRow[];
}

/** Pairs every unit of the scene and settles what kind of story it is. */
export function createStory(scene: Scene): Story {
  const single = scene.units.map((unit) =>
    unit.kind === 'row' ? { unit, pairs: [], loose: [], alone: [] } : pairUnit(scene, unit),
  );
  const pairings = placedByStory(
    scene,
    single.map((pairing, index) => carriedOn(scene, pairing, single[index - 1])),
  );
  return {
    scene,
    pairings,
    isFormat: sellsFormat(scene),
    othersTitles: othersTitles(scene),
    formats: formatsOf(scene),
    isPresale: scene.units.slice(0, 1).some((unit) => tellsPresale(scene.text.slice(unit.start, unit.end))),
  };
}

const THE_BUYER =
  /^(?:(?:the|this|el|la|esta?)\s+(?:[\p{L}-]+\s){0,3}?(?:group|broadcaster|operator|channel|network|platform|streamer|company|buyer|service|station|distributor|grupo|cadena|canal|plataforma|operador)|it|they)(?![\p{L}])/iu;

/** "… with Sky Italia. The operator takes … rights in Italy": the company of the sentence before with this one's places. */
function carriedOn(scene: Scene, pairing: Pairing, before: Pairing | undefined): Pairing {
  const { unit, pairs, loose, alone } = pairing;
  if (!before || pairs.length > 0 || alone.length > 0 || loose.length === 0) return pairing;
  if (isRest(scene, pairing, before)) return withCompany(pairing, before.alone);
  const words = scene.text.slice(unit.start, unit.end);
  const opening = THE_BUYER.exec(words)?.[0];
  const named = [...before.alone, ...before.pairs.flatMap((pair) => pair.companies)];
  const [company] = named;
  if (
    !opening ||
    !company ||
    named.length > 1 ||
    !/(?<![\p{L}])(?:takes?|took|gets?|has|will|holds|acquir\p{L}+|rights|receives|bought|also)(?![\p{L}])/iu.test(
      words,
    )
  )
    return pairing;
  // "The company" and "it" are as often the seller.
  if (
    /company|^it$|^they$/iu.test(opening) &&
    scene.distributor !== null &&
    !/(?<![\p{L}])(?:takes?|took|gets?|acquir\p{L}+)(?![\p{L}])/iu.test(words)
  )
    return pairing;
  return withCompany(pairing, [company]);
}

function withCompany({ unit, loose }: Pairing, companies: readonly Company[]): Pairing {
  const { start, end } = unit;
  const pair = { companies, places: loose, start, end, clauseStart: start, clauseEnd: end };
  return { unit, pairs: [pair], loose: [], alone: [] };
}

/** "Shahid is in. SVOD, all of MENA": what a message adds behind a stop, without a verb. */
function isRest({ text }: Scene, { unit }: Pairing, before: Pairing): boolean {
  const words = text.slice(unit.start, unit.end);
  return (
    unit.kind === 'item' &&
    unit.block === before.unit.block &&
    before.alone.length === 1 &&
    before.pairs.length === 0 &&
    words.length < 60 &&
    !HAS_DEAL_VERB.test(words.replace(/rights/giu, ''))
  );
}

/** "Repretel has also renewed Amor": where the story says elsewhere that the company is. */
function placedByStory({ titleMentions, text }: Scene, pairings: readonly Pairing[]): readonly Pairing[] {
  const placed = new Map<string, Pairing['loose']>();
  const doubtful = new Set<string>();
  for (const { companies, places } of pairings.flatMap(({ pairs }) => pairs))
    for (const company of companies) {
      const key = companyKey(company.name);
      if (placed.has(key) || places.length !== 1) doubtful.add(key);
      placed.set(key, places);
    }
  return pairings.map((pairing) => {
    const { unit, pairs, loose, alone } = pairing;
    const [company, ...more] = alone;
    if (!company || more.length > 0 || pairs.length > 0 || loose.length > 0) return pairing;
    const key = companyKey(company.name);
    const places = doubtful.has(key) ? undefined : placed.get(key);
    const isTold =
      titleMentions.some((mention) => mention.start >= company.end && mention.end <= unit.end) &&
      HAS_DEAL_VERB.test(text.slice(company.end, company.end + 40));
    if (!places || !isTold) return pairing;
    return withCompany({ ...pairing, loose: places }, [company]);
  });
}

/** "quiz format Say It Twice", "Dinner at Eight (format)". */
function formatsOf({ text, titleMentions }: Scene): ReadonlySet<number> {
  const called = titleMentions.filter(
    ({ start, end }) =>
      /(?<![\p{L}])(?:format|formato|formatı)\s["“‘]?$/iu.test(text.slice(Math.max(0, start - 20), start)) ||
      /^["”’]?\s?[([](?:[^()[\]]*[\s,;])?(?:format|formato)[)\],;]/iu.test(text.slice(end)),
  );
  return new Set(called.map((mention) => mention.title));
}

/** By its first sentence, or because several speak of local versions; a list item speaks for itself only. */
function sellsFormat({ text, units, distributor }: Scene): boolean {
  const telling = units
    .filter((unit) => unit.kind === 'sentence')
    .map((unit) => withoutOrigin(text.slice(unit.start, unit.end)));
  const [lead = '', ...others] = telling;
  if (tellsFormat(lead)) return true;
  const count = others.filter(tellsFormat).length;
  return count >= 2 || (count === 1 && distributor !== null && /formats?$/iu.test(distributor));
}

/** A series that is itself an adaptation sells no format by that. */
function withoutOrigin(sentence: string): string {
  return sentence
    .replace(
      /(?:is|was|,|es) (?:an?|the|una?|la|el)? ?(?:[\p{L}-]+ ){0,3}(?:adaptation|remake|version|adaptación|versión) (?:of|de) .*$/iu,
      '',
    )
    .replace(/(?<![\p{L}])(?:adapted from|based on|inspired by)(?![\p{L}])[^,.;]*/giu, '')
    .replace(
      /(?:(?<!\p{L})\p{L}{1,24}-language|dubbed|subtitled|shorter|longer|extended|uncut|original) versions?/giu,
      '',
    );
}
