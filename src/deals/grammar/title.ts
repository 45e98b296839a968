import type { FoundOption } from './options/option.ts';
import { readSeasons } from './options/read-seasons.ts';
import { isQuoted, type Outline, openMatches, trimmed, unquoted } from './outline.ts';
import type { ParseContext, TextSpan } from './parsed-deal.ts';

/** One way to cut a command into its title and the rest, and how unusual a cut that is. */
export interface TitleCut {
  readonly title: TextSpan | null;
  readonly rest: { readonly start: number; readonly end: number };
  readonly badness: number;
  /** The title was told from the sales without the colon that should stand between them. */
  readonly guessed: boolean;
}

/** A colon between figures is a time ("09:00"), before slashes an address. */
const COLON = /[:\uff1a](?!\/\/)/u;
const LINE = /[\n\r]+/u;
const DASH = /\s+[-–—]+\s+/u;
const BLANK = /\s+/u;
/** Cuts tried of each kind: titles hold one or two colons, seldom ten words. */
const MOST = 8;
const MOST_WORDS = 14;

const BREAK_IN_TITLE = 3;
const NO_COLON = 2;
const NO_TITLE = 5;
const NO_TITLE_IN_SPITE_OF_COLON = 8;
const NO_SALES = 7;

/** Every way to cut a command, the documented one (at a colon) first. */
export function titleCuts(outline: Outline): readonly TitleCut[] {
  const all = trimmed(outline, 0, outline.text.length);
  const at = (pattern: RegExp, badness: number, guessed: boolean) =>
    openMatches(outline, all, pattern).map((match) => cut(outline, all, match, { badness, guessed }));
  const colons = openMatches(outline, all, COLON)
    .filter(({ start, end }) => !/^\d.\d$/u.test(outline.text.slice(start - 1, end + 1)))
    .slice(0, MOST)
    .map((match) => cut(outline, all, match, { badness: 0, guessed: false }));
  const close = outline.close.get(all.start);
  const afterQuote =
    close !== undefined && isQuoted(outline, trimmed(outline, all.start, close + 1))
      ? [cut(outline, all, { start: close + 1, end: close + 1 }, { badness: 0.1, guessed: false })]
      : [];
  const guesses = [
    ...at(BLANK, NO_COLON, true).slice(0, MOST_WORDS),
    ...at(/[;\n]/u, NO_SALES, false).slice(0, 1),
    { title: all, rest: { start: all.end, end: all.end }, badness: NO_SALES, guessed: false },
  ];
  // Where a colon says what the title is, what is wrong after it is no reason to look for another.
  const stated = colons.some((one) => one.badness === 0);
  return [
    ...colons,
    ...afterQuote,
    ...at(LINE, 0.2, false).slice(0, 1),
    ...at(DASH, 1, false).slice(0, 2),
    ...(stated ? [] : guesses),
    { title: null, rest: all, badness: stated ? NO_TITLE_IN_SPITE_OF_COLON : NO_TITLE, guessed: false },
  ].map((one) => (one.title?.text === '' ? { ...one, title: null, badness: NO_TITLE } : one));
}

function cut(
  outline: Outline,
  all: TextSpan,
  match: { readonly start: number; readonly end: number },
  how: { readonly badness: number; readonly guessed: boolean },
): TitleCut {
  const title = trimmed(outline, all.start, match.start);
  const broken = openMatches(outline, title, /[;\n]/u).length > 0 ? BREAK_IN_TITLE : 0;
  return {
    title,
    rest: { start: match.end, end: all.end },
    badness: how.badness + broken,
    guessed: how.guessed,
  };
}

/**
 * The title as it is kept: without its quotation marks or Slack's marks of emphasis, and without the season, which
 * belongs to the deal ("Harbour Lights S2", "Luces (temporada 3)").
 */
export function readTitle(
  outline: Outline,
  span: TextSpan,
  context: ParseContext,
): { readonly title: string; readonly seasons: readonly FoundOption[] } {
  if (isQuoted(outline, span)) return { title: oneLine(unquoted(outline, span).text), seasons: [] };
  const emphasis = /^([*_])(.+)\1$/u.exec(span.text)?.[2];
  const found = seasonAtEnd(outline, span, context);
  const title = emphasis ?? (found ? outline.text.slice(span.start, found.titleEnd) : span.text);
  return { title: oneLine(title), seasons: found && !emphasis ? [found.option] : [] };
}

const SEASON_AT_END =
  /[\s,]+[([]?((?:seasons?|temporadas?|sezon|s)\s*\d{1,2}(?:\s*(?:-|–|,|to|and|&|y)\s*\d{1,2})*|\d{1,2}\. sezon)[)\]]?$/u;

function seasonAtEnd(outline: Outline, span: TextSpan, context: ParseContext) {
  const match = SEASON_AT_END.exec(outline.folded.slice(span.start, span.end));
  if (!match?.[1]) return null;
  const start = span.start + match.index + match[0].indexOf(match[1]);
  const end = start + match[1].length;
  const reading = readSeasons({ outline, start, end, context });
  if (reading?.meaning.kind !== 'seasons' || reading.end !== end) return null;
  const option: FoundOption = { ...trimmed(outline, start, end), meaning: reading.meaning };
  return { titleEnd: span.start + match.index, option };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
