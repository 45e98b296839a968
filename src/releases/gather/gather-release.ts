import { findAwards } from '../../catalogue/awards/add-award.ts';
import { findQuotes } from '../../catalogue/awards/add-quote.ts';
import type { Fact, FactSheet } from '../../facts/fact.ts';
import { gatherFacts } from '../../facts/gather-facts.ts';
import type { Db } from '../../platform/db/database.ts';
import { plainDateInZone } from '../../platform/text/dates.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import type { ReleaseLanguage } from '../languages/language.ts';
import type { CompanyProfile, Embargo, ReleaseFacts, SoldDeal } from '../release-facts.ts';
import type { SplitDeals } from '../scope.ts';
import { releaseFactsOf } from './release-counts.ts';
import { publishableDeals, titlesForRelease } from './release-titles-store.ts';

export interface GatherInput {
  readonly titleIds: readonly number[];
  readonly words: ReleaseLanguage;
  readonly company: CompanyProfile;
  readonly embargo: Embargo | null;
  readonly withTalks: boolean;
  readonly now: Date;
  readonly timeZone: string;
  /** Sorts the sales of all titles into news and earlier ones. */
  choose(deals: readonly SoldDeal[]): SplitDeals;
}

/** What a release is written from, and the facts that its text must stand on. */
export interface GatheredRelease {
  readonly facts: ReleaseFacts;
  readonly sheet: FactSheet;
}

/** Reads everything that may be said of the titles; two rounds of queries side by side, whatever their number. */
export async function gatherRelease(db: Db, input: GatherInput): Promise<GatheredRelease> {
  const { titleIds, words, company, now, timeZone } = input;
  const [titles, deals, figures, awards, quotes, sheet] = await Promise.all([
    titlesForRelease(db, titleIds),
    publishableDeals(db, { titleIds, now }),
    findFigures(db, { titleIds }),
    findAwards(db, { titleIds }),
    Promise.all([...titleIds, null].map((titleId) => findQuotes(db, { titleId }))),
    gatherFacts(db, { titleIds, language: words.code, profile: profileInput(company, words), now }),
  ]);
  const { news, earlier } = input.choose(deals);
  const general = quotes.at(-1) ?? [];
  const facts: ReleaseFacts = {
    company,
    date: plainDateInZone(now.toISOString(), timeZone),
    embargo: input.embargo,
    withTalks: input.withTalks,
    titles: titles.map((title, index) => ({
      ...title,
      news: news.filter(({ titleId }) => titleId === title.id),
      earlier: earlier.filter(({ titleId }) => titleId === title.id),
      figures: figures
        .filter((figure) => figure.title.id === title.id)
        .map((figure) => named(figure, [...news, ...earlier])),
      awards: awards.filter((award) => award.title.id === title.id),
      quotes: [...(quotes[index] ?? []), ...general],
    })),
  };
  return {
    facts,
    sheet: { facts: [...told(sheet, facts), ...releaseFactsOf(facts, words, sourceOf(company))] },
  };
}

/** A channel that bought the title is called in its figures as in its sale: "Channel 13" is not "Canal 13" a line later. */
function named(figure: FigureOnRecord, deals: readonly SoldDeal[]): FigureOnRecord {
  const buyer = deals.find(({ buyer: each }) => each !== null && each.id === figure.companyId)?.buyer;
  return buyer ? { ...figure, channel: buyer.printed } : figure;
}

/** Of sales, those that the release tells; counts of its scope are its own. */
function told(sheet: FactSheet, { titles }: ReleaseFacts): readonly Fact[] {
  const deals = new Set(
    titles.flatMap(({ news, earlier }) => [...news, ...earlier].map(({ id }) => `deal:${id}`)),
  );
  return sheet.facts.filter(({ id }) => {
    if (id.startsWith('deal:')) return deals.has(id);
    return !id.startsWith('count:scope');
  });
}

function profileInput(company: CompanyProfile, words: ReleaseLanguage) {
  const [city = null, country = null] = company.city?.split(',').map((part) => part.trim()) ?? [];
  return {
    name: company.name,
    city,
    country,
    boilerplate: company.boilerplate[words.code],
    contact: company.contact,
    spokespersons: company.spokespersons,
    source: sourceOf(company),
  };
}

function sourceOf({ updatedBy, updatedAt }: CompanyProfile): Fact['source'] {
  return {
    recordedBy: updatedBy ?? 'settings',
    recordedAt: updatedAt ?? new Date(0).toISOString(),
    origin: null,
  };
}
