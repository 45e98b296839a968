import type { TitleRef } from '../titles/title.ts';

/** What a person said, word for word. Null = not on record. */
export interface QuoteInput {
  readonly speaker: string;
  readonly role: string | null;
  readonly company: string | null;
  /** Without quotation marks. */
  readonly text: string;
  /** BCP 47. */
  readonly language: string | null;
  readonly source: string | null;
}

export interface QuoteOnRecord extends QuoteInput {
  readonly id: number;
  /** Null = about no title in particular. */
  readonly title: TitleRef | null;
  /** Who approved it for print, and when (ISO 8601); null = not approved, so it is not printed. */
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly recordedBy: string;
  /** UTC instant (ISO 8601). */
  readonly recordedAt: string;
}

/** "Maya Ortiz, Head of Sales, Northlight": name and role first. */
export function speakerWords({ speaker, role, company }: QuoteInput): string {
  return [speaker, role, company].filter((part) => part !== null).join(', ');
}
