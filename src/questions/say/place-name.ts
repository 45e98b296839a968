import { countryName, isTerritoryCode } from '../../catalogue/countries.ts';
import { REGIONS } from '../../catalogue/regions.ts';
import type { Territory } from '../../catalogue/territory.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import type { Viewer } from '../answer.ts';

/**
 * A territory that was asked about, by its own name in the reader's language, however it was typed. What was sold is
 * printed in the words on record.
 */
export function placeName(territory: Territory, viewer: Pick<Viewer, 'language'>): string {
  return (
    countryIn(territory, viewer) ??
    (viewer.language === 'en' ? regionName(territory.label) : null) ??
    territory.label
  );
}

function countryIn(
  { codes, doubtful, languages }: Territory,
  { language }: Pick<Viewer, 'language'>,
): string | null {
  const [code, ...others] = codes;
  const isOne = code !== undefined && others.length === 0 && doubtful.length === 0 && languages.length === 0;
  return isOne && isTerritoryCode(code) ? countryName(code, language) : null;
}

/** "scandinavia", "Nordic" and "İskandinavya" are printed as the region's name; "Pan-Arab" is a name of its own. */
function regionName(label: string): string | null {
  const key = nameKey(label);
  const isKey = (name: string) => nameKey(name) === key;
  const region = REGIONS.find(({ name, names, adjectives }) => [name, ...names, ...adjectives].some(isKey));
  if (region === undefined) return null;
  const isNamed = /^[A-Z][\x20-\x7e]*$/.test(label) && [region.name, ...region.names].some(isKey);
  return isNamed ? label : region.name;
}
