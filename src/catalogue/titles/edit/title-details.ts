/** What is on record of a title beside its names, kind and year. Null or an empty list = not on record. */
export interface TitleDetails {
  readonly episodes: number | null;
  /** Of one episode, or of the film. */
  readonly minutes: number | null;
  readonly genres: readonly string[];
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  readonly directors: readonly string[];
  readonly producers: readonly string[];
  readonly cast: readonly string[];
  readonly logline: string | null;
  readonly synopsis: string | null;
  /** The work it adapts. */
  readonly basedOn: string | null;
}

export type DetailName = keyof TitleDetails;

export const NO_DETAILS: TitleDetails = {
  episodes: null,
  minutes: null,
  genres: [],
  countries: [],
  directors: [],
  producers: [],
  cast: [],
  logline: null,
  synopsis: null,
  basedOn: null,
};

/** How each detail is called where it stands alone, in the order in which they are shown. */
export const DETAIL_LABELS = {
  episodes: 'Episodes',
  minutes: 'Minutes',
  genres: 'Genres',
  countries: 'Countries',
  directors: 'Directors',
  producers: 'Producers',
  cast: 'Cast',
  logline: 'Logline',
  synopsis: 'Synopsis',
  basedOn: 'Based on',
} as const satisfies Readonly<Record<DetailName, string>>;

export const DETAIL_NAMES = Object.keys(DETAIL_LABELS) as readonly DetailName[];

/** Whether nothing is on record of a detail. */
export function isMissing(value: TitleDetails[DetailName]): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}
