import { findAwards } from '../catalogue/awards/add-award.ts';
import { SOLD_STATUSES } from '../deals/deal.ts';
import type { Db } from '../platform/db/database.ts';
import type { PrintLanguage } from '../platform/text/lists.ts';
import { findFigures } from '../ratings/find-figures.ts';
import type { Fact, FactSheet } from './fact.ts';
import { awardFact, quoteFact } from './gather/award-facts.ts';
import { countFacts } from './gather/count-facts.ts';
import { dealFact } from './gather/deal-facts.ts';
import {
  approvedQuotes,
  namesOfCompanies,
  publishableDeals,
  type SoldRow,
  titlesWithNames,
} from './gather/fact-store.ts';
import { figureFact } from './gather/figure-facts.ts';
import { type ProfileInput, profileFacts } from './gather/profile-facts.ts';
import { titleFacts } from './gather/title-facts.ts';

/** What a fact sheet is about. */
export interface FactScope {
  readonly titleIds: readonly number[];
  /** The sales to tell; absent = every one that may be told. Rows that may not be published stay out either way. */
  readonly dealIds?: readonly number[] | undefined;
  /** The figures to tell; absent = every one of the titles. */
  readonly figureIds?: readonly number[] | undefined;
  /** The language in which names of territories are printed; `says` is English in any case. */
  readonly language: PrintLanguage;
  readonly profile?: ProfileInput | undefined;
  /** What is under embargo at this instant stays out; absent = now. */
  readonly now?: Date | undefined;
}

/**
 * Everything on record that may be said of the titles, each with its source: titles, sales that are sold, cleared and
 * out of embargo, figures, awards, approved quotes, counts of the sales told (`count:scope.*`) and to date
 * (`count:<title>.*`), and the company profile that is passed in. Six statements, whatever the size.
 */
export async function gatherFacts(db: Db, scope: FactScope): Promise<FactSheet> {
  const { titleIds, language, profile, now = new Date() } = scope;
  const [titles, sold, figures, awards, quotes] = await Promise.all([
    titlesWithNames(db, titleIds),
    publishableDeals(db, { titleIds, statuses: SOLD_STATUSES, now }),
    findFigures(db, { titleIds, ...(scope.figureIds && { ids: scope.figureIds }) }),
    findAwards(db, { titleIds }),
    approvedQuotes(db, titleIds),
  ]);
  const channels = await channelForms(
    db,
    figures.map((figure) => figure.companyId),
  );
  const formsOf = new Map(titles.map((title) => [title.id, title.names]));
  const titleForms = (id: number) => formsOf.get(id) ?? [];
  const told = scope.dealIds === undefined ? sold : only(sold, scope.dealIds);
  return {
    facts: [
      ...titles.flatMap((title) => titleFacts(title, language)),
      ...told.map((row) => dealFact(row, titleForms(row.titleId), language)),
      ...figures.map((figure) =>
        figureFact(figure, {
          titleForms: titleForms(figure.title.id),
          channelForms: channels.get(figure.companyId ?? 0) ?? [],
          language,
        }),
      ),
      ...awards.map((award) => awardFact(award, titleForms(award.title.id))),
      ...quotes.map(quoteFact),
      ...counts(told, sold),
      ...(profile === undefined ? [] : profileFacts(profile)),
    ],
  };
}

function counts(told: readonly SoldRow[], sold: readonly SoldRow[]): readonly Fact[] {
  const titles = [...new Map(sold.map((row) => [row.titleId, row.titleName]))];
  const several = titles.length > 1;
  return [
    ...countFacts('scope', 'In this release', told),
    ...titles.flatMap(([id, title]) => [
      ...(several ? countFacts(`scope.${id}`, `${title} in this release`, rowsOf(told, id)) : []),
      ...countFacts(String(id), `${title} to date`, rowsOf(sold, id)),
    ]),
  ];
}

function rowsOf(rows: readonly SoldRow[], titleId: number): readonly SoldRow[] {
  return rows.filter((row) => row.titleId === titleId);
}

function only(rows: readonly SoldRow[], ids: readonly number[]): readonly SoldRow[] {
  const wanted = new Set(ids);
  return rows.filter((row) => wanted.has(row.id));
}

async function channelForms(
  db: Db,
  companyIds: readonly (number | null)[],
): Promise<ReadonlyMap<number, readonly string[]>> {
  const ids = [...new Set(companyIds.filter((id) => id !== null))];
  const forms = new Map<number, string[]>();
  for (const { companyId, text } of await namesOfCompanies(db, ids)) {
    forms.set(companyId, [...(forms.get(companyId) ?? []), text]);
  }
  return forms;
}
