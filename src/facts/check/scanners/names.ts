import { type Draft, unsupported } from '../draft.ts';
import { wordFlow } from '../text/flow.ts';
import { type Span, type Token, tokensOf } from '../text/reading.ts';
import type { Unsupported } from '../unsupported.ts';
import { isCompanyNoun, isRunningWord, isTradeWord } from '../words/common-words.ts';
import { SPEECH } from '../words/speech.ts';

/** Small words inside names ("Mehmet de la Cruz", "Media & More"). */
const JOINERS = new Set('de del la los las da do dos di van von der of and y e'.split(' '));
const SPACE = /^[^\S\n]?[-–&'’.]?[^\S\n]?$/u;
/** A company is the subject: a lone word before it, even at the head of a sentence, is its name. */
const BUYS =
  /^\s+(?:has\s+|have\s+|had\s+|ha\s+)?(?:also\s+)?(?:l[aoe]s?\s+)?(?:acquire[sd]|licen[sc]e[sd]|bought|buys|picked|picks|snapped|took|signed|sells|sold|distributes?|distributed|airs|aired|broadcasts?|will\s+(?:air|show|broadcast|screen)|vende|vendió|distribuye|emite|emitirá|adquirió|adquirido|compró|comprado|licenció|licenciado|se\s+quedó)(?!\p{L})/iu;
/** Before what can only be the name of somebody. */
const GIVEN = /(?:^|[^\p{L}])(?:to|by|with|from|a|por|con|at|on)\s+$|\($/iu;
/** Before the place where a company is. */
const SEATED = /(?:based in|headquartered in|con sede en|afincad[ao] en|radicad[ao] en)\s+$/iu;
/** Behind the name of a company at the head of a sentence. */
const IS_SEATED = /^,\s+(?:based|headquartered|con sede|afincad[ao]|radicad[ao])\s/iu;
const ROLE_BEHIND =
  /^,?\s+(?:\(|,)?\s*(?:the\s+)?(?:founder|co-founder|chief|ceo|president|director|head|manager|executive|producer|presidente|directora?|gerente|fundador|jef[ea])/iu;
const PERSON_BEFORE =
  /(?:directed|written|created|produced|penned|dirigid[ao]|escrit[ao]|cread[ao]|producid[ao])\s+(?:by|por)\s+$|(?:starring|stars|features|director|actor|actress|writer|protagonizad[ao] por|actriz|guionista|con)\s+$/iu;

/** Words with capitals that name nobody and nothing on record: invented companies, people and titles. */
export function checkNames({ reading, index, mentions }: Draft): readonly Unsupported[] {
  const { text, tokens } = reading;
  const mentioned = new Set<number>();
  for (const { first, last } of mentions) for (let at = first; at <= last; at += 1) mentioned.add(at);
  const found: Unsupported[] = [];
  for (const line of linesOf(text)) {
    const first = reading.tokenFrom(line.start);
    const until = reading.tokenFrom(line.end);
    const isHeading = readsAsHeading(text.slice(line.start, line.end), tokens.slice(first, until));
    for (let at = first; at < until; at += 1) {
      if (!isOpen(at)) continue;
      const last = runFrom(at);
      if (last === at && isSpanishTitle(at, isHeading)) {
        found.push(reportTitle(at));
        continue;
      }
      const run = strip(at, last, isHeading || opensSentence(at));
      if (run !== null && isName(run.first, run.last, isHeading)) found.push(report(run.first, run.last));
      at = last;
    }
  }
  return found;

  function isOpen(at: number): boolean {
    const token = tokens[at];
    return token?.capital === true && !mentioned.has(at) && !reading.isTaken(token);
  }

  /** The index of the last word of a run of names; numbers belong to what they follow ("Canal 11"). */
  function runFrom(first: number): number {
    let last = first;
    for (let at = first + 1; at < tokens.length; at += 1) {
      const [before, token] = [tokens[at - 1], tokens[at]];
      if (!before || !token || mentioned.has(at) || !SPACE.test(text.slice(before.end, token.start))) break;
      if (isOpen(at)) last = at;
      else if (/^\d{1,3}$/.test(token.key) && last === at - 1 && isCompanyNoun(before.key)) last = at;
      else if (!JOINERS.has(token.key)) break;
    }
    return last;
  }

  /** Without the words at both ends that name nobody; null if nothing is left. */
  function strip(first: number, last: number, opens: boolean): { first: number; last: number } | null {
    let [from, to] = [first, last];
    const isPlain = (at: number, atHead: boolean) => {
      const key = tokens[at]?.key ?? '';
      const isName = isCompanyNoun(key) && to > from && !(atHead && isRunningWord(key) && !isTradeWord(key));
      return JOINERS.has(key) || (!isName && (atHead && opens ? isRunningWord(key) : isTradeWord(key)));
    };
    while (from <= to && isPlain(from, true)) from += 1;
    while (to >= from && isPlain(to, false)) to -= 1;
    return from > to ? null : { first: from, last: to };
  }

  /** "El sendero de la sal": in Spanish only an article that begins a name has a capital within a sentence. */
  function isSpanishTitle(at: number, isHeading: boolean): boolean {
    const [token, next] = [tokens[at], tokens[at + 1]];
    if (reading.language !== 'es' || isHeading || !token || !next || opensSentence(at)) return false;
    return (
      /^(?:el|la|los|las|un|una)$/.test(token.key) &&
      !next.capital &&
      !mentioned.has(at + 1) &&
      /^ $/u.test(text.slice(tokens[at - 1]?.end ?? 0, token.start)) &&
      /^ $/u.test(text.slice(token.end, next.start))
    );
  }

  function reportTitle(at: number): Unsupported {
    const span = { start: tokens[at]?.start ?? 0, end: tokens[at + 1]?.end ?? 0 };
    return unsupported(
      reading,
      span,
      'title',
      `No title on record begins with ${text.slice(span.start, span.end)}.`,
    );
  }

  function isName(first: number, last: number, isHeading: boolean): boolean {
    const [from, to] = [tokens[first], tokens[last]];
    if (!from || !to) return false;
    const keys = tokens.slice(first, last + 1).map((token) => token.key);
    if (index.allWords.includes(` ${keys.join(' ')} `) || isPartOfAward(keys)) return false;
    const behind = text.slice(to.end, to.end + 40);
    const ahead = text.slice(Math.max(0, from.start - 20), from.start);
    const hasNoun = keys.length > 1 && keys.some(isCompanyNoun);
    if (isHeading) return hasNoun || (GIVEN.test(ahead) && !keys.some(isRunningWord) && endsPart(behind));
    if (/^-based(?!\p{L})/u.test(behind) || SEATED.test(ahead)) return !keys.every(isRunningWord);
    if (keys.length === 1 && /:\s*$/u.test(ahead) && endsPart(behind)) return !isRunningWord(keys[0] ?? '');
    if (keys.length > 1 || !opensSentence(first)) return !keys.every(isRunningWord) || hasNoun;
    return (
      !isRunningWord(keys[0] ?? '') &&
      (BUYS.test(behind) || IS_SEATED.test(behind) || (SPEECH.exec(behind)?.index ?? 9) <= 2)
    );
  }

  /** "At Busan": the short name of a festival on record. */
  function isPartOfAward(keys: readonly string[]): boolean {
    const part = ` ${keys.join(' ')} `;
    return index.awards.some(
      ({ name }) => name !== null && wordFlow(tokensOf(name.text)).words.includes(part),
    );
  }

  function opensSentence(at: number): boolean {
    const token = tokens[at];
    if (!token) return false;
    const { start } = reading.sentenceAt(token.start);
    return (
      /^[\s\p{P}\p{S}]*$/u.test(text.slice(start, token.start)) ||
      /[:•]\s*["“«¡¿]?$/u.test(text.slice(start, token.start))
    );
  }

  function report(first: number, last: number): Unsupported {
    const span = { start: tokens[first]?.start ?? 0, end: tokens[last]?.end ?? 0 };
    reading.take(span);
    const reason = isPerson(span, tokens.slice(first, last + 1)) ? 'person' : 'company';
    const kind = reason === 'person' ? 'person' : 'company or title';
    return unsupported(
      reading,
      span,
      reason,
      `No ${kind} on record is called ${text.slice(span.start, span.end)}.`,
    );
  }

  function isPerson({ start, end }: Span, words: readonly Token[]): boolean {
    if (
      words.length < 2 ||
      words.length > 4 ||
      words.some((word) => isCompanyNoun(word.key) || /\d/.test(word.key))
    )
      return false;
    const [ahead, behind] = [text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)];
    const speaks = (SPEECH.exec(behind)?.index ?? 9) <= 2 || SPEECH.test(ahead.slice(-16));
    return ROLE_BEHIND.test(behind) || PERSON_BEFORE.test(ahead) || speaks;
  }
}

function linesOf(text: string): readonly Span[] {
  return [...text.matchAll(/[^\n]+/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}

/** Most words with a capital, or all in capitals, and no stop at the end. */
function readsAsHeading(line: string, tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => /\p{L}{3,}/u.test(token.text));
  if (words.length < 4 || /[.!?…]["”»]?\s*$/u.test(line)) return false;
  return words.filter((token) => token.capital).length >= words.length * 0.6;
}

function endsPart(behind: string): boolean {
  return /^\s*(?:$|[\n,;:)—–]|(?:and|y|in|en|for|para)(?!\p{L}))/iu.test(behind);
}
