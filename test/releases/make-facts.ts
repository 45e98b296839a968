import type { AwardOnRecord } from '../../src/catalogue/awards/award.ts';
import type { QuoteOnRecord } from '../../src/catalogue/awards/quote.ts';
import type { FigureOnRecord } from '../../src/ratings/measurement.ts';
import type {
  CompanyProfile,
  ReleaseFacts,
  ReleaseTitle,
  SoldDeal,
} from '../../src/releases/release-facts.ts';
import { makeTerritory } from '../support/make-deal.ts';

let lastId = 0;

/** "Mexico", "Imagen TV": a sale that may be published; without a buyer, undisclosed. */
export function makeSold(territory: string, buyer?: string, more: Partial<SoldDeal> = {}): SoldDeal {
  lastId += 1;
  return {
    id: lastId,
    titleId: 1,
    territory: makeTerritory(territory),
    buyer: buyer === undefined ? null : { id: lastId, printed: buyer },
    licence: 'finished',
    status: 'signed',
    seasons: [],
    term: 1,
    market: null,
    signedOn: null,
    recordedBy: 'U0DENIZ',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...more,
  };
}

export function makeTitle(title: Partial<ReleaseTitle> = {}): ReleaseTitle {
  return {
    id: 1,
    name: 'Harbour Lights',
    names: [],
    kind: 'series',
    year: null,
    episodes: null,
    minutes: null,
    countries: [],
    directors: [],
    producers: [],
    cast: [],
    logline: null,
    synopsis: null,
    basedOn: null,
    news: [],
    earlier: [],
    figures: [],
    awards: [],
    quotes: [],
    ...title,
  };
}

export function makeCompany(company: Partial<CompanyProfile> = {}): CompanyProfile {
  return {
    name: 'Northlight',
    city: 'Istanbul',
    boilerplate: { en: 'Northlight sells drama to the world.', es: 'Northlight vende drama al mundo.' },
    contact: 'Ada Moreau\npress@northlight.example',
    spokespersons: [{ name: 'Maya Ortiz', role: 'Head of Sales' }],
    marketingChannelId: null,
    version: 1,
    updatedBy: null,
    updatedAt: null,
    ...company,
  };
}

export function makeFacts(facts: Partial<ReleaseFacts> = {}): ReleaseFacts {
  return {
    company: makeCompany(),
    date: '2025-10-14',
    embargo: null,
    titles: [makeTitle()],
    withTalks: false,
    ...facts,
  };
}

/** A figure; those of one `measurementId` were measured together. */
export function makeFigure(
  figure: Partial<FigureOnRecord> & Pick<FigureOnRecord, 'metric' | 'value'>,
  territory = 'Mexico',
): FigureOnRecord {
  lastId += 1;
  return {
    id: lastId,
    measurementId: lastId,
    title: { id: 1, name: 'Harbour Lights', kind: 'series', year: null },
    territory: makeTerritory(territory),
    channel: null,
    channelKey: figure.channel?.toLowerCase() ?? null,
    companyId: null,
    aired: null,
    scope: null,
    slot: null,
    season: null,
    episode: null,
    bound: '=',
    base: null,
    target: null,
    claim: null,
    source: null,
    recordedBy: 'U0DENIZ',
    recordedAt: '2026-03-02T09:00:00.000Z',
    correctedBy: null,
    correctedAt: null,
    ...figure,
  };
}

export function makeAward(award: Partial<AwardOnRecord> = {}): AwardOnRecord {
  lastId += 1;
  return {
    id: lastId,
    award: 'Lighthouse Series Festival',
    edition: null,
    year: null,
    result: 'won',
    category: null,
    title: { id: 1, name: 'Harbour Lights', kind: 'series', year: null },
    recordedBy: 'U0DENIZ',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...award,
  };
}

export function makeQuote(quote: Partial<QuoteOnRecord> = {}): QuoteOnRecord {
  lastId += 1;
  return {
    id: lastId,
    title: null,
    speaker: 'Maya Ortiz',
    role: 'Head of Sales',
    company: 'Northlight',
    text: 'We are proud of the welcome that this story has found.',
    language: null,
    source: null,
    approvedBy: 'U0ADA',
    approvedAt: '2026-03-03T09:00:00.000Z',
    recordedBy: 'U0DENIZ',
    recordedAt: '2026-03-02T09:00:00.000Z',
    ...quote,
  };
}
