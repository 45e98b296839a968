/** What a title is; null = not on record. */
export const TITLE_KINDS = ['film', 'series', 'miniseries', 'format', 'documentary', 'animation'] as const;
export type TitleKind = (typeof TITLE_KINDS)[number];

/**
 * What a name of a title is: `main` the one it is sold under, `original` at home, `local` in a language or territory,
 * `festival`, `working`, `printed` as somebody printed it.
 */
export const TITLE_NAME_KINDS = ['main', 'original', 'local', 'festival', 'working', 'printed'] as const;
export type TitleNameKind = (typeof TITLE_NAME_KINDS)[number];

/** The clicks that other features answer: they record a deal for the title whose id is the button's value. */
export const RECORD_DEAL_FOR_TITLE = 'title_record_deal';
/** They record figures for it, likewise. */
export const ADD_RATING_FOR_TITLE = 'title_add_rating';

/** For buttons of other features; value: a title's id. The card is a private answer, the clicked message stays. */
export const SHOW_TITLE_APART = 'title_show_apart';

/** A title as others refer to it: enough to name it and to tell it from a remake. */
export interface TitleRef {
  readonly id: number;
  readonly name: string;
  readonly kind: TitleKind | null;
  readonly year: number | null;
}

/** One name of a title. `language` is BCP 47 ("es-419"), `territory` a country code; null = not stated. */
export interface TitleName {
  readonly text: string;
  readonly kind: TitleNameKind;
  readonly language: string | null;
  readonly territory: string | null;
}

/** What tells titles of one name apart; null = not said. */
export interface TitleQualifiers {
  readonly kind: TitleKind | null;
  readonly year: number | null;
}

/** "Harbour Lights (2022, series)"; only what is on record stands in the brackets. */
export function titleLabel({ name, kind, year }: TitleRef): string {
  const known = [year, kind].filter((part) => part !== null);
  return known.length === 0 ? name : `${name} (${known.join(', ')})`;
}

/**
 * Reads a label that somebody typed: "Deaf (2025, film)", "Deaf (film)" and "Deaf 2025" are the name and what tells
 * it from others; null when nothing of that kind stands behind the name.
 */
export function readTitleLabel(text: string): (TitleQualifiers & { readonly name: string }) | null {
  const bracketed = /^(.*\S)\s*\(([^()]+)\)$/u.exec(text.trim());
  if (bracketed) {
    const parts = (bracketed[2] ?? '').split(',').map((part) => part.trim().toLowerCase());
    const years = parts.filter(isYear);
    const kinds = parts.filter(isKind);
    if (years.length + kinds.length !== parts.length || years.length > 1 || kinds.length > 1) return null;
    const [year] = years;
    return {
      name: bracketed[1] ?? '',
      year: year === undefined ? null : Number(year),
      kind: kinds[0] ?? null,
    };
  }
  const bare = /^(.*\S)\s+(\d{4})$/u.exec(text.trim());
  const year = bare?.[2] ?? '';
  return isYear(year) ? { name: bare?.[1] ?? '', year: Number(year), kind: null } : null;
}

/** Of two titles of one name: whether nothing that is said of the first tells it from the second, a remake does. */
export function isSameWork(said: TitleQualifiers, standing: TitleQualifiers): boolean {
  return (
    (said.year === null || said.year === standing.year) && (said.kind === null || said.kind === standing.kind)
  );
}

function isYear(text: string): boolean {
  return /^(?:18[89]|19\d|2[01]\d)\d$/.test(text);
}

function isKind(text: string): text is TitleKind {
  return TITLE_KINDS.some((kind) => kind === text);
}
