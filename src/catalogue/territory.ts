/**
 * Where a right is granted: one country, a joint territory ("UK & Ireland") or a region bought as a whole.
 *
 * `codes` are ISO 3166-1 alpha-2 (XK for Kosovo) or, below a country, ISO 3166-2 ("ES-CT"): the countries that
 * are certainly in the grant, frozen when it was read. `doubtful` are those the words leave open ("Latin America":
 * is Brazil in it?); nothing may be claimed of them. Both are sorted and do not overlap.
 */
export interface Territory {
  /** The territory as the trade writes it, as typed. */
  readonly label: string;
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  /** A right limited to one language of the territory (US Hispanic: `es`); empty = not limited. */
  readonly languages: readonly string[];
}

/** What a reader made of words that should name a territory. */
export type TerritoryReading =
  | { readonly kind: 'territory'; readonly territory: Territory }
  /** Could be read several ways: the person chooses one of the candidates. */
  | {
      readonly kind: 'ambiguous';
      readonly text: string;
      readonly question: string;
      readonly candidates: readonly Territory[];
    }
  | { readonly kind: 'unknown'; readonly text: string };
