import type { Exclusivity, Media } from '../../../deals/deal.ts';

/** Media that share one exclusivity. */
export interface RightsSet {
  readonly media: readonly Media[];
  readonly exclusivity: Exclusivity | null;
}

const MEDIA_WORDS: readonly (readonly [pattern: string, medium: Media])[] = [
  [
    'free[- ](?:to[- ]air[- ])?(?:tv|television)|free[- ]to[- ]air|fta|terrestrial|(?:tv|televisión) abierta|en abierto|açık kanal|linear(?: tv)?',
    'free_tv',
  ],
  [
    'pay[- ](?:tv|television)|paid tv|cable|(?:tv|televisión) (?:de pago|paga|por suscripción)|premium pay|ücretli tv',
    'pay_tv',
  ],
  ['svod|subscription vod|subscription video(?: on demand)?|subscription streaming', 'svod'],
  ['avod|ad-supported vod|ad-funded vod', 'avod'],
  ['tvod|transactional(?: vod)?', 'tvod'],
  ['est|electronic sell-through', 'est'],
  ['fast(?: channels?)?', 'fast'],
  ['catch[- ]?up', 'catch_up'],
  ['vod|video[- ]on[- ]demand', 'vod'],
  ['theatrical|cinema rights|(?:salas de )?cines?|sinema', 'theatrical'],
  ['airlines?|in-?flight|ships?|aerolíneas|uçak içi', 'airline'],
  ['non-theatrical|educational', 'non_theatrical'],
];
const MEDIA_PATTERN = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${MEDIA_WORDS.map(([words]) => `(${words})`).join('|')})(?![\\p{L}\\p{N}])`,
  'giu',
);
const EXCLUSIVITY =
  /(?<![\p{L}])(?:(non-?\s?exclusive(?:ly)?|no exclusiv[ao]s?|sin exclusividad|not exclusive)|(co-?exclusive(?:ly)?)|(first[- ]run)|(exclusive(?:ly)?|exclusiv[ao]s?|exclusivity|en exclusiva|con exclusividad|özel))(?![\p{L}])/giu;
/** Words that are media only as rights: a "cable channel" and a "streaming hit" are not. */
const NEEDS_RIGHTS: ReadonlySet<string> = new Set([
  'cable',
  'linear',
  'fast',
  'est',
  'ship',
  'ships',
  'cine',
  'cines',
  'terrestrial',
  'free-to-air',
  'özel',
]);

/** The media and exclusivities that a clause states; two sets where two media differ in it. Empty = not stated. */
export function readRights(clause: string): readonly RightsSet[] {
  const media = mediaIn(clause);
  const exclusivities = exclusivitiesIn(clause);
  if (media.length === 0) {
    const only = exclusivities.length === 1 ? exclusivities[0] : undefined;
    return only ? [{ media: [], exclusivity: only.value }] : [];
  }
  const sets: { media: Media[]; exclusivity: Exclusivity | null }[] = [];
  for (const found of media) {
    const exclusivity = exclusivityOf(clause, found, exclusivities, media);
    const same = sets.find((set) => set.exclusivity === exclusivity);
    if (same) same.media.push(found.medium);
    else sets.push({ media: [found.medium], exclusivity });
  }
  return sets;
}

interface Found {
  readonly start: number;
  readonly end: number;
}

function mediaIn(clause: string): readonly (Found & { readonly medium: Media })[] {
  return [...clause.matchAll(MEDIA_PATTERN)].flatMap((match) => {
    const index = match.slice(1).findIndex((group) => group !== undefined);
    const medium = MEDIA_WORDS[index]?.[1];
    if (!medium) return [];
    const words = match[0].toLowerCase();
    const after = clause.slice(match.index + match[0].length, match.index + match[0].length + 40);
    if (NEEDS_RIGHTS.has(words) && !/(?:rights|derechos|window|licen[sc]e)/iu.test(after)) return [];
    if (
      /^\s(?:channel|network|broadcaster|station|platform|streamer|operator|audience|viewing|debut|release|premiere|hit)/iu.test(
        after,
      )
    )
      return [];
    return [{ start: match.index, end: match.index + match[0].length, medium }];
  });
}

function exclusivitiesIn(clause: string): readonly (Found & { readonly value: Exclusivity })[] {
  return [...clause.matchAll(EXCLUSIVITY)].map((match) => {
    const value: Exclusivity = match[1]
      ? 'non_exclusive'
      : match[2]
        ? 'co_exclusive'
        : match[3]
          ? 'first_run'
          : 'exclusive';
    return { start: match.index, end: match.index + match[0].length, value };
  });
}

/** The word right before the medium, or before those listed with it; else what the same part of the clause says behind. */
function exclusivityOf(
  clause: string,
  medium: Found,
  exclusivities: readonly (Found & { readonly value: Exclusivity })[],
  media: readonly Found[],
): Exclusivity | null {
  const before = exclusivities.filter((one) => one.end <= medium.start).at(-1);
  if (before && !/[.;]/.test(clause.slice(before.end, medium.start))) return before.value;
  const next = media.find((other) => other.start > medium.start);
  const behind = exclusivities.find(
    (one) => one.start >= medium.end && !/[.;]/.test(clause.slice(medium.end, one.start)),
  );
  if (!behind) return null;
  const isBeforeNext =
    next && behind.end <= next.start && /^\s(?:\p{L}+\s)?$/u.test(clause.slice(behind.end, next.start));
  return isBeforeNext ? null : behind.value;
}

const SEASONS =
  /(?<![\p{L}])(?:seasons?|temporadas?|sezon|series)\s+((?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|una?|dos|tres)(?:\s*(?:-|–|to|and|&|,|a|y|ile)\s*(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten))*)(?![\p{L}\p{N}])/iu;
const NUMBERS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  un: 1,
  una: 1,
  dos: 2,
  tres: 3,
};

/** The seasons that the words name, ascending: "seasons 1-3", "season two"; null = not stated. */
export function readSeasonNumbers(words: string): readonly number[] | null {
  const match = SEASONS.exec(words);
  if (!match) return null;
  const seasons = new Set<number>();
  for (const part of (match[1] ?? '').split(/\s*(?:,|and|&|\by\b|ile)\s*/iu)) {
    const [first, last] = part
      .split(/\s*(?:-|–|to|\ba\b)\s*/iu)
      .map((text) => NUMBERS[text.toLowerCase()] ?? Number(text));
    if (!first || first > 60) return null;
    for (let season = first; season <= Math.min(last ?? first, 60); season += 1) seasons.add(season);
  }
  return [...seasons].toSorted((left, right) => left - right);
}
