import type { Scene } from '../scene/scene.ts';
import type { TitleMention } from '../titles/title-mentions.ts';
import type { Unit } from '../words/units.ts';

/** Between titles that are named together. */
const TITLE_LIST =
  /^["”’»]?\s*(?:\([^()]*\)\s*)?(?:,|,?\s(?:and|y|ve|&|plus|as well as)(?: \p{Ll}+){0,4})\s*["“‘«]?$/iu;
const ALL_OF_THEM =
  /(?<![\p{L}])(?:both|the two|all three|the pair|the duo|two-title|two titles|the package|ambas?|ambos|los dos|las dos|her ikisi)(?![\p{L}])/iu;
const FORMER = /(?<![\p{L}])(?:the former|the first)(?![\p{L}])/iu;
const LATTER = /(?<![\p{L}])(?:the latter|the second)(?![\p{L}])/iu;

/**
 * The titles (indices) that a stretch of a unit speaks of: named in it, else before it in the unit, else behind it, else
 * those the story spoke of last. "Both" is the last two named together.
 */
export function titlesOf(
  scene: Scene,
  unit: Unit,
  stretch: { readonly start: number; readonly end: number },
): readonly number[] {
  if (scene.titles.length === 0) return [];
  if (scene.titles.length === 1) return [0];
  const clause = scene.text.slice(stretch.start, stretch.end);
  const together = lastTogether(scene, stretch.end);
  if (LATTER.test(clause) && together.length > 1) return together.slice(-1);
  if (FORMER.test(clause) && together.length > 1) return together.slice(0, 1);
  const mentions = scene.titleMentions.filter(
    (mention) => mention.start >= unit.start && mention.end <= unit.end,
  );
  const inside = mentions.filter((mention) => mention.start >= stretch.start && mention.end <= stretch.end);
  if (inside.length > 0) return distinct(inside);
  if (ALL_OF_THEM.test(scene.text.slice(unit.start, stretch.end))) {
    const meant = together.length > 1 ? together : lastTwo(scene, stretch.start);
    if (meant.length > 1) return meant;
  }
  const before = mentions.filter((mention) => mention.end <= stretch.start);
  if (before.length > 0) return runEndingAt(scene, before);
  const heading = headingOf(scene, unit);
  if (heading.length > 0) return heading;
  if (mentions.length > 0) return distinct(mentions);
  return together.length > 0 ? together : [0];
}

/** The title that begins the block of a list item or table. */
function headingOf(scene: Scene, unit: Unit): readonly number[] {
  const first = scene.units.find((other) => other.block === unit.block);
  const mention = scene.titleMentions.find((one) => first && one.start === first.start);
  return mention && unit.kind !== 'sentence' ? [mention.title] : [];
}

/** "Both of them", of two titles that sentences before named one by one. */
function lastTwo(scene: Scene, end: number): readonly number[] {
  const named = scene.titleMentions.filter((mention) => mention.end <= end).map(({ title }) => title);
  return distinctNumbers(named.toReversed()).slice(0, 2).toReversed();
}

function distinctNumbers(numbers: readonly number[]): readonly number[] {
  return [...new Set(numbers)];
}

/** Those named together last before `end`. */
function lastTogether(scene: Scene, end: number): readonly number[] {
  return runEndingAt(
    scene,
    scene.titleMentions.filter((mention) => mention.end <= end),
  );
}

function runEndingAt(scene: Scene, mentions: readonly TitleMention[]): readonly number[] {
  const run: TitleMention[] = [];
  for (const mention of mentions.toReversed()) {
    const next = run[0];
    if (next && !TITLE_LIST.test(scene.text.slice(mention.end, next.start))) break;
    run.unshift(mention);
  }
  return distinct(run);
}

function distinct(mentions: readonly TitleMention[]): readonly number[] {
  return distinctNumbers(mentions.map((mention) => mention.title));
}
