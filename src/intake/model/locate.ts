import { nameKey } from '../../platform/text/name-key.ts';
import type { Scene } from '../reading/scene/scene.ts';
import type { Unit } from '../reading/words/units.ts';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where words that somebody says they copied stand in a text, white space aside; null where they do not. */
export function locate(text: string, words: string): Span | null {
  const parts = words.trim().split(/\s+/);
  if (parts.join('') === '') return null;
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+');
  const match = new RegExp(pattern, 'u').exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}

/** The sentence, list item or line that holds a span whole; null where it runs over several, or is a row of a table. */
export function unitAround({ units }: Pick<Scene, 'units'>, span: Span): Unit | null {
  const unit = units.find(({ start, end }) => span.start >= start && span.end <= end);
  return unit === undefined || unit.kind === 'row' ? null : unit;
}

export function isWithin(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

export function touches(left: Span, right: Span): boolean {
  return left.start < right.end && right.start < left.end;
}

/** A name as it is printed within a span: whole words, case and accents aside; null where it does not stand there. */
export function printedIn(text: string, { start, end }: Span, name: string): Span | null {
  const key = nameKey(name);
  const within = text.slice(start, end);
  if (key === '' || !` ${nameKey(within)} `.includes(` ${key} `)) return null;
  const at = within.toLowerCase().indexOf(name.trim().toLowerCase());
  return at === -1 ? null : { start: start + at, end: start + at + name.trim().length };
}
