/** Kinds of things that lack something on record; `rights` is for sales alone. */
export const GAP_NAMES = ['titles', 'sources', 'rights'] as const;
export type GapName = (typeof GAP_NAMES)[number];

export function isGapName(text: string): text is GapName {
  return GAP_NAMES.some((name) => name === text);
}

/** Media and windows never leave sales, nor does that they are missing. */
export function maySeeGap(name: GapName, { isSales }: { readonly isSales: boolean }): boolean {
  return name !== 'rights' || isSales;
}

/** One thing that lacks something. */
export interface GapRow {
  /** Of the title, or the deal; of a figure, its own. */
  readonly id: number;
  /** Plain text: "Harbour Lights", "#12 Harbour Lights, Mexico: Imagen TV". */
  readonly what: string;
  /** "kind", "synopsis": what is not on record of it. */
  readonly lacks: readonly string[];
}
