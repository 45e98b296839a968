import { joinList } from '../../platform/text/lists.ts';
import { openMatches, trimmed } from './outline.ts';
import type { TextSpan } from './parsed-deal.ts';
import { continues, type Place, readPlaces } from './places.ts';
import { AND, type Doubt, type Row, readUnit, type SaleReader, type Unit } from './read-unit.ts';

const LEADING_AND = /^(?:and|y|e|ve|&)\s+/u;
/** "and" is tried as a part of a name or list over so many of its neighbours. */
const WIDEST = 8;
/** Every further sale costs a little, so that what reads as one is not taken apart without need. */
const PER_UNIT = 0.6;

/** One comma-separated item: the sales in it, and whether "and" stood before it. */
export interface Item extends TextSpan {
  readonly units: readonly Unit[];
  readonly ledByAnd: boolean;
}

/**
 * Reads one item of a list as sales joined by "and". Of all ways to cut it at its "and"s the plainest wins, so
 * "Serbia and Montenegro (Prva)" is one buyer in two countries and "Canal 13 in Chile and Mega in Peru" two sales.
 */
export function readItem(reader: SaleReader, typed: TextSpan): Item {
  const lead = LEADING_AND.exec(reader.outline.folded.slice(typed.start, typed.end))?.[0].length ?? 0;
  const span = trimmed(reader.outline, typed.start + lead, typed.end);
  const ands = openMatches(reader.outline, span, AND);
  const starts = [span.start, ...ands.map((and) => and.end)];
  const ends = [...ands.map((and) => and.start), span.end];
  const best: { readonly cost: number; readonly units: readonly Unit[] }[] = [{ cost: 0, units: [] }];
  for (const [last, end] of ends.entries()) {
    let choice: { readonly cost: number; readonly units: readonly Unit[] } | null = null;
    for (let first = Math.max(0, last - WIDEST + 1); first <= last; first += 1) {
      const before = best[first];
      const unit = readUnit(reader, trimmed(reader.outline, starts[first] ?? 0, end));
      const cost = (before?.cost ?? 0) + unit.badness + PER_UNIT;
      if (!choice || cost < choice.cost) choice = { cost, units: [...(before?.units ?? []), unit] };
    }
    best.push(choice ?? { cost: 0, units: [] });
  }
  return { ...span, units: best.at(-1)?.units ?? [], ledByAnd: lead > 0 };
}

/**
 * Finds lists of which it is unclear whom they belong to, and turns each into one unit with a doubt: in "Mexico, Chile
 * and Peru (Mega)" Mega may hold all three or only the last two, in "Prva in Serbia, Croatia and Bosnia" all or the first.
 * Plain commas are not in doubt: a place without a buyer is a sale to an undisclosed one.
 */
export function joinDoubtfulLists(reader: SaleReader, items: readonly Item[]): readonly Unit[] {
  const units: Unit[] = [];
  let lone: Unit[] = [];
  for (let index = 0; index < items.length; index += 1) {
    const item = items[index];
    if (!item) continue;
    const [first] = item.units;
    if (
      lone.length > 0 &&
      first?.kind === 'pair' &&
      !first.openEnded &&
      endsList(reader, lone, item, first)
    ) {
      units.splice(units.length - lone.length, lone.length, beforePair(reader, lone, first));
      units.push(...item.units.slice(1));
      lone = [];
      continue;
    }
    const followers = followersOf(items, index);
    if (followers.length > 0 && item.units.at(-1)?.openEnded) {
      const pair = item.units.at(-1);
      if (pair) units.push(...item.units.slice(0, -1), afterPair(reader, pair, followers));
      index += followers.length;
      lone = [];
      continue;
    }
    units.push(...item.units);
    lone = item.units.length === 1 && first && isLone(first) ? [...lone, first] : [];
  }
  return units;
}

function isLone(unit: Unit): boolean {
  return unit.kind === 'lone' && unit.inner.length === 0;
}

/** "A, B and C (X)", "A, and C (X)", or an exclusion that the next place may belong to. */
function endsList(reader: SaleReader, lone: readonly Unit[], item: Item, pair: Unit): boolean {
  if (pair.doubt || pair.rows.every((row) => row.buyer.kind === 'undisclosed')) return false;
  return pair.listed || item.ledByAnd || goesOn(reader, lone.at(-1), pair);
}

function goesOn(reader: SaleReader, unit: Unit | undefined, pair: Unit): boolean {
  const region = unit?.rows[0]?.place;
  const next = pair.rows[0]?.place;
  return region !== undefined && next !== undefined && continues(reader.outline, region, next);
}

function beforePair(reader: SaleReader, lone: readonly Unit[], pair: Unit): Unit {
  const start = lone[0]?.start ?? pair.start;
  const before = lone.flatMap((unit) => unit.rows);
  const last = pair.rows.at(-1)?.place;
  const joined = last && readPlaces(reader.outline, trimmed(reader.outline, start, last.end));
  const places = joined?.places ?? [...before, ...pair.rows].map((row) => row.place);
  return withDoubt(trimmed(reader.outline, start, pair.end), pair, places, [...before, ...pair.rows]);
}

/** The lone places after an "X in A" that end with "and": "X in A, B and C". */
function followersOf(items: readonly Item[], index: number): readonly Item[] {
  const followers: Item[] = [];
  for (const item of items.slice(index + 1)) {
    if (!item.units.every(isLone)) return [];
    followers.push(item);
    if (item.ledByAnd || item.units.some((unit) => unit.listed) || item.units.length > 1) return followers;
  }
  return [];
}

function afterPair(reader: SaleReader, pair: Unit, followers: readonly Item[]): Unit {
  const apart = [...pair.rows, ...followers.flatMap((item) => item.units).flatMap((unit) => unit.rows)];
  const span = trimmed(reader.outline, pair.start, followers.at(-1)?.end ?? pair.end);
  return withDoubt(
    span,
    pair,
    apart.map((row) => row.place),
    apart,
  );
}

/** Either the buyer of the pair holds all the places, or the rows are as they stand apart. */
function withDoubt(span: TextSpan, pair: Unit, places: readonly Place[], apart: readonly Row[]): Unit {
  const buyer = pair.rows[0]?.buyer ?? { kind: 'undisclosed' };
  const name = buyer.kind === 'named' ? buyer.name : 'the buyer';
  const all = places.map((place) => ({ place, buyer }));
  const list = (rows: readonly Row[]) =>
    joinList(
      rows.map((row) => row.place.text),
      'en',
    );
  const held = apart.filter((row) => row.buyer === buyer);
  const others = apart.filter((row) => row.buyer !== buyer);
  const doubt: Doubt = {
    code: 'list',
    message: `Does ${name} hold ${list(all)}, or only ${list(held)}? Put semicolons between sales to say so.`,
    choices: [
      { label: `${name}: ${list(all)}`, rows: all },
      { label: `${name}: ${list(held)}; buyer undisclosed: ${list(others)}`, rows: apart },
    ],
  };
  return { ...span, kind: 'pair', rows: all, badness: 0, listed: true, openEnded: false, inner: [], doubt };
}
