import { readMisspelt } from '../misspelt.ts';
import { findPlace, type Place } from '../place-index.ts';
import type { Modifier, Phrase } from './phrase.ts';
import { EXCLUDE, INCLUDE, rewritePhrase } from './rewrite-phrase.ts';

const MODIFIER = new RegExp(`(?:^|[\\s,])(?:(${EXCLUDE})|(${INCLUDE}))(?=[\\s(]|(?<=ex-))`, 'giu');
const LEADING =
  /^(?:in|for|across|throughout|the|all of|all|whole of|entire|only|en|para|todo|toda|todos los|los|las|el|la|tum|tüm|bütün)\s+/iu;
const TRAILING =
  /\s+(?:only|territory|territories|market|markets|region|rights|countries|as a whole|alone|solamente|solo|únicamente)$/iu;

/** Separators inside one name, at most ("Europe, Middle East and Africa" has two). */
const MAX_PIECES = 4;

/** Language words of "German-speaking Switzerland". */
const LANGUAGES: Readonly<Record<string, string>> = {
  arabic: 'ar',
  dutch: 'nl',
  english: 'en',
  flemish: 'nl',
  french: 'fr',
  german: 'de',
  italian: 'it',
  portuguese: 'pt',
  russian: 'ru',
  spanish: 'es',
  turkish: 'tr',
};

/** The phrase as a tree, or null if a part of it names no place. */
export function parsePhrase(text: string): Phrase | null {
  return parsePlace(text) ?? parse(rewritePhrase(text));
}

function parse(text: string): Phrase | null {
  const trimmed = text.trim();
  const whole = parsePlace(trimmed);
  if (whole) return whole;
  const loose = splitOutside(trimmed, /\s\+\s|;/g);
  if (loose.length > 1) return parseAll(loose, true);
  const modified = parseModified(trimmed);
  if (modified !== undefined) return modified;
  if (isBracketed(trimmed)) return parse(trimmed.slice(1, -1));
  return parseList(trimmed) ?? parseSlip(trimmed);
}

/** Undefined if the text holds no word of exclusion or inclusion. */
function parseModified(text: string): Phrase | null | undefined {
  const words = [...text.matchAll(MODIFIER)].filter((match) => isOutside(text, match.index));
  const first = words[0];
  if (!first || first.index === 0) return undefined;
  const base = parse(text.slice(0, first.index));
  const modifiers: Modifier[] = [];
  for (const [index, word] of words.entries()) {
    const operand = text.slice(word.index + word[0].length, words[index + 1]?.index ?? text.length);
    const phrase = parse(operand.replace(/^\s*(?:for|of|de)\s/iu, ''));
    if (!phrase) return null;
    modifiers.push({ operation: word[1] === undefined ? 'incl' : 'excl', phrase });
  }
  return base && { kind: 'modified', base, modifiers };
}

/** Names set apart by commas, slashes, "and"; the longest run that is one name is one item ("Trinidad and Tobago"). */
function parseList(text: string): Phrase | null {
  const pieces = splitOutside(text, /\s*[,/&]\s*(?:and\s|y\s|ve\s)?|\s(?:and|y|e|ve|und|et)\s|\s[-–]\s/giu);
  if (pieces.length < 2) return /-/.test(text) ? parseAll(text.split('-'), false) : null;
  const items: Phrase[] = [];
  for (let start = 0; start < pieces.length; ) {
    const end = longestRun(text, pieces, start);
    const from = pieces[start]?.start ?? 0;
    const words = text.slice(from, pieces[end]?.end);
    const item = end > start ? parsePlace(words) : parse(words);
    if (!item) return null;
    items.push(item);
    start = end + 1;
  }
  return { kind: 'list', items, loose: false };
}

function longestRun(text: string, pieces: readonly Piece[], start: number): number {
  for (let end = Math.min(pieces.length - 1, start + MAX_PIECES); end > start; end -= 1) {
    if (parsePlace(text.slice(pieces[start]?.start, pieces[end]?.end))) return end;
  }
  return start;
}

function parseAll(pieces: readonly (Piece | string)[], loose: boolean): Phrase | null {
  const items = pieces.map((piece) => parse(typeof piece === 'string' ? piece : piece.text));
  return items.some((item) => item === null)
    ? null
    : { kind: 'list', items: items.filter((item) => item !== null), loose };
}

/** A name as it stands, or without the small words around it; null if it is no name. */
function parsePlace(text: string): Phrase | null {
  const found = findPlace(text) ?? languageMarket(text);
  if (found) return { kind: 'place', text, place: found, typo: false };
  const shorter = LEADING.test(text) ? text.replace(LEADING, '') : text.replace(TRAILING, '');
  return shorter === text || shorter === '' ? null : parsePlace(shorter);
}

/** "German-speaking Switzerland", "French Canada", "Belgium (Dutch-speaking)", "Belgium (Flanders)". */
function languageMarket(text: string): Place | null {
  const [, country = '', inside = ''] = /^([^()]+?)\s*\(([^()]+)\)$/u.exec(text) ?? [];
  const part = findPlace(inside);
  if (part?.kind === 'country' && part.code.startsWith(`${codeOf(country)}-`)) return part;
  const words = country === '' ? text : `${inside.replace(/\s+only$/iu, '')} ${country}`;
  const [, named = '', place = ''] =
    /^(\p{L}+)(?:[- ](?:speaking|language))?\s+(?:part of\s+)?(.+)$/iu.exec(words) ?? [];
  const language = LANGUAGES[named.toLowerCase()];
  const code = codeOf(place);
  return language === undefined || code === null ? null : { kind: 'country', code, languages: [language] };
}

function codeOf(name: string): string | null {
  const place = findPlace(name);
  return place?.kind === 'country' ? place.code : null;
}

function parseSlip(text: string): Phrase | null {
  const slip = readMisspelt(text.replace(LEADING, ''));
  if (!slip) return null;
  if (slip.kind === 'meant')
    return { kind: 'place', text: slip.name.printed, place: slip.name.place, typo: true };
  return { kind: 'slip', text, choices: slip.names.map((name) => name.printed) };
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The text between separators, those inside brackets left alone. */
function splitOutside(text: string, separator: RegExp): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of text.matchAll(separator)) {
    if (!isOutside(text, match.index)) continue;
    pieces.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ text: text.slice(start), start, end: text.length });
  return pieces.filter((piece) => piece.text.trim() !== '');
}

/** True if the first bracket closes with the last. */
function isBracketed(text: string): boolean {
  if (!text.startsWith('(') || !text.endsWith(')')) return false;
  const letters = [...text];
  const last = letters.length - 1;
  let depth = 0;
  for (const [index, letter] of letters.entries()) {
    if (letter === '(') depth += 1;
    if (letter === ')') depth -= 1;
    if (depth === 0) return index === last;
  }
  return false;
}

function isOutside(text: string, index: number): boolean {
  const before = text.slice(0, index);
  return before.split('(').length === before.split(')').length;
}
