/** A buyer as others refer to it. The same name in two countries is two companies; country null = buys for several. */
export interface CompanyRef {
  readonly id: number;
  readonly name: string;
  /** ISO 3166-1 alpha-2, or null. */
  readonly country: string | null;
}

/** A buyer as somebody printed it, and the country it buys for; null = for several (a pan-regional buyer). */
export interface CompanyAsk {
  readonly printed: string;
  readonly country: string | null;
}

/** A company on record that has one of the asked names. */
export interface KnownCompany extends CompanyRef {
  readonly key: string;
  /** Keys of all its names that were asked for. */
  readonly keys: readonly string[];
  /** Of the asked countries, those that its standing deals cover; only for one without a country. */
  readonly covers: readonly string[];
  /** Its names as printed. */
  readonly printed: readonly string[];
}

/**
 * Which company on record an ask means; null = none, it is a new one.
 *
 * Its own name in its own country first, then the only one there that also goes by that name, then a pan-regional
 * company of that name whose deals cover the country. Never a company of another country.
 */
export function chooseCompany(
  { key, country }: { readonly key: string; readonly country: string | null },
  known: readonly KnownCompany[],
): KnownCompany | null {
  const there = known.filter((company) => company.country === country);
  const byName = there.find((company) => company.key === key);
  if (byName) return byName;
  const [alias, another] = there.filter((company) => company.keys.includes(key));
  if (alias && !another) return alias;
  if (country === null) return null;
  return (
    known.find(
      (company) => company.country === null && company.key === key && company.covers.includes(country),
    ) ?? null
  );
}
