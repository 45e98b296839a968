import type { Mention } from './mentions.ts';

/** Between two members of a list; what stands in brackets behind the first is left out. */
const LIST_GAP =
  /^\s*(?:,|;|and|y|e|&|,\s*and|,\s*y|as well as|así como)\s*(?:in\s+|en\s+)?(?:the\s+|el\s+|la\s+|los\s+|las\s+)?$/iu;

/** Places that stand in one list ("Mexico (Imagen TV), Chile and Peru"), each list in order; a lone place is a list of one. */
export function placeGroups(text: string, mentions: readonly Mention[]): readonly (readonly Mention[])[] {
  const places = mentions.filter((mention) => mention.place !== null && !mention.place.demonym);
  const groups: Mention[][] = [];
  for (const place of places) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    const gap = before && text.slice(before.end, place.start).replace(/^\s*\([^()\n]*\)/u, '');
    if (group && gap !== undefined && LIST_GAP.test(gap)) group.push(place);
    else groups.push([place]);
  }
  return groups;
}
