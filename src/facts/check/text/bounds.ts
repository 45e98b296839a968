import type { FactBound } from '../../fact.ts';

/** How words right before or behind a number bound it; the text without accents in small letters. */
const BEFORE: readonly (readonly [FactBound, RegExp])[] = [
  [
    '>',
    /(?:more than|over|above|at least|in excess of|upwards? of|exceed(?:s|ed|ing)|surpass(?:es|ed|ing)|topp(?:ed|ing)|beyond|no less than|not less than|greater than|north of|>|mas de|al menos|por encima de|superior a|supero(?: los| las)?|supera(?: los| las)?|superaron(?: los| las)?|superando(?: los| las)?|por lo menos|no menos de|mas alla de)\s*(?:an?|the|los|las|un|una)?\s*$/u,
  ],
  [
    '<',
    /(?:less than|fewer than|under|below|just under|<|menos de|por debajo de|inferior a|shy of)\s*(?:an?|los|las|un|una)?\s*$/u,
  ],
  [
    '~',
    /(?:about|around|approximately|approx\.?|circa|ca\.?|some|roughly|nearly|almost|close to|near|~|cerca de|casi|alrededor de|unos|unas|rond(?:o|a|aron|aba)(?: los| las)?|roz(?:o|a|aron)(?: los| las)?|aproximadamente|aprox\.?|en torno a(?: los| las)?)\s*(?:an?|los|las|un|una)?\s*$/u,
  ],
];
const AFTER: readonly (readonly [FactBound, RegExp])[] = [
  [
    '>',
    /^\s*(?:\+|(?:(?!(?:on|in|at|by|for|via|to|from|en|por|con|para)\s)\p{L}+\s+){0,2}(?:plus(?!\p{L})|or more|and more|o mas|y mas))/u,
  ],
  ['~', /^\s*(?:or so|o asi|approximately|aproximadamente)/u],
];
const WINDOW = 32;

/** The bound of the number between two places of a text. */
export function boundOf(
  folded: string,
  { start, end }: { readonly start: number; readonly end: number },
): FactBound {
  const before = folded.slice(Math.max(0, start - WINDOW), start);
  const after = folded.slice(end, end + WINDOW);
  const found =
    BEFORE.find(([, words]) => words.test(before)) ?? AFTER.find(([, words]) => words.test(after));
  return found?.[0] ?? '=';
}

/** True if a number so bounded may be printed of a number on record. A bound on record is never dropped nor changed. */
export function boundHolds(
  said: { readonly amount: number; readonly bound: FactBound; readonly digits: number },
  known: { readonly amount: number; readonly bound: FactBound },
): boolean {
  if (said.amount === known.amount) return said.bound === known.bound;
  // An exact figure may be rounded, if the words say so and what is printed is still telling.
  if (known.bound !== '=' || said.bound === '=' || said.digits < 2) return false;
  const step = 10 ** (Math.floor(Math.log10(known.amount)) + 1 - said.digits);
  const parts = known.amount / step;
  if (said.bound === '>') return near(said.amount, Math.floor(parts) * step);
  if (said.bound === '<') return near(said.amount, Math.ceil(parts) * step);
  return near(said.amount, Math.round(parts) * step);
}

function near(left: number, right: number): boolean {
  return Math.abs(left - right) < Math.max(left, right) * 1e-9;
}
