import type { Scene } from './scene.ts';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** Names of a scene in order; put together once, since every clause asks. */
const NAMED = new WeakMap<Scene, readonly Span[]>();

function namedIn(scene: Scene): readonly Span[] {
  const known = NAMED.get(scene);
  if (known) return known;
  const spans = [
    ...scene.titleMentions,
    ...scene.localTitles,
    ...scene.companies,
    ...scene.people,
    ...scene.otherProgrammes,
  ].toSorted((left, right) => left.start - right.start);
  NAMED.set(scene, spans);
  return spans;
}

/** The words of a stretch with titles, companies and people taken out, so that "Runner" or "The Offer" says nothing. */
export function withoutNames(scene: Scene, start: number, end: number): string {
  const spans = namedIn(scene);
  let words = '';
  let at = start;
  for (let index = firstNear(spans, start); index < spans.length; index += 1) {
    const span = spans[index];
    if (!span || span.start >= end) break;
    if (span.end <= at) continue;
    words += `${scene.text.slice(at, Math.max(at, span.start))}§`;
    at = span.end;
  }
  return words + scene.text.slice(at, Math.max(at, end));
}

/** No name is longer than this. */
const LONGEST = 400;

function firstNear(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < start - LONGEST) low = middle + 1;
    else high = middle;
  }
  return low;
}
