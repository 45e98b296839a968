import { foldLetters } from '../../../platform/text/name-key.ts';
import { type Draft, unsupported } from '../draft.ts';
import { liesIn, meeting } from '../record/places.ts';
import type { Mention } from '../text/mentions.ts';
import { placeGroups } from '../text/place-groups.ts';
import type { Span } from '../text/reading.ts';
import type { TextNumber } from '../text/text-numbers.ts';
import type { Unsupported } from '../unsupported.ts';

/** What counts of sales and titles count, by the nouns that name it. */
const NOUNS: readonly (readonly [of: readonly string[], nouns: RegExp])[] = [
  [['territories'], /^(?:territor(?:y|ies)|territorios?)$/],
  [['countries'], /^(?:countr(?:y|ies)|nations?|pais(?:es)?|naciones)$/],
  [['territories', 'countries'], /^(?:markets?|mercados?)$/],
  [
    ['deals'],
    /^(?:deals?|agreements?|sales?|licen[cs]es?|contracts?|acuerdos?|ventas?|licencias?|contratos?)$/,
  ],
  [
    ['buyers'],
    /^(?:buyers?|broadcasters?|networks?|channels?|platforms?|licensees?|stations?|clients?|partners?|compradores|comprador|cadenas?|canal(?:es)?|plataformas?|emisoras?|licenciatarios?|socios?)$/,
  ],
  [['episodes'], /^(?:episodes?|parts?|chapters?|episodios?|capitulos?|partes?)$/],
  [['minutes'], /^(?:minutes?|min|minutos?)$/],
  [['seasons'], /^(?:seasons?|temporadas?)$/],
  [['titles'], /^(?:titles?|films?|movies?|shows?|titulos?|peliculas?)$/],
  [['awards'], /^(?:awards?|prizes?|wins|premios?|galardones)$/],
  [['nominations'], /^(?:nominations?|nominaciones|nominacion)$/],
];
const STOP =
  /^(?:of|in|for|to|from|by|with|at|on|and|or|the|de|del|en|a|por|para|con|y|o|que|who|that|which)$/;
/** Words between a number and what it counts: "eight new Latin American territories". */
const MAX_BETWEEN = 4;

/** Counts that neither a fact, nor the sales among the facts, nor the list that stands behind them bears out. */
export function checkCounts(draft: Draft): readonly Unsupported[] {
  return draft.numbers.flatMap((number, at) => {
    if (number.percent || number.scaled || number.ordinal || draft.reading.isTaken(number)) return [];
    const counted = partOf(draft, at) ?? countedBy(draft, number) ?? countedAhead(draft, number);
    if (counted === null) return [];
    draft.reading.take(number);
    const message = judge(draft, number, counted);
    return message === null ? [] : [unsupported(draft.reading, number, 'count', message)];
  });
}

interface Counted {
  readonly of: readonly string[];
  /** From the number to its noun. */
  readonly phrase: Span;
  /** `part`: "five of the seven buyers", "seven of them"; `divided`: the seven of which five are told. */
  readonly share: 'all' | 'part' | 'divided';
}

const SALES = ['territories', 'countries', 'deals', 'buyers'];
const OF_THEM =
  /^\s+(?:of|de)\s+(?:them|these|those|which|whom|ell[oa]s|est[oa]s|es[oa]s|(?:los|las) cuales)(?!\p{L})/u;
const OF_THE = /^\s+(?:of|de)\s+(?:the|its|these|those|all|los|las|sus|est[oa]s|es[oa]s)?\s*$/u;

const IN =
  /^\s+(?:(?:are|is|were|lie|estan|esta|fueron)\s+)?(?:in|en)\s+(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/u;

/** "12 are in Europe", "ocho en América Latina". */
function regionBehind({ reading, mentions }: Draft, number: TextNumber): Mention | undefined {
  const next = mentions.find(({ start }) => start >= number.end);
  const isRegion = next?.place?.region === true && IN.test(reading.folded.slice(number.end, next.start));
  return isRegion ? next : undefined;
}

/** "Five of the seven buyers", "siete de ellos": a part, which the regions or the list behind it must bear out. */
function partOf(draft: Draft, at: number): Counted | null {
  const { reading, numbers } = draft;
  const [number, next] = [numbers[at], numbers[at + 1]];
  if (number === undefined) return null;
  const them = OF_THEM.exec(reading.folded.slice(number.end, number.end + 24));
  if (them) {
    const phrase = { start: number.start, end: number.end + them[0].length };
    return { of: SALES, phrase, share: 'part' };
  }
  const region = regionBehind(draft, number);
  if (region) return { of: SALES, phrase: { start: number.start, end: region.end }, share: 'part' };
  if (next === undefined || !OF_THE.test(reading.folded.slice(number.end, next.start))) return null;
  const whole = countedBy(draft, next);
  return whole && { of: whole.of, phrase: { start: number.start, end: whole.phrase.end }, share: 'part' };
}

/** "The sales, which now number five": the noun stands before its number. */
const AHEAD =
  /(\p{L}+),?(?: (?:which|that|que))?(?: (?:now|already|ya))? (?:number|total|stand at|come to|add up to|suman|ascienden a|son ya) $/u;

function countedAhead({ reading }: Draft, number: TextNumber): Counted | null {
  const ahead = AHEAD.exec(reading.folded.slice(Math.max(0, number.start - 60), number.start));
  const noun = NOUNS.find(([, nouns]) => nouns.test(ahead?.[1] ?? ''));
  return noun ? { of: noun[0], phrase: { start: number.start, end: number.end }, share: 'all' } : null;
}

function countedBy({ reading, numbers }: Draft, number: TextNumber): Counted | null {
  const first = reading.tokenFrom(number.end);
  const before = numbers.findLast(({ end }) => end <= number.start);
  const isDivided = before !== undefined && OF_THE.test(reading.folded.slice(before.end, number.start));
  const share = isDivided ? 'divided' : 'all';
  for (let at = first; at < first + MAX_BETWEEN; at += 1) {
    const token = reading.tokens[at];
    const before = at === first ? number.end : (reading.tokens[at - 1]?.end ?? number.end);
    if (!token || !/^(?:[^\S\n]|-|–)*$/u.test(reading.text.slice(before, token.start))) return null;
    const noun = NOUNS.find(([, nouns]) => nouns.test(token.key));
    if (noun) return { of: noun[0], phrase: { start: number.start, end: token.end }, share };
    // "Una decena de acuerdos".
    if (
      at === first &&
      token.key === 'de' &&
      /(?:docena|decena|veintena|quincena|treintena)$/u.test(reading.folded.slice(number.start, number.end))
    )
      continue;
    if (STOP.test(token.key) || /^\d/.test(token.key)) return null;
  }
  return null;
}

function judge(draft: Draft, number: TextNumber, counted: Counted): string | null {
  const listed = counted.share === 'divided' ? null : listedBehind(draft, counted);
  const printed = draft.reading.text.slice(counted.phrase.start, counted.phrase.end);
  if (listed !== null) {
    return listed === number.amount ? null : `The text says ${printed} and lists ${listed}.`;
  }
  const within = regional(draft, number, counted);
  if (counted.share === 'part' && within.length === 0) return null;
  const known = counted.share === 'part' ? within : [...within, ...onRecord(draft, counted)];
  const isKnown = known.some(({ value, bound }) => agrees(number, value, bound));
  if (isKnown) return null;
  const values = [...new Set(known.map(({ value }) => value))].sort((left, right) => left - right);
  return values.length === 0
    ? `Nothing on record counts ${printed}.`
    : `The record counts ${values.join(' or ')}, not ${number.amount}.`;
}

interface Known {
  readonly value: number;
  readonly bound: string;
}

/** "More than 50" of 53 is true and round; any other bound must be that of the record. */
function agrees(number: TextNumber, value: number, bound: string): boolean {
  if (number.amount === value) return number.bound === bound;
  return (
    number.bound === '>' &&
    number.amount < value &&
    number.amount >= 10 &&
    number.amount % 10 === 0 &&
    value - number.amount < 10
  );
}

/** Sales in the regions that the sentence speaks of; null-like (empty) where it speaks of none. */
function regional(
  { reading, index, mentions }: Draft,
  number: TextNumber,
  { of, phrase, share }: Counted,
): readonly Known[] {
  // Of "12 are in Europe, eight in Latin America" each number has its own.
  const isPlaced = mentions.some(({ end }) => end === phrase.end);
  const sentence = isPlaced ? phrase : spokenOf(reading, number, share);
  const regions = mentions.filter(
    ({ start, end, place }) => start >= sentence.start && end <= sentence.end && place?.region === true,
  );
  const told = (codes: readonly string[]) =>
    index.counts.filter(
      (count) => count.codes.length > 0 && isSame(count.codes, codes) && of.includes(count.of),
    );
  const held = regions.map(({ place }) => dealsIn(index, place?.codes ?? []));
  return [
    ...held.flatMap((deals) => salesCounts(deals, of)),
    ...regions.flatMap(({ place }) => told(place?.codes ?? [])),
    ...(regions.length > 1 ? salesCounts([...new Set(held.flat())], of) : []),
  ];
}

const DEALS_IN = new WeakMap<Draft['index'], Map<readonly string[], Draft['index']['deals']>>();

/** The deals that touch a region; a text names the same ones over and over. */
function dealsIn(index: Draft['index'], codes: readonly string[]): Draft['index']['deals'] {
  const kept = DEALS_IN.get(index) ?? new Map<readonly string[], Draft['index']['deals']>();
  DEALS_IN.set(index, kept);
  const known = kept.get(codes);
  if (known) return known;
  const isThere = meeting(codes);
  const deals = index.deals.filter((deal) => isThere(deal.codes));
  kept.set(codes, deals);
  return deals;
}

const PART = /(?<!\p{L})\p{L}*\d*\s(?:of|de)\s(?:them|these|which|whom|ell[oa]s)(?!\p{L})/u;

/** Where the regions of a count stand: those behind "seven of them" belong to the seven, those before it to all. */
function spokenOf(reading: Draft['reading'], number: TextNumber, share: Counted['share']): Span {
  const sentence = reading.sentenceAt(number.start);
  if (share === 'part') return { start: number.start, end: sentence.end };
  const part = PART.exec(reading.folded.slice(number.end, sentence.end));
  return { start: sentence.start, end: part ? number.end + part.index : sentence.end };
}

function onRecord({ reading, index }: Draft, { of, phrase }: Counted): readonly Known[] {
  const words = reading.folded.slice(phrase.start, phrase.end);
  const behind = reading.folded.slice(phrase.end, phrase.end + 16);
  const isNew =
    /(?<!\p{L})(?:new|further|more|additional|fresh|other|nuev[oa]s?|adicional(?:es)?|otr[oa]s)(?!\p{L})/u.test(
      words,
    ) || /^\s(?:more|mas|adicionales)(?!\p{L})/u.test(behind);
  const sentence = reading.sentenceAt(phrase.start);
  const isToDate = /(?:to date|so far|hasta la fecha|hasta ahora|hasta el momento)/u.test(
    reading.folded.slice(sentence.start, sentence.end),
  );
  const facts = index.counts.filter((count) => of.includes(count.of) && count.codes.length === 0);
  const scoped = facts.filter(({ id }) => id.startsWith('count:scope'));
  const toDate = facts.filter(({ id }) => !id.startsWith('count:scope'));
  const chosen = isNew && scoped.length > 0 ? scoped : isToDate && toDate.length > 0 ? toDate : facts;
  const awards = index.awards.filter(
    ({ result }) => result === (of.includes('nominations') ? 'nominated' : 'won'),
  );
  const counted = of.includes('awards') || of.includes('nominations') ? [exactly(awards.length)] : [];
  return [...chosen, ...(isToDate && toDate.length > 0 ? [] : salesCounts(index.deals, of)), ...counted];
}

function salesCounts(deals: Draft['index']['deals'], of: readonly string[]): readonly Known[] {
  if (deals.length === 0) return [];
  const counts: Readonly<Record<string, () => number>> = {
    deals: () => deals.length,
    territories: () => new Set(deals.map((deal) => deal.codes.join() || foldLetters(deal.territory))).size,
    countries: () => new Set(deals.flatMap((deal) => deal.codes.map((code) => code.slice(0, 2)))).size,
    buyers: () => new Set(deals.flatMap((deal) => deal.companies)).size,
  };
  return of.flatMap((what) => counts[what]?.() ?? []).map(exactly);
}

function isSame(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((code) => right.includes(code));
}

function exactly(value: number): Known {
  return { value, bound: '=' };
}

/** How many places (or companies) stand in the list that a colon, dash or bracket opens behind the count; null = no list. */
function listedBehind({ reading, mentions, index }: Draft, { of, phrase }: Counted): number | null {
  const opening = /^[^\n.;:()]{0,60}?(?::|\s[—–-]\s|\s\()/u.exec(
    reading.text.slice(phrase.end, phrase.end + 80),
  );
  if (!opening) return null;
  const start = phrase.end + opening[0].length;
  const end = endOfList(reading.text, start, opening[0].endsWith('('));
  if (
    /(?:among others|including|such as|entre otros|incluid|como)/iu.test(reading.text.slice(phrase.end, end))
  )
    return null;
  const within = mentions.filter((mention) => mention.start >= start && mention.end <= end);
  if (of.includes('buyers'))
    return atLeastTwo(within.filter(({ names }) => names.some(({ role }) => role === 'company')).length);
  if (!of.some((what) => ['territories', 'countries', 'deals'].includes(what))) return null;
  const places = placeGroups(reading.text, within).flat();
  const grants = new Set(places.map((place) => grantOf(place, index.deals)));
  return atLeastTwo(grants.size);
}

function atLeastTwo(count: number): number | null {
  return count < 2 ? null : count;
}

/** Members of a joint grant count once. */
function grantOf({ place }: Mention, deals: Draft['index']['deals']): string {
  const codes = place?.codes ?? [];
  const own = deals.find((deal) => deal.codes.length === codes.length && liesIn(codes, deal.codes));
  const joint = own ?? deals.find((deal) => deal.codes.length <= 6 && liesIn(codes, deal.codes));
  return (joint?.codes ?? codes).join();
}

/** The list goes on to the end of its line, or over the lines below that are marked as its items. */
function endOfList(text: string, start: number, isBracket: boolean): number {
  if (isBracket) {
    const close = text.indexOf(')', start);
    return close === -1 ? start : close;
  }
  const line = /[^\n]*/u.exec(text.slice(start))?.[0] ?? '';
  if (line.trim() !== '')
    return start + (/^.*?[.!?](?=\s+\p{Lu}|\s*$)/u.exec(line)?.[0].length ?? line.length);
  const items = /^(?:\s*\n\s*[-•*][^\n]*)+/u.exec(text.slice(start + line.length))?.[0] ?? '';
  return start + line.length + items.length;
}
