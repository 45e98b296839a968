import { editDistance } from '../../platform/text/edit-distance.ts';
import type { FoundOption } from './options/option.ts';
import { isOptions, readOptions } from './options/read-options.ts';
import { openIndices, type Stretch, splitBy, trimmed } from './outline.ts';
import type { Problem, TextSpan } from './parsed-deal.ts';
import { readMisspeltPlace } from './places.ts';
import { type Item, joinDoubtfulLists, readItem } from './read-sales.ts';
import {
  lacksSide,
  readMisspeltUnit,
  readUnit,
  type SaleReader,
  UNREADABLE,
  type Unit,
} from './read-unit.ts';
import { cutsOf } from './sale-forms.ts';

/** What follows the title: its sales, its options and what could not be read, in the order typed. */
export interface Body {
  readonly units: readonly Unit[];
  readonly options: readonly FoundOption[];
  readonly problems: readonly Problem[];
  /** 0 for a text in plain documented forms; the lower, the likelier that the title was cut off at the right place. */
  readonly badness: number;
}

/** Bullets and numbers of a pasted list. */
const BULLET = /^(?:[-–—•*·▪●◦‣>]+|\d{1,3}[.)]|\(\d{1,3}\)|[a-z][.)])\s+/u;
const LONGEST_OPTION = 3;

/** Reads everything after the title. */
export function readBody(reader: SaleReader, span: Stretch): Body {
  const parts = splitBy(reader.outline, span, /[;\uff1b\n\r]/u).map((part) => readPart(reader, part));
  const units = parts.flatMap((part) => part.units);
  const problems = parts.flatMap((part) => part.problems);
  const shared = innerOfAll(units);
  const stray = shared ? [] : units.flatMap((unit) => unit.inner);
  return {
    units: units.filter((unit) => unit.kind !== 'unreadable'),
    options: [...parts.flatMap((part) => part.options), ...(shared ?? [])],
    problems: [...problems, ...stray.map(insideOneSale)],
    badness: parts.reduce((sum, part) => sum + part.badness, 0),
  };
}

/**
 * Options typed with a sale hold for the command if every sale has the same ones, or if they follow the last sale;
 * null if they were meant for some of the sales only.
 */
function innerOfAll(units: readonly Unit[]): readonly FoundOption[] | null {
  const inner = units.map((unit) => unit.inner);
  const said = (options: readonly FoundOption[]) => JSON.stringify(options.map((option) => option.meaning));
  const last = units.at(-1);
  const onlyAtEnd = inner.slice(0, -1).every((options) => options.length === 0);
  if (last && onlyAtEnd && last.inner.every((option) => option.start >= last.end)) return last.inner;
  return inner.every((options) => said(options) === said(inner[0] ?? [])) ? (inner[0] ?? []) : null;
}

/** Reads what stands between two semicolons or on one line: options, or sales that may end with options. */
function readPart(reader: SaleReader, typed: TextSpan): Body {
  const { outline, context } = reader;
  const bullet = BULLET.exec(outline.folded.slice(typed.start, typed.end))?.[0].length ?? 0;
  // "2. sezon" begins with a number of its own.
  const numbered = bullet > 0 && isOptions(readOptions(outline, typed, context), outline, typed);
  const part = numbered ? typed : trimmed(outline, typed.start + bullet, typed.end);
  const whole = readOptions(outline, part, context);
  if (isOptions(whole, outline, part)) return { units: [], options: whole.options, problems: [], badness: 0 };
  const commas = splitBy(outline, part, /[,\uff0c\u3001]/u);
  const items: Item[] = [];
  const options: FoundOption[] = [];
  for (let index = 0; index < commas.length; ) {
    const found = optionsFrom(reader, commas, index);
    if (found) {
      options.push(...found.options);
      index = found.next;
      continue;
    }
    index = pushItem(reader, items, commas, index);
  }
  const units = joinDoubtfulLists(reader, items);
  const unread = units.filter((unit) => unit.kind === 'unreadable');
  // Half of an option list reads: the fault is where it stops, not the whole.
  if (unread.length === units.length && units.length > 0 && whole.options.length > 0 && whole.rest)
    return { units: [], options: whole.options, problems: [unreadOption(whole.rest)], badness: UNREADABLE };
  return {
    units,
    options,
    problems: unread.map((unit) => unreadSale(reader, unit)),
    badness: units.reduce((sum, unit) => sum + unit.badness, 0),
  };
}

function optionsFrom(reader: SaleReader, commas: readonly TextSpan[], index: number) {
  const { outline, context } = reader;
  const first = commas[index];
  if (!first) return null;
  const note = /^(?:notes?|notas?|not)\s*:/u.test(outline.folded.slice(first.start, first.end));
  const furthest = note ? commas.length - 1 : Math.min(commas.length - 1, index + LONGEST_OPTION);
  for (let last = furthest; last >= index; last -= 1) {
    const span = trimmed(outline, first.start, commas[last]?.end ?? first.end);
    const reading = readOptions(outline, span, context);
    if (isOptions(reading, outline, span)) return { options: reading.options, next: last + 1 };
  }
  return null;
}

/** Reads one item; a comma that belongs to a name ("Korea, Republic of", "Gusto, Inc.") is taken back. */
function pushItem(reader: SaleReader, items: Item[], commas: readonly TextSpan[], index: number): number {
  const { outline } = reader;
  const span = commas[index] ?? { text: '', start: 0, end: 0 };
  const item = readItem(reader, span);
  if (item.units.every((unit) => unit.kind !== 'unreadable')) {
    items.push(item);
    return index + 1;
  }
  const before = items.at(-1);
  const after = commas[index + 1];
  const withBefore =
    before && before.end <= span.start ? wholeItem(reader, trimmed(outline, before.start, span.end)) : null;
  if (withBefore) {
    items.splice(-1, 1, withBefore);
    return index + 1;
  }
  const withAfter = after ? wholeItem(reader, trimmed(outline, span.start, after.end)) : null;
  if (withAfter) {
    items.push(withAfter);
    return index + 2;
  }
  const misspelt = misspeltItem(reader, item);
  if (misspelt) {
    items.push(misspelt);
    return index + 1;
  }
  items.push(withTrailingOptions(reader, span) ?? item);
  return index + 1;
}

function wholeItem(reader: SaleReader, span: TextSpan): Item | null {
  const unit = readUnit(reader, span);
  return unit.kind === 'unreadable' || unit.badness > 1 ? null : { ...span, units: [unit], ledByAnd: false };
}

function misspeltItem(reader: SaleReader, item: Item): Item | null {
  const units = item.units.map((unit) =>
    unit.kind === 'unreadable' ? readMisspeltUnit(reader, unit) : unit,
  );
  const read = units.filter((unit) => unit !== null);
  return read.length === units.length ? { ...item, units: read } : null;
}

/** "Mexico (Imagen TV) exclusive free tv": options right after the last bracket of a sale. */
function withTrailingOptions(reader: SaleReader, span: TextSpan): Item | null {
  const { outline, context } = reader;
  const close = [...outline.bracketOf.keys()]
    .filter((index) => index > span.start && index < span.end)
    .at(-1);
  if (close === undefined) return null;
  const tail = trimmed(outline, close + 1, span.end);
  const dash = /^(?:[-–—]+|:)\s*/u.exec(tail.text)?.[0].length ?? 0;
  const reading = readOptions(outline, { start: tail.start + dash, end: tail.end }, context);
  const item = readItem(reader, trimmed(outline, span.start, close + 1));
  const last = item.units.at(-1);
  if (!last || reading.rest || reading.options.length === 0) return null;
  if (item.units.some((unit) => unit.kind === 'unreadable')) return null;
  const inner = [...last.inner, ...reading.options];
  return { ...item, end: span.end, units: [...item.units.slice(0, -1), { ...last, inner }] };
}

function unreadSale(reader: SaleReader, { text, start, end }: Unit): Problem {
  const span = { text, start, end };
  const { outline } = reader;
  for (const index of openIndices(outline, start, end))
    if ('([{)]}'.includes(outline.text.charAt(index))) {
      const message = `A bracket in "${text}" has no partner. Type the sale as Territory (Buyer).`;
      return { ...span, code: 'unclosed_bracket', message };
    }
  if (lacksSide(span) && readMisspeltPlace(span)) {
    const message = `"${text}" names no buyer. Type it in the brackets or after the sign, or the territory alone if the buyer is undisclosed.`;
    return { ...span, code: 'unreadable_sale', message };
  }
  const cut = cutsOf(outline, span)[0];
  if (cut) {
    const message = `I do not know the territory in "${text}": neither "${cut.left.text}" nor "${cut.right.text}" is one. Type a country or region, for example Mexico (Imagen TV).`;
    return { ...span, code: 'unknown_territory', message };
  }
  const near = nearestOption(text);
  const hint = near
    ? `Did you mean ${near}?`
    : `Type a sale as Territory (Buyer), or keep the words as note: ${text}`;
  return {
    ...span,
    code: 'unreadable_sale',
    message: `"${text}" is neither a territory nor an option. ${hint}`,
  };
}

const OPTIONS =
  'free tv|pay tv|basic|premium|svod|avod|tvod|theatrical|airline|exclusive|non-exclusive|co-exclusive|first run|format|finished|option|lead|offer|negotiation|deal memo|pre-sale|signed|on air|in development|commissioned|expired|terminated|undisclosed|hold'.split(
    '|',
  );

/** The option whose word differs from the typed one by a slip or two. */
function nearestOption(typed: string): string | null {
  const word = typed.toLowerCase();
  if (word.length < 4 || word.length > 20) return null;
  const distances = OPTIONS.map((option) => ({ option, distance: editDistance(word, option, 2) }));
  const [nearest] = distances.sort((left, right) => left.distance - right.distance);
  return nearest && nearest.distance <= (word.length < 7 ? 1 : 2) ? nearest.option : null;
}

function unreadOption(span: TextSpan): Problem {
  const message = `I could not read "${span.text}" as an option. Take it out, or put it into a note: note: ${span.text}`;
  return { ...span, code: 'unreadable_option', message };
}

function insideOneSale({ text, start, end }: FoundOption): Problem {
  const message = `"${text}" stands in one sale, but options hold for all sales of a command. Put it after a semicolon, or record that sale by itself.`;
  return { text, start, end, code: 'unreadable_option', message };
}
