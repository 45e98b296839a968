/** The four sheets, in the order in which they build on one another; columns in the order of export. */
export const TABLES = {
  titles: {
    columns: [
      'title',
      'original_title',
      'aliases',
      'kind',
      'year',
      'episodes',
      'minutes',
      'genres',
      'countries',
      'directors',
      'producers',
      'cast',
      'logline',
      'synopsis',
      'based_on',
    ],
    required: ['title'],
  },
  deals: {
    columns: [
      'title',
      'territory',
      'buyer',
      'licence',
      'media',
      'exclusivity',
      'season',
      'languages',
      'starts_on',
      'ends_on',
      'status',
      'signed_on',
      'note',
    ],
    required: ['title', 'territory', 'status'],
  },
  ratings: {
    columns: [
      'title',
      'territory',
      'channel',
      'metric',
      'value',
      'bound',
      'base',
      'target',
      'scope',
      'aired_on',
      'slot',
      'claim',
      'source',
    ],
    required: ['title', 'territory', 'metric', 'value'],
  },
  awards: {
    columns: ['title', 'award', 'edition', 'year', 'result', 'category'],
    required: ['title', 'award', 'result'],
  },
} as const;

export type TableName = keyof typeof TABLES;
export const TABLE_NAMES = Object.keys(TABLES) as TableName[];

/** A column's name as it is compared: "Starts On" is "starts_on". */
export function columnKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, '_');
}
