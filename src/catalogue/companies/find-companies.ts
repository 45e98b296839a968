import type { Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { canBeAlike, LEAST_LIKENESS, likeNames, wordsOf } from '../match-names.ts';
import { type CompanyAsk, type CompanyRef, chooseCompany } from './company.ts';
import { companyKey, companyNames } from './company-key.ts';
import {
  type CompanyNameHit,
  companiesAlike,
  companiesBeginning,
  companiesLike,
  companiesNamed,
  companiesWithKey,
  createCompanies,
  keepCompanyNames,
} from './company-store.ts';

const LOOKED_AT = 40;

/**
 * The company of each ask, found by its name and country or created; the map's keys are the asks themselves.
 *
 * "Channel 13" and "Canal 13" are one in Chile, Nova in Croatia and in Bulgaria are two. Every printed form is kept as
 * a name. Three queries whatever the number of asks; call it in the transaction that records what they bought. Safe
 * when two commands name the same new company at once.
 *
 * @throws UserError when a name has no letter or digit
 */
export async function companiesFor<Ask extends CompanyAsk>(
  db: Db,
  asks: readonly Ask[],
  recordedBy: string,
): Promise<ReadonlyMap<Ask, CompanyRef>> {
  if (asks.length === 0) return new Map();
  const { wanted, known } = await lookUp(db, asks);

  const missing = wanted.filter((want) => chooseCompany(want, known) === null);
  const once = new Map(
    missing.map((want) => [identity(want), { name: want.names.main, key: want.key, country: want.country }]),
  );
  const created = once.size === 0 ? [] : await createCompanies(db, [...once.values()], recordedBy);
  const byIdentity = new Map(created.map((company) => [identity(company), company]));

  const companies = new Map<Ask, CompanyRef>();
  const names = [];
  for (const want of wanted) {
    const before = chooseCompany(want, known);
    const company = before ?? byIdentity.get(identity(want));
    if (company === undefined) throw new Error('A company was neither found nor created.');
    companies.set(want.ask, { id: company.id, name: company.name, country: company.country });
    const kept = new Set(before?.printed);
    for (const text of [want.names.main, ...want.names.others]) {
      const key = companyKey(text);
      if (key !== '' && !kept.has(text)) names.push({ companyId: company.id, text, key });
    }
  }
  if (names.length > 0) await keepCompanyNames(db, names, recordedBy);
  return companies;
}

/** The company of each ask as `companiesFor` finds it, but nothing is created: null = not on record. */
export async function knownCompaniesFor<Ask extends CompanyAsk>(
  db: Db,
  asks: readonly Ask[],
): Promise<ReadonlyMap<Ask, CompanyRef | null>> {
  if (asks.length === 0) return new Map();
  const { wanted, known } = await lookUp(db, asks);
  return new Map(wanted.map((want) => [want.ask, chooseCompany(want, known)]));
}

async function lookUp<Ask extends CompanyAsk>(db: Db, asks: readonly Ask[]) {
  const wanted = asks.map((ask) => ({
    ask,
    names: companyNames(ask.printed),
    key: keyOf(ask.printed),
    country: ask.country,
  }));
  const known = await companiesNamed(db, {
    keys: [...new Set(wanted.map(({ key }) => key))],
    countries: [...new Set(wanted.flatMap(({ country }) => country ?? []))],
  });
  return { wanted, known };
}

/**
 * Every company that a name can mean, in any country: by exact name, otherwise by a part of it or with typing errors;
 * empty = not on record.
 */
export async function findCompanies(db: Db, text: string): Promise<readonly CompanyRef[]> {
  const key = companyKey(text);
  if (key === '') return [];
  const exact = await companiesWithKey(db, key);
  if (exact.length > 0 || !canBeAlike(key)) return companiesOf(exact);
  const names = await companiesLike(db, {
    key,
    words: wordsOf(key),
    likeness: LEAST_LIKENESS,
    limit: LOOKED_AT,
  });
  const keyed = names.map((hit) => ({ key: hit.key, of: hit }));
  // Companies of one name in several countries are one guess, not several.
  const { plausible } = likeNames(key, keyed, (left, right) => left.company.id === right.company.id);
  return companiesOf(plausible);
}

/**
 * Companies for typeahead, at most `limit`; with a country, only those that buy there or for several countries.
 * Names that begin with what was typed come first, then names with words that do, then names of the same letters.
 */
export async function searchCompanies(
  db: Db,
  query: string,
  { country = null }: { readonly country?: string | null },
  limit: number,
): Promise<readonly CompanyRef[]> {
  const key = companyKey(query);
  if (key === '') return [];
  const beginning = companiesOf(await companiesBeginning(db, { key, country, limit: limit * 2 }));
  if (beginning.length >= limit || !canBeAlike(key)) return beginning.slice(0, limit);
  const alike = await companiesAlike(db, { key, country, limit });
  const known = new Set(beginning.map((company) => company.id));
  return [...beginning, ...companiesOf(alike).filter((company) => !known.has(company.id))].slice(0, limit);
}

function keyOf(printed: string): string {
  const key = companyKey(companyNames(printed).main);
  if (key === '') {
    throw new UserError(
      'buyer_without_name',
      `“${printed}” cannot be a buyer: a name needs a letter or a digit.`,
    );
  }
  return key;
}

function identity({ key, country }: { readonly key: string; readonly country: string | null }): string {
  return `${country ?? ''} ${key}`;
}

function companiesOf(hits: readonly CompanyNameHit[]): readonly CompanyRef[] {
  return [...new Map(hits.map(({ company }) => [company.id, company])).values()];
}
