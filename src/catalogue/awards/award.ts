import { nameKey } from '../../platform/text/name-key.ts';
import type { TitleRef } from '../titles/title.ts';

/**
 * What became of a title at an award or festival: four different things, never mixed up. `submitted` is the country's
 * or producer's entry, which is not a nomination; `selected` is an invitation to take part.
 */
export const AWARD_RESULTS = ['won', 'nominated', 'submitted', 'selected'] as const;
export type AwardResult = (typeof AWARD_RESULTS)[number];

/** One result. Null = not on record. */
export interface AwardInput {
  /** The award or festival as printed. */
  readonly award: string;
  /** "93", as printed. */
  readonly edition: string | null;
  readonly year: number | null;
  readonly result: AwardResult;
  readonly category: string | null;
}

export interface AwardOnRecord extends AwardInput {
  readonly id: number;
  readonly title: TitleRef;
  readonly recordedBy: string;
  /** UTC instant (ISO 8601). */
  readonly recordedAt: string;
}

/** The comparison form of an award: "the Lighthouse Festival" and "LIGHTHOUSE FESTIVAL" are one. */
export function awardKey(award: string): string {
  return nameKey(award).replace(/^(?:the|el|la|los|las) (?=.)/, '');
}

/** "won, Best Miniseries, Lighthouse Series Festival, 2023"; "submitted, Oscar, edition 97, 2024". */
export function awardWords({ result, category, award, edition, year }: AwardInput): string {
  const parts = [result, category, award, edition === null ? null : `edition ${edition}`, year];
  return parts.filter((part) => part !== null).join(', ');
}
