import type { FactSheet } from '../../src/facts/fact.ts';
import { awardFact, quoteFact } from '../../src/facts/gather/award-facts.ts';
import { countFacts } from '../../src/facts/gather/count-facts.ts';
import { dealFact } from '../../src/facts/gather/deal-facts.ts';
import type { SoldRow } from '../../src/facts/gather/fact-store.ts';
import { figureFact } from '../../src/facts/gather/figure-facts.ts';
import { profileFacts } from '../../src/facts/gather/profile-facts.ts';
import { titleFacts } from '../../src/facts/gather/title-facts.ts';
import type { PrintLanguage } from '../../src/platform/text/lists.ts';
import { releaseFactsOf } from '../../src/releases/gather/release-counts.ts';
import { releaseLanguage } from '../../src/releases/languages/languages.ts';
import type { ReleaseFacts, ReleaseTitle, SoldDeal } from '../../src/releases/release-facts.ts';
import { writeRelease } from '../../src/releases/write-release.ts';
import { paragraphText } from '../../src/releases/written.ts';

const SOURCE = { recordedBy: 'U0DENIZ', recordedAt: '2026-03-02T09:00:00.000Z', origin: null };

/** The sheet that goes with the facts a release is written from. */
export function sheetOfRelease(facts: ReleaseFacts, language: PrintLanguage): FactSheet {
  const { company } = facts;
  return {
    facts: [
      ...facts.titles.flatMap((title) => factsOfTitle(title, language)),
      ...releaseFactsOf(facts, releaseLanguage(language), SOURCE),
      ...profileFacts({
        name: company.name,
        city: company.city,
        country: null,
        boilerplate: company.boilerplate[language],
        contact: company.contact,
        spokespersons: company.spokespersons,
        source: SOURCE,
      }),
    ],
  };
}

/** The text of a release up to its annex. */
export function releaseText(facts: ReleaseFacts, language: PrintLanguage): string {
  return writeRelease(facts, releaseLanguage(language))
    .filter(({ name }) => name !== 'annex')
    .map(({ paragraphs }) =>
      paragraphs
        .map((each) => (each.kind === 'item' ? `- ${paragraphText(each)}` : paragraphText(each)))
        .join('\n'),
    )
    .join('\n\n');
}

function factsOfTitle(title: ReleaseTitle, language: PrintLanguage) {
  const forms = title.names.map(({ text }) => text);
  const rows = [...title.news, ...title.earlier].map((deal) => rowOf(title, deal));
  return [
    ...titleFacts(
      { ...title, genres: [], names: forms, recordedBy: 'U0DENIZ', recordedAt: new Date(SOURCE.recordedAt) },
      language,
    ),
    ...rows.map((row) => dealFact(row, forms, language)),
    ...title.figures.map((figure) => figureFact(figure, { titleForms: forms, channelForms: [], language })),
    ...title.awards.map((award) => awardFact(award, forms)),
    ...title.quotes
      .filter(({ approvedAt }) => approvedAt !== null)
      .map((quote) => quoteFact({ ...quote, recordedAt: new Date(quote.recordedAt) })),
    ...countFacts(String(title.id), `${title.name} to date`, rows),
  ];
}

function rowOf(title: ReleaseTitle, deal: SoldDeal): SoldRow {
  return {
    id: deal.id,
    titleId: title.id,
    titleName: title.name,
    territory: deal.territory.label,
    codes: deal.territory.codes,
    doubtful: deal.territory.doubtful,
    licence: deal.licence,
    seasons: deal.seasons,
    market: deal.market,
    buyerId: deal.buyer?.id ?? null,
    buyer: deal.buyer?.printed ?? null,
    buyerNames: deal.buyer === null ? [] : [deal.buyer.printed],
    recordedBy: deal.recordedBy,
    recordedAt: new Date(deal.recordedAt),
  };
}
