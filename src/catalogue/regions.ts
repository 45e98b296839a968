import { countryOf } from './countries.ts';
import { AMERICAN_REGIONS } from './places/regions/american-regions.ts';
import { ASIAN_PACIFIC_REGIONS } from './places/regions/asian-pacific-regions.ts';
import * as groups from './places/regions/country-groups.ts';
import { EUROPEAN_REGIONS } from './places/regions/european-regions.ts';
import { MIDDLE_EASTERN_AND_AFRICAN_REGIONS } from './places/regions/middle-eastern-and-african-regions.ts';
import type { Region } from './places/regions/region.ts';
import { WORLD_REGIONS } from './places/regions/world-regions.ts';

/** Goes up with every change of a membership; deals keep the expansion they were recorded with. */
export const REGIONS_VERSION = 1;

/** Every region that is read. To add one: an entry in the table of its part of the world, in `places/regions/`. */
export const REGIONS: readonly Region[] = [
  ...WORLD_REGIONS,
  ...AMERICAN_REGIONS,
  ...EUROPEAN_REGIONS,
  ...MIDDLE_EASTERN_AND_AFRICAN_REGIONS,
  ...ASIAN_PACIFIC_REGIONS,
];

const PRINT_GROUPS = {
  latinAmerica: { en: 'Latin America', es: 'América Latina' },
  europe: { en: 'Europe', es: 'Europa' },
  middleEastAfrica: { en: 'Middle East & Africa', es: 'Oriente Medio y África' },
  asiaPacific: { en: 'Asia-Pacific', es: 'Asia-Pacífico' },
  northAmerica: { en: 'North America', es: 'Norteamérica' },
} as const;
type PrintGroup = keyof typeof PRINT_GROUPS;

/** Codes by group of print; whatever is not listed is an island or outpost of a European country. */
const PRINT_MEMBERS: readonly (readonly [PrintGroup, readonly string[]])[] = [
  ['northAmerica', [...groups.NORTH_AMERICA, 'BM', 'GL', 'PM', 'UM']],
  ['latinAmerica', [...groups.AMERICAS, 'GS']],
  ['europe', [...groups.EUROPE, 'AM', 'AZ', 'GE', 'TR']],
  ['middleEastAfrica', [...groups.ARAB_MIDDLE_EAST, 'IL', 'IR', ...groups.AFRICA, 'RE', 'SH', 'TF', 'YT']],
  ['asiaPacific', [...groups.ASIA, ...groups.PACIFIC_ISLANDS, 'AU', 'CC', 'CX', 'HM', 'IO', 'NZ']],
];

/** The part of the world under which a list prints a country: one of five headings. */
export function printGroup(code: string, language: 'en' | 'es'): string {
  const country = countryOf(code);
  const group = PRINT_MEMBERS.find(([, codes]) => codes.includes(country))?.[0] ?? 'europe';
  return PRINT_GROUPS[group][language];
}
