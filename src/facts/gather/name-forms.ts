import { companyKey } from '../../catalogue/companies/company-key.ts';
import { countryName, namesOf } from '../../catalogue/countries.ts';
import { DEMONYMS } from '../../catalogue/places/demonyms.ts';
import { REGIONS } from '../../catalogue/regions.ts';
import { joinList, type PrintLanguage } from '../../platform/text/lists.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import { numberWord } from '../../platform/text/number-words.ts';
import type { FactValue } from '../fact.ts';
import { spanishCity } from './spanish-cities.ts';

type NameValue = Extract<FactValue, { kind: 'name' }>;

/** A territory as sold: its label as typed, and what it stands for. */
export interface SoldTerritory {
  readonly territory: string;
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
}

const DEMONYMS_OF = new Map<string, string[]>();
for (const [word, code] of DEMONYMS) DEMONYMS_OF.set(code, [...(DEMONYMS_OF.get(code) ?? []), word]);

/** A person's name; the surname alone stands for it ("Ada Öztekin", "Öztekin"). */
export function personName(text: string): NameValue {
  const words = text.trim().split(/\s+/);
  const tails = words.slice(1).map((_, index) => words.slice(index + 1).join(' '));
  return name('person', text, tails.length > 2 ? tails.slice(-2) : tails);
}

/** A company's name with every form it was printed in, and numbered channels in both languages. */
export function companyName(text: string, printed: readonly string[] = []): NameValue {
  return kept(COMPANIES, [text, ...printed].join('|'), () => makeCompanyName(text, printed));
}

function makeCompanyName(text: string, printed: readonly string[]): NameValue {
  const numbered = [text, ...printed].flatMap((form) => {
    const number = /^channel (\d+)$/.exec(companyKey(form))?.[1];
    if (number === undefined) return [];
    // "Canal 6" is "Channel Seis" too.
    const words = [
      number,
      ...(['en', 'es'] as const).map((each) => capitalised(numberWord(Number(number), each))),
    ];
    return [...new Set(words)].flatMap((word) => [`Channel ${word}`, `Canal ${word}`]);
  });
  return name('company', text, [...printed, ...numbered]);
}

const KEPT_NAMES = 5000;
const TERRITORIES = new Map<string, NameValue>();
const COMPANIES = new Map<string, NameValue>();

/** Names come again in every release of a title, and putting their forms together is dear. */
function kept(names: Map<string, NameValue>, key: string, make: () => NameValue): NameValue {
  const known = names.get(key);
  if (known !== undefined) return known;
  const made = make();
  if (names.size >= KEPT_NAMES) names.clear();
  names.set(key, made);
  return made;
}

/** The territory in the language of print; its forms are all its names and the words for what comes from there. */
export function territoryName(sold: SoldTerritory, language: PrintLanguage): NameValue {
  const key = [language, sold.territory, sold.codes.join(' '), sold.doubtful.join(' ')].join('|');
  return kept(TERRITORIES, key, () => makeTerritoryName(sold, language));
}

function makeTerritoryName(sold: SoldTerritory, language: PrintLanguage): NameValue {
  const { territory, codes, doubtful } = sold;
  const [code] = codes;
  const isCountry = code !== undefined && codes.length === 1 && doubtful.length === 0;
  if (isCountry && namesCountry(territory, code)) {
    return name('territory', countryName(code, language), [territory, ...formsOfCountry(code)]);
  }
  const key = nameKey(territory);
  const region = REGIONS.find((entry) => [entry.name, ...entry.names].some((form) => nameKey(form) === key));
  if (region) return name('territory', territory, [region.name, ...region.names, ...region.adjectives]);
  const isJoint = codes.length > 1 && codes.length <= 4 && doubtful.length === 0;
  const joint = isJoint ? (['en', 'es'] as const).map((each) => jointName(codes, each)) : [];
  return name('territory', territory, joint);
}

/** A country of origin. */
export function countryNameValue(country: string, language: PrintLanguage): NameValue {
  const text = /^[A-Z]{2}(?:-[A-Z]+)?$/.test(country) ? countryName(country, language) : country;
  return name('territory', text, text === country ? [] : formsOfCountry(country));
}

/** A city or country that is no territory of a sale. */
export function placeName(text: string): NameValue {
  return name('place', text, [spanishCity(text)]);
}

/** A name with its forms, each once, the printed one first. */
export function name(role: NameValue['role'], text: string, forms: readonly string[] = []): NameValue {
  return { kind: 'name', role, text, forms: [...new Set([text, ...forms])].filter((form) => form !== '') };
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function namesCountry(label: string, code: string): boolean {
  const key = nameKey(label);
  return label === code || namesOf(code).some((form) => nameKey(form) === key);
}

function formsOfCountry(code: string): readonly string[] {
  return [...namesOf(code), ...(DEMONYMS_OF.get(code) ?? [])];
}

function jointName(codes: readonly string[], language: PrintLanguage): string {
  return joinList(
    codes.map((code) => countryName(code, language)),
    language,
  );
}
