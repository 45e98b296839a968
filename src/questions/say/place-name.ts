import { countryName, isTerritoryCode } from '../../catalogue/countries.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { Viewer } from '../answer.ts';

/** A country by its name in the reader's language, however it was typed; a region as it was typed. */
export function placeName(
  { label, codes, doubtful, languages }: Territory,
  viewer: Pick<Viewer, 'language'>,
): string {
  const [code, ...others] = codes;
  const isOne = code !== undefined && others.length === 0 && doubtful.length === 0 && languages.length === 0;
  return isOne && isTerritoryCode(code) ? countryName(code, viewer.language) : label;
}
