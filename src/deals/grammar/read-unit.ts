import type { BuyerInput } from '../deal.ts';
import { buyerAt } from './buyer-words.ts';
import type { FoundOption } from './options/option.ts';
import { isQuoted, type Outline, openMatches, trimmed } from './outline.ts';
import type { ParseContext, TextSpan } from './parsed-deal.ts';
import { isNamed, type Place, type PlacesReading, readMisspeltPlace, readPlaces } from './places.ts';
import { type BuyersReading, readBuyers } from './read-buyers.ts';
import { type Cut, cutsOf, withoutLead } from './sale-forms.ts';

/** One row as it was read: a place and its buyer. */
export interface Row {
  readonly place: Place;
  readonly buyer: BuyerInput;
}

/** Two readings of the same words, the likelier first. */
export interface Doubt {
  readonly code: 'pair' | 'list';
  readonly message: string;
  readonly choices: readonly { readonly label: string; readonly rows: readonly Row[] }[];
}

/** What one stretch without outer commas says: rows of one buyer, or nothing readable. */
export interface Unit extends TextSpan {
  readonly kind: 'pair' | 'lone' | 'unreadable';
  readonly rows: readonly Row[];
  /** How far the reading is from plain; 0 for a pair in one of the documented forms. */
  readonly badness: number;
  /** The places are a list with "and". */
  readonly listed: boolean;
  /** The place stands after its buyer, without a bracket that would close the list of places. */
  readonly openEnded: boolean;
  /** Options typed inside the sale: "Chile (Canal 13, exclusive)". */
  readonly inner: readonly FoundOption[];
  readonly doubt: Doubt | null;
}

export interface SaleReader {
  readonly outline: Outline;
  readonly context: ParseContext;
  /** By "start:end": every cut of the title reads the same stretches again. */
  readonly memo: Map<string, Unit>;
  readonly misspelt: Map<string, Unit | null>;
}

export const UNREADABLE = 10;
const LONE = 0.5;
const UNCLEAR = 4;
const PLACE_AT_EDGE = 3;
const UNUSUAL_ORDER = 4;

/** What joins one sale to the next: "and", a plus, a full stop after a bracket. */
export const AND = /\s+(?:and|y|e|ve|plus|\+)\s+|\s*&\s*|(?<=[)\]])\.\s+/u;

/** Reads one sale in any of its forms; the plainest reading wins. */
export function readUnit(reader: SaleReader, span: TextSpan): Unit {
  const key = `${span.start}:${span.end}`;
  const known = reader.memo.get(key);
  if (known) return known;
  const unit = readAnew(reader, withoutStop(reader.outline, span));
  reader.memo.set(key, unit);
  return unit;
}

function readAnew(reader: SaleReader, span: TextSpan): Unit {
  const body = withoutLead(reader.outline, span);
  const lone = hasComma(reader.outline, body) || lacksSide(body) ? null : readPlaces(reader.outline, body);
  const undisclosed: BuyerInput = { kind: 'undisclosed' };
  let best: Unit = lone
    ? { ...span, kind: 'lone', rows: rowsOf(lone, undisclosed), badness: LONE, ...listing(lone), ...PLAIN }
    : { ...span, kind: 'unreadable', rows: [], badness: UNREADABLE, listed: false, ...PLAIN };
  const cuts = cutsOf(reader.outline, span);
  for (const cut of cuts) {
    const unit = readCut(reader, span, cut);
    if (unit && unit.badness < best.badness) best = unit;
  }
  return best;
}

/** Reads an otherwise unreadable sale as one with a slip in its place's name: "Mexco (Imagen TV)", "Hondurs". */
export function readMisspeltUnit(reader: SaleReader, span: TextSpan): Unit | null {
  const key = `${span.start}:${span.end}`;
  const known = reader.misspelt.get(key);
  if (known !== undefined) return known;
  const unit = readSlip(reader, span);
  reader.misspelt.set(key, unit);
  return unit;
}

function readSlip(reader: SaleReader, span: TextSpan): Unit | null {
  const cut = cutsOf(reader.outline, span)[0];
  if (!cut) {
    const lone = lacksSide(span) ? null : readMisspeltPlace(span);
    return (
      lone && {
        ...span,
        ...PLAIN,
        ...listing(lone),
        kind: 'lone',
        rows: rowsOf(lone, { kind: 'undisclosed' }),
        badness: LONE,
      }
    );
  }
  const left = readMisspeltPlace(cut.left);
  const right = left ? null : readMisspeltPlace(cut.right);
  return left || right ? fromSides(reader, span, cut, left, right) : null;
}

const PLAIN = { openEnded: false, inner: [], doubt: null } as const;

function readCut(reader: SaleReader, span: TextSpan, cut: Cut): Unit | null {
  const left = readPlaces(reader.outline, cut.left);
  const right = readPlaces(reader.outline, cut.right);
  if (!left || !right || isNamed(left) !== isNamed(right)) {
    const weak = left && right && (isNamed(left) ? right : left);
    return fromSides(reader, span, cut, left === weak ? null : left, right === weak ? null : right);
  }
  return readTwoPlaces(reader, span, cut, left, right);
}

function fromSides(
  reader: SaleReader,
  span: TextSpan,
  cut: Cut,
  left: PlacesReading | null,
  right: PlacesReading | null,
): Unit | null {
  const { outline, context } = reader;
  const places = left ?? right;
  if (!places) return null;
  const named = left ? cut.right : cut.left;
  const openEnded = right !== null && cut.form !== 'bracket';
  const common = { ...span, ...listing(places), openEnded };
  const names = readBuyers(outline, named, { context, dashed: cut.form === 'dash' });
  if (!names) return null;
  if (names.buyers.length === 0) {
    const rows = rowsOf(places, { kind: 'undisclosed' });
    return { ...common, kind: 'lone', rows, badness: LONE, inner: names.inner, doubt: null };
  }
  const [first = names.whole] = names.buyers;
  if (names.buyers.length > 1 && cut.form !== 'bracket') return null;
  const badness =
    (cut.form === 'colon' && right && !context.looksLikeBuyer?.(first.text) ? UNUSUAL_ORDER : 0) +
    (isQuoted(outline, first) ? 0 : saleInside(reader, first, places));
  if (badness >= UNREADABLE) return null;
  const rows = rowsOf(places, buyerAt(outline, first));
  const doubt = names.buyers.length > 1 ? severalNames(reader, places, names) : null;
  return {
    ...common,
    kind: 'pair',
    rows: doubt?.choices[0]?.rows ?? rows,
    badness,
    inner: names.inner,
    doubt,
  };
}

/** Both sides could be a place: a known buyer settles it, otherwise it is asked. */
function readTwoPlaces(
  reader: SaleReader,
  span: TextSpan,
  cut: Cut,
  left: PlacesReading,
  right: PlacesReading,
): Unit | null {
  const known = reader.context.looksLikeBuyer ?? (() => false);
  const asLeft = rowsOf(left, buyerAt(reader.outline, cut.right));
  const asRight = rowsOf(right, buyerAt(reader.outline, cut.left));
  const openEnded = cut.form !== 'bracket' && cut.placeSide === 'right';
  const common = { ...span, kind: 'pair', ...listing(left), openEnded, inner: [] } as const;
  const leftIsBuyer = known(cut.left.text);
  const rightIsBuyer = known(cut.right.text);
  if (rightIsBuyer && !leftIsBuyer) return { ...common, rows: asLeft, badness: 0, doubt: null };
  if (leftIsBuyer && !rightIsBuyer) return { ...common, rows: asRight, badness: 0, doubt: null };
  const choices = [
    { label: `${cut.left.text}, sold to ${cut.right.text}`, rows: asLeft },
    { label: `${cut.right.text}, sold to ${cut.left.text}`, rows: asRight },
  ];
  if (cut.placeSide === 'right') choices.reverse();
  const message = `Both "${cut.left.text}" and "${cut.right.text}" can be a place. Which of them is the buyer? Put the buyer in quotes to say so.`;
  const rows = choices[0]?.rows ?? asLeft;
  return { ...common, rows, badness: UNCLEAR, doubt: { code: 'pair', message, choices } };
}

function severalNames(reader: SaleReader, places: PlacesReading, names: BuyersReading): Doubt {
  const buyers = names.buyers.map((span) => buyerAt(reader.outline, span));
  return {
    code: 'list',
    message: `Is "${names.whole.text}" one buyer, or ${names.buyers.length}? Put a name that holds a comma in quotes.`,
    choices: [
      { label: `${names.buyers.length} buyers`, rows: buyers.flatMap((buyer) => rowsOf(places, buyer)) },
      { label: `one buyer, ${names.whole.text}`, rows: rowsOf(places, buyerAt(reader.outline, names.whole)) },
    ],
  };
}

/** How much a buyer's name looks like it holds another sale, or the next place of a list. */
function saleInside(reader: SaleReader, name: TextSpan, places: PlacesReading): number {
  const { outline } = reader;
  if (openMatches(outline, name, /=|\t|\|/u).length > 0 || goesOnAfterBracket(outline, name))
    return UNREADABLE;
  const whole = readUnit(reader, name);
  if (whole.kind === 'pair' && !sameCountry(whole.rows, places)) return UNREADABLE;
  let badness = 0;
  for (const and of openMatches(outline, name, AND).slice(0, 4)) {
    const sides = [trimmed(outline, name.start, and.start), trimmed(outline, and.end, name.end)];
    const units = sides.map((side) => readUnit(reader, side));
    if (units.some((unit) => unit.kind === 'pair')) return UNREADABLE;
    if (units.some((unit) => unit.kind === 'lone')) badness = PLACE_AT_EDGE;
  }
  return badness;
}

/** "Imagen TV (Mexico) / Canal 13": what follows a bracket is the next sale, not the rest of a name. */
function goesOnAfterBracket(outline: Outline, name: TextSpan): boolean {
  for (const close of outline.bracketOf.keys())
    if (
      close >= name.start &&
      close < name.end - 1 &&
      !/[)\]}\uff09]/u.test(outline.text.charAt(name.end - 1))
    )
      return true;
  return false;
}

/** "Kanal D (Romania)" in Romania says the same place twice. */
function sameCountry(rows: readonly Row[], places: PlacesReading): boolean {
  const codes = (place: Place) =>
    place.reading.kind === 'territory' ? place.reading.territory.codes.join(' ') : '';
  const wanted = new Set(places.places.map(codes));
  return rows.every((row) => codes(row.place) !== '' && wanted.has(codes(row.place)));
}

function rowsOf({ places }: PlacesReading, buyer: BuyerInput): readonly Row[] {
  return places.map((place) => ({ place, buyer }));
}

function listing({ listed }: PlacesReading): { readonly listed: boolean } {
  return { listed };
}

function hasComma(outline: Outline, span: TextSpan): boolean {
  return openMatches(outline, span, /,/u).length > 0 && readPlaces(outline, span)?.places.length !== 1;
}

/** "Mexico ()", "Mexico =": the sign of a pair without one of its sides. */
export function lacksSide(span: TextSpan): boolean {
  return /[([{]\s*[)\]}]|[=:→]/u.test(span.text);
}

/** A full stop after a bracket ends the sentence. */
function withoutStop(outline: Outline, span: TextSpan): TextSpan {
  const length = /(?<=[)\]}\uff09])[\s.]+$/u.exec(span.text)?.[0].length ?? 0;
  return trimmed(outline, span.start, span.end - length);
}
