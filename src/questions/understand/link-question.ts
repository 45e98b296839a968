import type { Db } from '../../platform/db/database.ts';
import type { PlainDate } from '../../platform/text/dates.ts';
import { editDistance } from '../../platform/text/edit-distance.ts';
import { foldLetters } from '../../platform/text/name-key.ts';
import { countriesOfTitles } from '../records/title-facts-store.ts';
import { askedTerms } from './asked-terms.ts';
import { chooseSpans } from './choose-spans.ts';
import { languageOf } from './language.ts';
import { isLeftOut, leavesOutDays } from './left-out.ts';
import { linkExact } from './link-exact.ts';
import { linkNear } from './link-near.ts';
import type { LinkedQuestion } from './linked-question.ts';
import { narrowTitles } from './narrow-titles.ts';
import { isNegated } from './negation.ts';
import { impossibleDateIn } from './periods/impossible-date.ts';
import { type FoundPeriods, readPeriods } from './periods/read-periods.ts';
import { type NameSpan, overlap, type TitleSpan } from './spans.ts';
import { type Tokens, tokensOf, wordsBetween } from './tokens.ts';
import { isNameLike, type Run, unknownRuns } from './unknown-runs.ts';
import { isFunctionWord, isKnownWord, mendWord } from './vocabulary.ts';

/** A reading of a question with a word taken as a title that is hardly one. */
export interface WeakReading {
  readonly question: LinkedQuestion;
  /** The word stands where a name does: a figure that counts nothing, a capital at the start. */
  readonly looksLikeName: boolean;
}

/** What a question names, and what else its words can name. */
export interface Linked {
  readonly question: LinkedQuestion;
  /** Best first; empty when the question names a title for certain ("who has it in spain": the title It). */
  readonly weaker: readonly WeakReading[];
}

const WEAKER_READINGS = 3;

/**
 * Links a question to the record: at most three rounds of queries, all by index. With `publicAt`, companies of which no
 * row is public then are no names.
 */
export async function linkQuestion(
  db: Db,
  {
    text,
    today,
    publicAt,
  }: { readonly text: string; readonly today: PlainDate; readonly publicAt: Date | null },
): Promise<Linked> {
  const tokens = tokensOf(text);
  const exact = await linkExact(db, tokens, publicAt);
  const certain = chooseSpans(tokens, exact);
  const chosen = inOrder([...certain, ...comparedNumbers(tokens, exact, certain)]);
  const runs = unknownRuns(tokens, chosen);
  const near = runs.length === 0 ? [] : await linkNear(db, tokens, { runs, linked: chosen, publicAt });
  const spans = inOrder([...chosen, ...near]);
  const countries = await countriesOfNamesakes(db, [...exact, ...near]);
  const assembled = (some: readonly NameSpan[]) => assemble(tokens, some, { today, countries });
  const question = assembled(spans);
  return {
    question,
    weaker: weakTitles(exact, spans).map((span) => ({
      question: assembled(inOrder([...spans.filter((other) => !overlap(span, other)), span])),
      looksLikeName: looksLikeName(tokens, span, question),
    })),
  };
}

const COMPARING = /^(?:vs|versus|against|or|and|than|with|y|o|contra|frente|ve|ile|veya)$/;

/** A title that is a figure, beside the title it is compared with: "Paper Moons vs 8". */
function comparedNumbers(
  tokens: Tokens,
  exact: readonly NameSpan[],
  certain: readonly NameSpan[],
): readonly NameSpan[] {
  return exact.filter(
    (span) =>
      span.what === 'title' &&
      /^\d+$/.test(span.text) &&
      !certain.some((other) => overlap(span, other)) &&
      [span.from - 1, span.to].some((index) => COMPARING.test(tokens.list[index]?.word ?? '')) &&
      certain.some(
        (other) => other.what === 'title' && (other.to === span.from - 1 || other.from === span.to + 1),
      ),
  );
}

function weakTitles(exact: readonly NameSpan[], spans: readonly NameSpan[]): readonly NameSpan[] {
  if (spans.some((span) => span.what === 'title')) return [];
  return exact
    .filter((span) => span.what === 'title' && span.strength < 2)
    .filter((span) => !spans.some((other) => other.what !== 'place' && overlap(other, span)))
    .sort((left, right) => right.strength - left.strength || right.to - right.from - (left.to - left.from))
    .slice(0, WEAKER_READINGS);
}

const COUNTER_BEFORE =
  /^(?:seasons?|temporadas?|sezon|channel|canal|kanal|top|no|number|numero|part|episodes?|last|past|ultim[oa]s|next|los|las|first|s|above|over|below|under|than|least|exceeds?|exceeding|yuzde)$/;
const COUNTED_AFTER =
  /^(?:deals?|titles?|sales?|countries|territories|buyers?|days?|weeks?|months?|years?|seasons?|episodes?|minutes?|million|shows?|films?|best|top|millions?|percent|milyon\w*|millones|paises|ventas|titulos|meses|anos|dias|ulke|ay|yil|sezon|bolum)$/;

const PLURAL = /^(?!(?:is|was|has|does|s|rights|sales|deals|figures|ratings|viewers)$)\p{L}+s$/u;

function looksLikeName(tokens: Tokens, { from, to }: NameSpan, { howMany, period }: LinkedQuestion): boolean {
  const first = tokens.list[from];
  if (first === undefined) return false;
  if (
    /^(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(first.word) &&
    to === from + 1
  ) {
    const isYear = /^(?:19|20)\d\d$/.test(first.word) && period !== null;
    const before = tokens.list[from - 1]?.word ?? '';
    const after = tokens.list[to]?.word ?? '';
    return (
      !isYear &&
      howMany === null &&
      !COUNTER_BEFORE.test(before) &&
      !COUNTED_AFTER.test(after) &&
      !PLURAL.test(after)
    );
  }
  const words = tokens.list.slice(from, to);
  return (
    tokens.capitalsTell && words.every(({ isCapitalised, word }) => isCapitalised && !isFunctionWord(word))
  );
}

function inOrder(spans: readonly NameSpan[]): readonly NameSpan[] {
  return [...spans].sort((left, right) => left.from - right.from);
}

/** Of titles that share a name: it tells them apart. */
async function countriesOfNamesakes(db: Db, spans: readonly NameSpan[]): Promise<CountriesOfTitles> {
  const namesakes = spans.flatMap((span) =>
    span.what === 'title' && span.titles.length > 1 ? span.titles.map(({ id }) => id) : [],
  );
  const hasOrigin = spans.some((span) => span.what === 'place' && span.mention.demonym);
  return namesakes.length === 0 || !hasOrigin ? new Map() : countriesOfTitles(db, [...new Set(namesakes)]);
}

type CountriesOfTitles = Awaited<ReturnType<typeof countriesOfTitles>>;

function assemble(
  tokens: Tokens,
  named: readonly NameSpan[],
  { today, countries }: { readonly today: PlainDate; readonly countries: CountriesOfTitles },
): LinkedQuestion {
  const leftOut = named.filter((span) => isLeftOut(tokens, span));
  const all = named.filter((span) => !leftOut.includes(span));
  const narrowed = all
    .filter((span) => span.what === 'title')
    .map((span) => narrowTitles(tokens, span, { spans: all, countries }));
  const spans = all.filter((span) => !narrowed.some(({ origin }) => origin === span));
  const isName = (index: number) =>
    named.some((span) => index >= span.from && index < span.to) ||
    narrowed.some(({ yearAt }) => yearAt === index);
  const found = readPeriods(tokens, isName, today);
  const [period = null, ...morePeriods] = found.periods;
  const words = skeleton(tokens, named, {
    unsaid: [...leftOut, ...narrowed.map(({ origin }) => origin)],
    dates: found,
  });
  const runs = unknownRuns(tokens, named).filter((run) => !isSlip(tokens, run));
  const asked = languageOf(tokens, isName);
  return {
    text: tokens.text,
    language: asked === 'tr' ? null : asked,
    words,
    titles: narrowed.map(({ span }) => span),
    companies: spans.filter((span) => span.what === 'company'),
    channels: spans.filter((span) => span.what === 'channel'),
    places: spans.filter((span) => span.what === 'place').map((span) => span.mention),
    awards: spans.filter((span) => span.what === 'award'),
    terms: askedTerms(words),
    period,
    morePeriods,
    unknown: runs.map((run) => nameOf(tokens, run)),
    unknownNames: runs.filter((run) => isNameLike(tokens, run)).map((run) => nameOf(tokens, run)),
    howMany: howMany(words),
    leftOut: leftOut.map(({ text }) => text),
    isNegated: isNegated(tokens, isName) || leavesOutDays(words),
    impossibleDate: impossibleDateIn(tokens.text),
  };
}

const PLACEHOLDERS = {
  title: 'TITLE',
  company: 'BUYER',
  channel: 'CHANNEL',
  place: 'PLACE',
  award: 'AWARD',
} as const;
const CONTRACTIONS: readonly (readonly [RegExp, string])[] = [
  [/\b(who|what|where|when|how|that|there)s\b/g, '$1 is'],
  [/\b(who|what|where|when|how|it|that) s\b/g, '$1 is'],
  [/\b(do|does|did|is|are|was|were|has|have)nt\b/g, '$1 not'],
  [/\b(who|we|they|you|i) ve\b/g, '$1 have'],
  [/\b(who|what) d\b/g, '$1 did'],
];

function skeleton(
  tokens: Tokens,
  spans: readonly NameSpan[],
  { unsaid, dates }: { readonly unsaid: readonly (NameSpan | null)[]; readonly dates: FoundPeriods },
): string {
  const words: string[] = [];
  for (let index = 0; index < tokens.list.length; ) {
    const span = spans.find((each) => each.from === index);
    const token = tokens.list[index];
    if (span !== undefined) {
      // The article that a title begins with, and the country that tells it from its namesakes, are part of it.
      if (span.what === 'title' && startsWith(span, words.at(-1))) words.pop();
      if (!unsaid.includes(span)) words.push(PLACEHOLDERS[span.what]);
    } else if (dates.tokens.includes(index)) {
      if (words.at(-1) !== 'DATE') words.push('DATE');
    } else if (token) words.push(token.isEnding ? token.word : mended(token.word));
    index = span ? span.to : index + 1;
  }
  return CONTRACTIONS.reduce((line, [pattern, expanded]) => line.replace(pattern, expanded), words.join(' '));
}

function startsWith({ titles }: TitleSpan, word: string | undefined): boolean {
  return (
    /^(?:the|an?|el|la|los|las)$/.test(word ?? '') &&
    titles.some(({ name }) => foldLetters(name).startsWith(`${word} `))
  );
}

function mended(word: string): string {
  return isKnownWord(word) ? word : (mendWord(word, editDistance) ?? word);
}

/** A single misspelt word of the trade names nothing. */
function isSlip(tokens: Tokens, run: Run): boolean {
  if (isNameLike(tokens, run)) return false;
  return tokens.list
    .slice(run.from, run.to)
    .every(({ word }) => isKnownWord(word) || mendWord(word, editDistance) !== null);
}

/** With the article in front: "The Godfather". */
function nameOf(tokens: Tokens, run: Run): string {
  const article = tokens.list[run.from - 1];
  const from =
    article?.isCapitalised && /^(?:the|a|an|el|la|los|las)$/.test(article.word) ? run.from - 1 : run.from;
  return wordsBetween(tokens, from, run.to);
}

const COUNTS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  ten: 10,
  tres: 3,
  cinco: 5,
  diez: 10,
  uc: 3,
  bes: 5,
  on: 10,
};

function howMany(words: string): number | null {
  const found =
    /\b(?:top|best|highest|most watched|mejores|primeros|primeras|en (?:iyi|yuksek|cok izlenen)|ilk)(?: \w+)? (\d{1,3}|two|three|four|five|six|ten|tres|cinco|diez|uc|bes|on)\b/.exec(
      words,
    ) ??
    /\b(?:last|latest|newest|first|ultim[oa]s|primer[oa]s|son) (\d{1,3}|two|three|four|five|six|ten|tres|cinco|diez|uc|bes|on) (?:deals|sales|contracts|titles|buyers|ventas|acuerdos|contratos|anlasma\w*|satis\w*)\b/.exec(
      words,
    ) ??
    /\b(\d{1,3}|two|three|four|five|six|ten|tres|cinco|diez) (?:best|top|highest|most|mejores|titulos|titles)\b/.exec(
      words,
    );
  const said = found?.[1];
  if (said === undefined) return null;
  const count = COUNTS[said] ?? Number(said);
  return count > 0 ? count : null;
}
