import type { Fact, FactBound, FactSheet, FactValue } from '../../fact.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { indexNames, type KnownName } from './known-names.ts';
import { indexWords, type KnownWords } from './known-words.ts';
import { codesOfTerritory } from './places.ts';

type ValueOf<K extends FactValue['kind']> = Extract<FactValue, { kind: K }>;

export interface IndexedDeal {
  readonly territory: string;
  readonly codes: readonly string[];
  readonly companies: readonly KnownName[];
}

export interface IndexedFigure {
  readonly metric: string;
  readonly amount: number;
  readonly unit: ValueOf<'figure'>['unit'];
  readonly bound: FactBound;
  readonly territory: string | null;
  readonly codes: readonly string[];
  readonly channel: string | null;
  readonly channels: readonly KnownName[];
  /** Slot, base, scope and target, in small letters. */
  readonly words: string;
}

export interface IndexedAward {
  readonly name: KnownName | null;
  readonly result: ValueOf<'award_result'>['result'] | null;
  readonly years: readonly number[];
}

export type IndexedCount = ValueOf<'count'> & {
  readonly id: string;
  /** Where it counts: "four territories in Europe"; empty = everywhere. */
  readonly codes: readonly string[];
};

/** The facts of a sheet by what a text may say of them. Built once for a sheet. */
export interface FactIndex {
  readonly names: Lexicon<KnownName>;
  readonly deals: readonly IndexedDeal[];
  /** Deals by each company that stands in them. */
  readonly dealsOf: ReadonlyMap<KnownName, readonly IndexedDeal[]>;
  readonly figures: readonly IndexedFigure[];
  readonly counts: readonly IndexedCount[];
  readonly dates: readonly ValueOf<'date'>[];
  readonly awards: readonly IndexedAward[];
  readonly quotes: readonly ValueOf<'quote'>[];
  readonly words: readonly KnownWords[];
  /** All words on record in one text, for looking up what stands there word for word. */
  readonly allWords: string;
  /** Countries in which the titles were made. */
  readonly origins: readonly string[];
  /** Places that any fact is about. */
  readonly codes: ReadonlySet<string>;
  /** Where the larger places reach that are named or counted in: they bear out the name of a region. */
  readonly regions: ReadonlySet<string>;
  /** Years of titles, by the names of the titles. */
  readonly titleYears: ReadonlyMap<KnownName, number>;
}

const INDEXES = new WeakMap<readonly Fact[], FactIndex>();

/** The index of a sheet; the same sheet is not indexed twice. */
export function indexFacts({ facts }: FactSheet): FactIndex {
  const kept = INDEXES.get(facts);
  if (kept) return kept;
  const index = buildIndex(facts);
  INDEXES.set(facts, index);
  return index;
}

/** True if one of the facts that a name stands in has an id like this. */
export function standsIn(name: KnownName, factId: RegExp): boolean {
  for (const id of name.factIds) if (factId.test(id)) return true;
  return false;
}

function buildIndex(facts: readonly Fact[]): FactIndex {
  const names = indexNames(facts);
  const words = indexWords(facts);
  const isCount = ({ id }: Fact) => id.startsWith('count:');
  const places = facts.filter((fact) => !isCount(fact)).flatMap(placesOf);
  const counted = facts.filter(isCount).flatMap(placesOf);
  const deals = facts.flatMap((fact) => dealOf(fact, names.ofFact(fact.id)));
  return {
    names: names.lexicon,
    deals,
    dealsOf: byCompany(deals),
    figures: facts.flatMap((fact) => figuresOf(fact, names.ofFact(fact.id))),
    counts: facts.flatMap(countsOf),
    dates: facts.flatMap(({ values }) => valuesOf(values, 'date')),
    awards: facts.flatMap((fact) => awardOf(fact, names.ofFact(fact.id))),
    quotes: facts.flatMap(({ values }) => valuesOf(values, 'quote')),
    words,
    allWords: words.map((entry) => entry.words).join('|'),
    origins: facts
      .filter(({ id }) => /^title:.+\.countries$/.test(id))
      .flatMap(placesOf)
      .flatMap(codesOfTerritory),
    codes: codesOf(
      places,
      words.map((entry) => entry.codes),
    ),
    regions: codesOf(
      counted,
      words.map((entry) => entry.regions),
    ),
    titleYears: new Map(facts.flatMap((fact) => yearOf(fact, facts, names.ofFact))),
  };
}

/** The same place stands in many facts and is read once. */
function codesOf(places: readonly string[], further: readonly (readonly string[])[]): ReadonlySet<string> {
  const codes = new Set<string>();
  for (const place of new Set(places)) for (const code of codesOfTerritory(place)) codes.add(code);
  for (const named of further) for (const code of named) codes.add(code);
  return codes;
}

function valuesOf<K extends FactValue['kind']>(values: readonly FactValue[], kind: K): readonly ValueOf<K>[] {
  return values.filter((value): value is ValueOf<K> => value.kind === kind);
}

function territoryOf({ values }: Fact): string | null {
  return valuesOf(values, 'name').find((value) => value.role === 'territory')?.text ?? null;
}

function placesOf(fact: Fact): readonly string[] {
  const named = valuesOf(fact.values, 'name').filter(({ role }) => role === 'territory' || role === 'place');
  const measured = valuesOf(fact.values, 'figure').flatMap((figure) => figure.territory ?? []);
  return [...named.map((value) => value.text), ...measured];
}

function dealOf(fact: Fact, names: readonly KnownName[]): readonly IndexedDeal[] {
  const territory = territoryOf(fact);
  if (territory === null || !fact.id.startsWith('deal:')) return [];
  const companies = names.filter((name) => name.role === 'company');
  return [{ territory, codes: codesOfTerritory(territory), companies }];
}

function byCompany(deals: readonly IndexedDeal[]): ReadonlyMap<KnownName, readonly IndexedDeal[]> {
  const held = new Map<KnownName, IndexedDeal[]>();
  for (const deal of deals) {
    for (const company of new Set(deal.companies)) {
      const known = held.get(company);
      if (known) known.push(deal);
      else held.set(company, [deal]);
    }
  }
  return held;
}

function figuresOf(fact: Fact, names: readonly KnownName[]): readonly IndexedFigure[] {
  const said = valuesOf(fact.values, 'words').map((value) => value.text.toLowerCase());
  return valuesOf(fact.values, 'figure').map((figure) => ({
    metric: figure.metric,
    amount: Number(figure.value),
    unit: figure.unit,
    bound: figure.bound,
    territory: figure.territory,
    codes: figure.territory === null ? [] : codesOfTerritory(figure.territory),
    channel: figure.channel,
    // Who measured it is a company of the fact too.
    channels: names.filter((name) => name.role === 'company' && name.text === figure.channel),
    words: said.join(' | '),
  }));
}

function countsOf(fact: Fact): readonly IndexedCount[] {
  const values = valuesOf(fact.values, 'count');
  if (values.length === 0) return [];
  const codes = fact.id.startsWith('count:') ? placesOf(fact).flatMap(codesOfTerritory) : [];
  return values.map((value) => ({ ...value, id: fact.id, codes }));
}

function awardOf(fact: Fact, names: readonly KnownName[]): readonly IndexedAward[] {
  const name = names.find((each) => each.role === 'award') ?? null;
  const result = valuesOf(fact.values, 'award_result')[0]?.result ?? null;
  if (name === null && result === null) return [];
  const years = valuesOf(fact.values, 'date').map((date) => Number(date.from.slice(0, 4)));
  return [{ name, result, years }];
}

/** The year of a title with the name that the title's other facts have ("title:3.year", "title:3.names"). */
function yearOf(
  fact: Fact,
  facts: readonly Fact[],
  namesOf: (factId: string) => readonly KnownName[],
): readonly (readonly [KnownName, number])[] {
  const title = /^(title:.+)\.year$/.exec(fact.id)?.[1];
  const year = valuesOf(fact.values, 'date')[0];
  if (title === undefined || year === undefined) return [];
  const named = facts.find(({ id }) => id === `${title}.names`);
  return namesOf(named?.id ?? '')
    .filter(({ role }) => role === 'title')
    .map((name) => [name, Number(year.from.slice(0, 4))] as const);
}
