import { unsupported } from '../draft.ts';
import type { FactIndex } from '../record/fact-index.ts';
import type { KnownName } from '../record/known-names.ts';
import { wordFlow } from '../text/flow.ts';
import { type Reading, type Span, tokensOf } from '../text/reading.ts';
import type { Unsupported } from '../unsupported.ts';
import { SPEECH } from '../words/speech.ts';

const QUOTED = /“[^“”\n]+”|«[^«»\n]+»|(?<![^\s(—–-])"(?=\S)[^"\n]*?\S"(?![\p{L}\p{N}])/gu;
/** What stands in quotation marks without being said by anybody is a title, if it is no longer than titles are. */
const TITLE_WORDS = 9;
const ATTRIBUTION = 170;

/**
 * Quotations that nobody approved, that differ from the approved words or are given to another speaker, and titles in
 * quotation marks that are not on record. What is approved is taken: nothing within it needs other support.
 */
export function checkQuotations(reading: Reading, index: FactIndex): readonly Unsupported[] {
  return [...reading.text.matchAll(QUOTED)].flatMap((match) => {
    const span = { start: match.index, end: match.index + match[0].length };
    const inner = match[0].slice(1, -1);
    if (reading.isTaken({ start: span.start + 1, end: span.end - 1 })) return [];
    return judge(reading, index, span, inner);
  });
}

function judge(reading: Reading, index: FactIndex, span: Span, inner: string): readonly Unsupported[] {
  if (isKnownTitle(index, inner)) return [];
  const words = normalised(inner);
  const quote = index.quotes.find((each) => holds(normalised(each.text), words));
  if (quote) {
    reading.take(span);
    return checkSpeaker(reading, index, span, quote.speaker);
  }
  const { words: flow } = wordFlow(tokensOf(inner));
  if (flow.trim().includes(' ') && index.allWords.includes(flow)) {
    reading.take(span);
    return [];
  }
  if (flow.trim() === '') return [];
  reading.take(span);
  if (isTitle(reading, span, inner)) {
    return [
      unsupported(
        reading,
        span,
        'title',
        `No title on record is called ${reading.text.slice(span.start, span.end)}.`,
      ),
    ];
  }
  const near = nearest(index, words);
  const message = near
    ? `The approved words of ${near.speaker} are: “${near.text}”`
    : 'Nobody on record said this, or nobody approved it for print.';
  return [unsupported(reading, span, 'quotation', message)];
}

/** Flags the name of another person beside approved words; a pronoun or a role is left to the reader. */
function checkSpeaker(
  reading: Reading,
  index: FactIndex,
  span: Span,
  speaker: string,
): readonly Unsupported[] {
  const { start, end } = attributionOf(reading, span);
  const first = reading.tokenFrom(start);
  let wrong: Unsupported | null = null;
  for (let at = first; (reading.tokens[at]?.start ?? end) < end; at += 1) {
    const found = index.names.longestAt(reading.text, reading.tokens, at);
    const people = found?.meanings.filter((name) => name.role === 'person') ?? [];
    const [from, to] = [reading.tokens[at], reading.tokens[found?.last ?? at]];
    if (!found || people.length === 0 || !from || !to) continue;
    if (people.some((name) => isSpeaker(name, speaker))) return [];
    wrong ??= unsupported(
      reading,
      { start: from.start, end: to.end },
      'quotation',
      `These are words of ${speaker}.`,
    );
    at = found.last;
  }
  return wrong === null ? [] : [wrong];
}

function isSpeaker(name: KnownName, speaker: string): boolean {
  return normalised(name.text) === normalised(speaker);
}

/** Where the speaker is named: behind the quotation if it goes on with a verb of speech, else before it. */
function attributionOf({ text }: Reading, span: Span): Span {
  const behind = text.slice(span.end, span.end + ATTRIBUTION).split(/[\n“«"]|[.!?]\s+(?=\p{Lu})/u)[0] ?? '';
  if (SPEECH.test(behind)) return { start: span.end, end: span.end + behind.length };
  const ahead =
    text
      .slice(Math.max(0, span.start - ATTRIBUTION), span.start)
      .split(/[\n”»"]|[.!?]\s+(?=\p{Lu})/u)
      .at(-1) ?? '';
  if (!SPEECH.test(ahead) && !/:\s*$/.test(ahead)) return { start: span.start, end: span.start };
  return { start: span.start - ahead.length, end: span.start };
}

function isKnownTitle(index: FactIndex, inner: string): boolean {
  const name = inner.replace(/[\s.,;:!?…]+$/u, '');
  return [inner, name].some((form) =>
    index.names.get(form).some(({ role }) => role === 'title' || role === 'award'),
  );
}

function isTitle(reading: Reading, span: Span, inner: string): boolean {
  const { start, end } = attributionOf(reading, span);
  const isSaid = SPEECH.test(reading.text.slice(start, end));
  const isOne = !/[.!?…]\s/u.test(inner) && /^[\p{Lu}\p{N}¡¿]/u.test(inner);
  const endsSaid = /[,.!?]$/u.test(inner) || /^,/u.test(reading.text.slice(span.end));
  return isOne && tokensOf(inner).length <= TITLE_WORDS && !(isSaid && endsSaid);
}

/** The same words whichever quotation marks, dashes and blanks they are set with, and however they end. */
function normalised(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[‘’]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/\s*[–—]\s*/g, ' - ')
    .replace(/\.{3}/g, '…')
    .replace(/\s+/g, ' ')
    .replace(/^["'\s…]+|["'\s.,;:!?…-]+$/gu, '');
}

function holds(whole: string, part: string): boolean {
  const at = part === '' ? -1 : whole.indexOf(part);
  if (at === -1) return false;
  return !/[\p{L}\p{N}]/u.test(whole[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(whole[at + part.length] ?? '');
}

/** The approved quotation that shares most of the words, if it shares more than half of them. */
function nearest(index: FactIndex, words: string): FactIndex['quotes'][number] | null {
  const said = new Set(words.toLowerCase().split(/\P{L}+/u));
  const shared = (text: string) =>
    normalised(text)
      .toLowerCase()
      .split(/\P{L}+/u)
      .filter((word) => said.has(word)).length;
  const best = index.quotes.reduce<{ quote: FactIndex['quotes'][number] | null; count: number }>(
    (found, quote) => (shared(quote.text) > found.count ? { quote, count: shared(quote.text) } : found),
    { quote: null, count: said.size / 2 },
  );
  return best.quote;
}
