import type { Scene } from './scene.ts';

/** The words of a stretch with titles, companies and people taken out, so that "Runner" or "The Offer" says nothing. */
export function withoutNames(scene: Scene, start: number, end: number): string {
  const spans = [
    ...scene.titleMentions,
    ...scene.localTitles,
    ...scene.companies,
    ...scene.people,
    ...scene.otherProgrammes,
  ]
    .filter((span) => span.start < end && span.end > start)
    .toSorted((left, right) => left.start - right.start);
  let words = '';
  let at = start;
  for (const span of spans) {
    if (span.end <= at) continue;
    words += `${scene.text.slice(at, Math.max(at, span.start))}§`;
    at = span.end;
  }
  return words + scene.text.slice(at, Math.max(at, end));
}
