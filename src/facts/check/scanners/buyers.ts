import { type Draft, unsupported } from '../draft.ts';
import { standsIn } from '../record/fact-index.ts';
import { liesIn, meet } from '../record/places.ts';
import type { Mention } from '../text/mentions.ts';
import type { Span } from '../text/reading.ts';
import type { Unsupported } from '../unsupported.ts';
import { isExcluded } from './places.ts';

/** A company and a place that the text says belong together; `loose`: the place may be larger than the sale. */
interface Pair {
  readonly company: Mention;
  readonly place: Mention;
  readonly loose: boolean;
}

const ARTICLE = '(?:the\\s+|el\\s+|la\\s+|los\\s+|las\\s+)?';
const COMPANY_THEN_PLACE = new RegExp(`^,?\\s+(?:in|for|across|of|from|en|para|de)\\s+${ARTICLE}$`, 'iu');
const ACQUIRED = new RegExp(
  `^\\s[^,;:.()\\n]{0,80}(?:acquired|carr(?:y|ies|ied)|has|secure[sd]|runs?|tiene|trae|programa|licen[sc]ed|picked up|bought|took|takes|holds|airs?|aired|broadcasts?|shows?|screens?|premieres?|adquirió|compró|licenció|obtuvo|emit(?:e|ió|irá)|estren(?:a|ó|ará))[^,;:.()\\n]{0,60}\\s(?:in|for|across|en|para)\\s+${ARTICLE}$`,
  'iu',
);
/** "Will bring it to Colombian homes", "lo llevará a los hogares colombianos". */
const BRINGS =
  /^\s[^,;:.()\n]{0,30}(?:bring|take|air|show|offer|screen|broadcast|launch|present|llev|emit|estren|ofrec|traer)\p{L}*\s[^,;:.()\n]{0,30}$/iu;
const PLACE_THEN_COMPANY =
  /^\s+(?:(?:went|goes|go|belongs?|was sold|was licensed|(?:are|were|is|was) (?:held|taken|acquired|bought))\s+)?(?:by|to|with|on|via|a|por|con|al|a la|a los)\s+(?:the\s+)?$|^,?\s+(?:son|es|fueron|quedan|serán)\s+(?:de|para)\s+(?:la\s+|el\s+)?$|^,\s+(?:de|para)\s+(?:la\s+|el\s+)?$/iu;
const LABEL = /^\s*(?::|–|—|-|→)\s*$/u;
const DESCRIBED = /^(?:['’]s?)?\s+(?:[\p{Ll}-]+\s+){0,3}$/u;
const OPENING = /(?:^|[.!?:;]\s+|\n\s*|[-•*]\s+)(?:in|en)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/iu;
const NEXT_PLACE = /^\s*(?:,|and|y|e|&|,\s*and)\s+(?:the\s+|el\s+|la\s+)?$/iu;

const RESPECTIVELY = /(?<!\p{L})respectiv(?:ely|amente)(?!\p{L})/gu;

/** Buyers named with a territory that they did not buy for: "Chile (Caracol)" where Caracol bought for Colombia. */
export function checkBuyers(draft: Draft): readonly Unsupported[] {
  const wrong = pairsOf(draft).filter((pair) => !isOnRecord(draft, pair));
  return wrong.map(({ company, place }) => {
    const span = spanOf(draft.reading.text, company, place);
    return unsupported(draft.reading, span, 'buyer', messageFor(draft, company, place));
  });
}

/** Both and what stands between them, with the bracket that closes behind them. */
function spanOf(text: string, company: Span, place: Span): Span {
  const start = Math.min(company.start, place.start);
  const end = Math.max(company.end, place.end);
  const closes = text[end] === ')' && text.slice(start, end).includes('(');
  return { start, end: closes ? end + 1 : end };
}

function pairsOf(draft: Draft): readonly Pair[] {
  const { text } = draft.reading;
  // What a sale leaves out is nobody's.
  const mentions = draft.mentions.filter((mention) => !isExcluded(draft, mention));
  const respective = respectivePairs(draft, mentions);
  if (respective.length > 0) {
    const others = mentions.filter(
      (mention) => !respective.some(({ company, place }) => mention === company || mention === place),
    );
    return [...respective, ...nearPairs(text, others)];
  }
  return nearPairs(text, mentions);
}

/** "A and B have followed, in Spain and Romania respectively": the first has the first, the second the second. */
function respectivePairs({ reading }: Draft, mentions: readonly Mention[]): readonly Pair[] {
  return [...reading.folded.matchAll(RESPECTIVELY)].flatMap(({ index }) => {
    const sentence = reading.sentenceAt(index);
    const within = mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
    const companies = within.filter((mention) => isCompany(mention) && !isOwn(mention));
    const places = within.filter(({ place }) => place !== null && !place.demonym);
    if (companies.length !== places.length) return [];
    return companies.flatMap((company, at) => {
      const place = places[at];
      return place ? [pair(company, place)] : [];
    });
  });
}

function nearPairs(text: string, mentions: readonly Mention[]): readonly Pair[] {
  return mentions.flatMap((company, at) => {
    if (!isCompany(company) || isOwn(company)) return [];
    const before = mentions[at - 1];
    const after = mentions[at + 1];
    const bracketed = holderOf(text, mentions, at);
    if (bracketed) return bracketed.place ? [{ company, place: bracketed, loose: false }] : [];
    // "For Germany by Kino Nord, for Japan by Asahi Screen": each has its place before it.
    if (
      before?.place &&
      !before.place.demonym &&
      PLACE_THEN_COMPANY.test(text.slice(before.end, company.start))
    ) {
      return [pair(company, before)];
    }
    if (
      after?.place?.demonym &&
      isAudience(text, after) &&
      BRINGS.test(text.slice(company.end, after.start))
    ) {
      return [pair(company, { ...after, place: { ...after.place, demonym: false } })];
    }
    const follows = after?.place && !after.place.demonym ? text.slice(company.end, after.start) : '';
    if (after && /^\s*\(\s*$/u.test(follows))
      return placesFrom(text, mentions, at + 1).map((place) => pair(company, place));
    if (after && (COMPANY_THEN_PLACE.test(follows) || ACQUIRED.test(follows))) {
      return placesFrom(text, mentions, at + 1).map((place) => pair(company, place));
    }
    const beyond = mentions[at + 2];
    if (after && isTitle(after) && beyond?.place && !beyond.place.demonym) {
      if (ACQUIRED.test(text.slice(company.end, beyond.start)))
        return placesFrom(text, mentions, at + 2).map((place) => pair(company, place));
    }
    if (!before?.place) return [];
    const gap = text.slice(before.end, company.start);
    const isDescribed = before.place.demonym || /^['’]/u.test(gap);
    if (isDescribed ? DESCRIBED.test(gap) : PLACE_THEN_COMPANY.test(gap) || isLabel(text, before, gap)) {
      return [pair(company, before)];
    }
    const opens =
      /^,\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/u.test(gap) &&
      OPENING.test(text.slice(Math.max(0, before.start - 20), before.start));
    return opens ? [{ company, place: before, loose: true }] : [];
  });
}

function pair(company: Mention, place: Mention): Pair {
  return { company, place, loose: false };
}

/** The place in front of the bracket that the mention stands in, if there is one: "Chile (Mega and" holds Mega. */
function holderOf(text: string, mentions: readonly Mention[], at: number): Mention | null {
  const start = mentions[at]?.start ?? 0;
  const opening = text.lastIndexOf('(', start);
  if (opening === -1 || /[)\n]/.test(text.slice(opening, start))) return null;
  const holder = mentions.slice(0, at).findLast((mention) => mention.end <= opening);
  return holder && /^\s*$/u.test(text.slice(holder.end, opening)) ? holder : null;
}

/** The place at an index and those listed with it, up to one that has a buyer of its own behind it. */
function placesFrom(text: string, mentions: readonly Mention[], at: number): readonly Mention[] {
  const places: Mention[] = [];
  for (let next = at; next < mentions.length; next += 1) {
    const [place, before] = [mentions[next], places.at(-1)];
    if (!place?.place || place.place.demonym) break;
    if (before && !NEXT_PLACE.test(text.slice(before.end, place.start))) break;
    const hasOwn = /^\s*\(|^\s+(?:by|to|with|a|por|con)\s/iu.test(text.slice(place.end, place.end + 8));
    if (before && hasOwn) break;
    places.push(place);
  }
  return places;
}

/** "Chile: Canal 13" at the head of a line or part. */
function isLabel(text: string, place: Mention, gap: string): boolean {
  return (
    LABEL.test(gap) && /(?:^|[\n;,]|[-•*]\s)\s*$/u.test(text.slice(Math.max(0, place.start - 4), place.start))
  );
}

/** "Colombian homes", "hogares colombianos": people of a place, told as where a title goes. */
function isAudience(text: string, { start, end }: Mention): boolean {
  return (
    /^\s(?:homes|households|viewers|audiences?|screens|television|tv)(?!\p{L})/iu.test(
      text.slice(end, end + 14),
    ) ||
    /(?:hogares|pantallas|audiencias?|espectadores|televidentes|público|televisión)\s$/iu.test(
      text.slice(Math.max(0, start - 16), start),
    )
  );
}

function isCompany(mention: Mention): boolean {
  return mention.names.some((name) => name.role === 'company');
}

function isTitle({ names }: Mention): boolean {
  return names.some(({ role }) => role === 'title');
}

/** The company that sells, a producer, somebody who is quoted: none of them buys. */
export function isOwn(mention: Mention): boolean {
  return mention.names.some(
    (name) => standsIn(name, /^profile\.|\.producers$|^quote:/) && !standsIn(name, /^deal:/),
  );
}

function isOnRecord({ index }: Draft, { company, place, loose }: Pair): boolean {
  const codes = place.place?.codes ?? [];
  const isNamed = (names: readonly Mention['names'][number][]) =>
    names.some((name) => company.names.includes(name));
  const sold = soldTo(index, company);
  const measured = index.figures.filter((figure) => isNamed(figure.channels));
  // Where no sale is on record at all, the text is about something else.
  if (sold.length === 0 && measured.length === 0) return index.deals.length === 0;
  return [...sold, ...measured].some(({ codes: held }) => {
    if (liesIn(codes, held)) return true;
    return (loose || place.place?.demonym === true) && place.place?.region === true && meet(codes, held);
  });
}

function soldTo(index: Draft['index'], { names }: Mention) {
  return names.flatMap((name) => index.dealsOf.get(name) ?? []);
}

function messageFor({ reading, index }: Draft, company: Mention, place: Mention): string {
  const name = reading.text.slice(company.start, company.end);
  const where = reading.text.slice(place.start, place.end);
  const sold = soldTo(index, company);
  const territories = [...new Set(sold.map((deal) => deal.territory))];
  if (territories.length === 0) return `No sale to ${name} is among the facts.`;
  return `${name} is on record for ${territories.slice(0, 4).join(', ')}, not for ${where}.`;
}
