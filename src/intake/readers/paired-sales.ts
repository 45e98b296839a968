import type { TerritoryMention } from '../../catalogue/find-territories.ts';
import type { Pair, Pairing } from '../reading/clauses/pair-groups.ts';
import { type RightsSet, readRights, readSeasonNumbers } from '../reading/clauses/read-rights.ts';
import {
  isOpenTalk,
  readStanding,
  type Standing,
  tellsEarlier,
  tellsFinished,
  tellsFormat,
  tellsPilot,
  tellsPresale,
} from '../reading/clauses/read-status.ts';
import { BROADCAST_WORDS, DENIED, HAS_DEAL_VERB, NOT_A_SALE, SALE_WORDS } from '../reading/clauses/verbs.ts';
import { hasAudience } from '../reading/figures/audience-words.ts';
import { withoutNames } from '../reading/scene/without-names.ts';
import { localTitleOf, producerOf } from '../reading/story/local-version.ts';
import { isOfOtherProgramme } from '../reading/story/others-sales.ts';
import type { DraftRow, RowReader, Story } from '../reading/story/story.ts';
import { titlesOf } from '../reading/story/titles-of.ts';
import type { Unit } from '../reading/words/units.ts';

/** Companies with places in running text, lists and e-mails. */
export const pairedSales: RowReader = {
  name: 'paired sales',
  read: (story) =>
    story.pairings.flatMap((pairing, index) => rowsOfUnit(story, pairing, story.pairings[index + 1])),
};

/** "Go3 has the show", "China is with Hugoeast". */
const HOLDS =
  /(?<![\p{L}])(?:ha(?:s|ve)|gets?|got|holds?|keeps|tiene)(?: (?:now|also))? (?:it|the|all|la|el|los)(?![\p{L}])|(?:is|are) (?:now |also )?(?:with|at|covered|taken)(?![\p{L}])|(?:ha(?:s|ve)) [^,;.]{0,25}§?$|(?<![\p{L}])(?:it|the (?:series|show|film|title|drama|programme|format|movie)|la serie|la película|la novela|diziyi|filmi)(?![\p{L}])/iu;
const RANKED =
  /(?<![\p{L}])(?:number one|no\. ?1|#1|most[- ]watched|in its slot|its time ?slot|slot leader|record|ranks?|ranked|hit|top of|top (?:10|ten)|lidera?|líder)(?![\p{L}])/iu;
const REFUSED =
  /(?<![\p{L}])(?:passed(?: on)?|declined|turned down|rejected|fell through|collapsed|did not (?:materiali[sz]e|happen|close)|didn['’]t (?:materiali[sz]e|happen|close)|rumou?r\p{L}*|unconfirmed|pulled out|withdrew|lost|(?:said|says) no|(?:ha dicho|dijo|dice) que no|no le interesó|no interest|did not bite|too (?:dark|expensive|late) for|had hoped|hoped to|tried to|wants? (?:an? )?screeners?|wants to see|asked for (?:an? )?screeners?|no reply|no answer|cevap yok|sin respuesta|coproducción y no|descartad[ao]|declinó|rechaz\p{L}+|ilgilenmedi)(?![\p{L}])/iu;
/** "…; the licences there have long expired": said of all sales of a sentence. */
const ALL_ENDED =
  /[;,—–] (?:but |though |all )?(?:the |those |these |both )?(?:licen[cs]es?|contracts?|deals?|rights|agreements?|they|all)(?: \p{L}+){0,4} (?:expired|lapsed|ended|run out|ran out)(?![\p{L}])/iu;
/** A correction of what was told before. */
const WITHDRAWN =
  /(?<![\p{L}])(?:wrongly|incorrectly|mistakenly|reported that|(?:I|we) (?:wrote|said|told you) (?:that)?|not ours|por error)(?![\p{L}])/iu;
/** "has acquired the soap from Fjord Studios for all territories": who sells it from now on. */
const TAKEN_IN =
  /(?:acquired|picked up|taken|took) [^.;]{0,90}? from [^.;]{0,50}? for (?:all (?:other )?territories|the world|worldwide)/iu;
const OWN_SALE =
  /(?<![\p{L}])(?:sold|licen[sc]ed|acquired|bought|picked up|(?:took|takes|taken)(?! (?:an? |the |its )?(?:average |audience |market )?(?:\d|nearly|almost|over|more|about|close|share))|snapped|nabbed|grabbed|secured|rights|buyers?|deals?|vend\p{L}+|adquiri\p{L}+|satıldı|satın)(?![\p{L}])/iu;
const MADE_FOR =
  /(?<![\p{L}])(?:commission(?:ed|s)|ordered|created (?:by [^,.;]+ )?for|made (?:by [^,.;]+ )?for|produced (?:by [^,.;]+ )?for|original(?:ly)?|home (?:channel|broadcaster|network)|at home|producida (?:por [^,.;]+ )?para|comes? from)(?![\p{L}])/iu;

function rowsOfUnit(story: Story, pairing: Pairing, next: Pairing | undefined): readonly DraftRow[] {
  let inherited: { standing: Standing; told: DraftRow['told'] | 'none' } | null = null;
  return pairing.pairs.flatMap((pair, index) => {
    const clause = withoutNames(story.scene, pair.clauseStart, pair.clauseEnd);
    const hasVerb = HAS_DEAL_VERB.test(clause) || isOpenTalk(clause);
    const told: DraftRow['told'] | 'none' =
      !hasVerb && inherited ? inherited.told : tellOf(story, pairing, pair, clause);
    const standing: Standing =
      !hasVerb && inherited ? inherited.standing : standingOf(story, pairing, pair, clause);
    inherited = { standing, told };
    if (told === 'none' || isOfOtherProgramme(story.scene, pairing.unit, pair.end)) return [];
    const detail = index === pairing.pairs.length - 1 ? detailOf(story, next) : null;
    return rowsOfPair(story, pairing, { pair, told, standing, clause, detail });
  });
}

interface Telling {
  readonly pair: Pair;
  readonly told: DraftRow['told'];
  readonly standing: Standing;
  readonly clause: string;
  readonly detail: Detail | null;
}

function rowsOfPair(
  story: Story,
  { unit }: Pairing,
  { pair, told, standing, clause, detail }: Telling,
): readonly DraftRow[] {
  const { scene } = story;
  const stretch = { start: pair.clauseStart, end: pair.clauseEnd };
  const sets =
    detail && detail.rights.length > 0
      ? detail.rights
      : readRights(scene.text.slice(stretch.start, stretch.end));
  const titles = detail && detail.titles.length > 0 ? detail.titles : titlesOf(scene, unit, stretch);
  const earlier = tellsEarlier(clause) ?? (unit === scene.units[0] ? false : null);
  const rightsSets: readonly RightsSet[] = sets.length > 0 ? sets : [{ media: [], exclusivity: null }];
  return pair.companies.flatMap((company) =>
    pair.places.flatMap((place) =>
      rightsSets.map((rights) => ({
        titles,
        place,
        company,
        told,
        standing,
        rights,
        seasons: readSeasonNumbers(scene.text.slice(stretch.start, stretch.end)),
        isNew: earlier === null ? leadIsNew(story) : !earlier,
        localTitle: standing.licence === 'finished' ? null : localTitleOf(scene, unit, pair),
        localProducer: producerOf(scene, unit, pair),
        start: pair.start,
        end: pair.end,
      })),
    ),
  );
}

/** A story of new sales tells new sales unless it says otherwise. */
function leadIsNew({ scene }: Story): boolean | null {
  return scene.units
    .slice(0, 3)
    .some((unit) => tellsEarlier(scene.text.slice(unit.start, unit.end)) === false)
    ? true
    : null;
}

function tellOf(
  story: Story,
  { unit, pairs }: Pairing,
  pair: Pair,
  clause: string,
): DraftRow['told'] | 'none' {
  const { scene } = story;
  const sentence = scene.text.slice(unit.start, unit.end);
  if (pair.places.every((place) => isToldAtHome(scene.text, place))) return 'home';
  if (
    scene.zones.some(
      (zone) =>
        zone.reason === 'rival' &&
        pair.companies.some((company) => company.start >= zone.start && company.end <= zone.end),
    )
  )
    return 'none';
  if (NOT_A_SALE.test(clause) || REFUSED.test(clause) || WITHDRAWN.test(clause) || TAKEN_IN.test(sentence))
    return 'none';
  if (DENIED.test(withoutReserve(clause)) && !isOpenTalk(clause)) return 'none';
  if (isHome(story, unit, pair, clause)) return 'home';
  const sells = SALE_WORDS.test(clause);
  if (hasAudience(clause.replace(/\([^()]*\)/g, '')) && !OWN_SALE.test(clause)) return 'broadcast';
  if (sells) return 'sale';
  if (SALE_WORDS.test(sentence) && !BROADCAST_WORDS.test(clause)) return 'sale';
  if (RANKED.test(clause) && !OWN_SALE.test(clause)) return 'broadcast';
  if (BROADCAST_WORDS.test(clause)) return hasAudience(sentence) ? 'broadcast' : 'sale';
  if (pairs.length > 1 || unit.kind !== 'sentence' || isListed(scene.text, pair)) return 'sale';
  return HOLDS.test(clause) ? 'sale' : 'none';
}

/** "Malta: PBS". */
function isListed(text: string, { start, end }: Pair): boolean {
  return (
    /^[^:]{2,40}:\s\S/u.test(text.slice(start, end)) &&
    /(?:^|[.!?\n]\s*|•\s*)$/u.test(text.slice(Math.max(0, start - 3), start))
  );
}

/** "At home in Norway". */
function isToldAtHome(text: string, place: TerritoryMention): boolean {
  return /(?:at home|back home|home market|home territory|home country|native)(?: (?:in|of))? $/iu.test(
    text.slice(Math.max(0, place.start - 24), place.start),
  );
}

/** What follows "but" takes nothing back: "was signed last year, but shooting has yet to begin". */
function withoutReserve(clause: string): string {
  return clause.replace(/,?\s(?:but|although|though|pero|aunque|ama)\s.*$/su, '');
}

/** The channel it was made for, or that shows it in its own country. */
function isHome(story: Story, unit: Unit, pair: Pair, clause: string): boolean {
  const { scene, isFormat } = story;
  const isAtHome = pair.places.every(
    (place) => codesOf(place).length === 1 && codesOf(place).every((code) => scene.home.has(code)),
  );
  if (
    isAtHome &&
    !OWN_SALE.test(clause) &&
    (BROADCAST_WORDS.test(clause) || MADE_FOR.test(clause) || /releas/iu.test(clause) || hasAudience(clause))
  )
    return true;
  return (
    !isFormat &&
    !tellsPilot(clause) &&
    !titlesAreFormats(story, unit, pair) &&
    !tellsFormat(withoutNames(scene, unit.start, unit.end)) &&
    !OWN_SALE.test(clause) &&
    MADE_FOR.test(clause) &&
    !/(?<![\p{L}])(?:remake|version|adaptation|format)/iu.test(clause)
  );
}

/** Told as formats where they are named: "Dinner at Eight (format)". */
function titlesAreFormats({ scene, formats }: Story, unit: Unit, pair: Pair): boolean {
  const titles = titlesOf(scene, unit, { start: pair.clauseStart, end: pair.clauseEnd });
  return titles.length > 0 && titles.every((title) => formats.has(title));
}

function codesOf(place: TerritoryMention): readonly string[] {
  return place.reading.kind === 'territory' ? place.reading.territory.codes : [];
}

function standingOf(story: Story, { unit }: Pairing, pair: Pair, clause: string): Standing {
  const isItem = unit.kind === 'item' || unit.kind === 'line';
  const isFormat = (story.isFormat && !isItem) || titlesAreFormats(story, unit, pair);
  // "As finished tape it has travelled …": said once for what follows.
  if (isFormat && tellsFinished(withoutNames(story.scene, unit.start, pair.end)))
    return { ...readStanding(clause, false), licence: 'finished' };
  const own = readStanding(clause, isFormat);
  const whole = withoutNames(story.scene, unit.start, unit.end);
  if (ALL_ENDED.test(whole)) return { status: 'expired', stage: null, licence: own.licence };
  const sentence = withoutNames(story.scene, unit.start, pair.start);
  const lead = HAS_DEAL_VERB.test(clause) ? own : readStanding(`${sentence} ${clause}`, isFormat);
  if (
    lead.status === 'signed' &&
    lead.stage === null &&
    lead.licence !== 'option' &&
    (story.isPresale || opensWithPresale(story, unit)) &&
    tellsEarlier(clause) !== true
  ) {
    return { ...lead, status: 'presale' };
  }
  return lead;
}

/** "In pre-sales, Neon has … and Elevation took …": the opening holds for the sentence. */
function opensWithPresale({ scene }: Story, unit: Unit): boolean {
  const opening = /^[^,]{0,40},/u.exec(scene.text.slice(unit.start, unit.end))?.[0] ?? '';
  return tellsPresale(opening);
}

interface Detail {
  readonly titles: readonly number[];
  readonly rights: readonly RightsSet[];
}

const CARRIES_ON =
  /^(?:the|this|el|la|esta)\s+(?:[\p{L}-]+\s){0,3}?(?:group|broadcaster|operator|channel|network|platform|streamer|company|buyer|deal|agreement|package|pact|licen[sc]e|window|contract|acuerdo|grupo|cadena|canal)(?![\p{L}])|^(?:it|they|this|svod|free|pay)(?![\p{L}])/iu;

/** "The group gets exclusive free TV and non-exclusive SVOD rights to …": what the next sentence adds to a sale. */
function detailOf({ scene }: Story, next: Pairing | undefined): Detail | null {
  if (!next || next.pairs.length > 0 || next.alone.length > 0 || next.loose.length > 0) return null;
  const words = scene.text.slice(next.unit.start, next.unit.end);
  if (!CARRIES_ON.test(words) || hasAudience(words) || isOpenTalk(words)) return null;
  const rights = readRights(words);
  if (rights.length === 0) return null;
  const titles = scene.titleMentions.filter(
    (mention) => mention.start >= next.unit.start && mention.end <= next.unit.end,
  );
  return { rights, titles: [...new Set(titles.map((mention) => mention.title))] };
}
