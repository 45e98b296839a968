import type { AwardResult } from '../../catalogue/awards/award.ts';
import { readTerritory } from '../../catalogue/read-territory.ts';
import type { Territory } from '../../catalogue/territory.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { FigureInput, MeasurementInput } from '../../ratings/measurement.ts';
import type { FactSheet } from '../fact.ts';
import { awardFact, quoteFact } from '../gather/award-facts.ts';
import { countFacts } from '../gather/count-facts.ts';
import { dealFact } from '../gather/deal-facts.ts';
import type { SoldRow } from '../gather/fact-store.ts';
import { figureFact } from '../gather/figure-facts.ts';
import { profileFacts } from '../gather/profile-facts.ts';
import { titleFacts } from '../gather/title-facts.ts';

/** A sale of a sample: territory, buyer, further printed names of the buyer. */
export type SampleDeal = readonly [territory: string, buyer: string, ...printed: string[]];

export type SampleFigure = Partial<FigureInput> &
  Partial<Omit<MeasurementInput, 'territory'>> &
  Pick<FigureInput, 'metric' | 'value'> & { readonly territory: string };

/** What is on record in a sample: a title, its sales, figures, results and approved words, and who sells it. */
export interface Sample {
  readonly title: string;
  readonly otherNames: readonly string[];
  readonly kind: string;
  readonly year: number;
  readonly episodes: number | null;
  readonly director: string;
  readonly cast: readonly string[];
  readonly producer: string;
  readonly country: string;
  readonly synopsis: string;
  readonly deals: readonly SampleDeal[];
  /** How many of the deals are told; the others were told before. */
  readonly told?: number;
  readonly figures: readonly SampleFigure[];
  readonly awards: readonly {
    readonly award: string;
    readonly result: AwardResult;
    readonly year: number | null;
    readonly category: string | null;
  }[];
  readonly quote: { readonly speaker: string; readonly role: string; readonly text: string };
  readonly seller: { readonly name: string; readonly city: string; readonly boilerplate: string };
}

const RECORDED = { recordedBy: 'U0RECORD', recordedAt: new Date('2025-10-01T09:00:00Z') };
const TITLE_ID = 1;

/** The fact sheet that gathering the sample from the record gives. */
export function sampleSheet(sample: Sample, language: PrintLanguage): FactSheet {
  const names = [sample.title, ...sample.otherNames];
  const sold = sample.deals.map((deal, index) => soldRow(sample, deal, index + 1));
  const told = sold.slice(sold.length - (sample.told ?? sold.length));
  const { quote, seller } = sample;
  return {
    facts: [
      ...titleFacts(titleRow(sample), language),
      ...told.map((row) => dealFact(row, names, language)),
      ...sample.figures.map((figure, index) =>
        figureFact(figureOnRecord(sample, figure, index + 1), {
          titleForms: names,
          channelForms: [],
          language,
        }),
      ),
      ...sample.awards.map((award, index) =>
        awardFact(
          {
            ...award,
            id: index + 1,
            edition: null,
            title: titleRef(sample),
            recordedBy: 'U1',
            recordedAt: '',
          },
          names,
        ),
      ),
      quoteFact({ ...RECORDED, id: 1, ...quote, company: seller.name, source: null }),
      ...countFacts('scope', 'In this release', told),
      ...countFacts(String(TITLE_ID), `${sample.title} to date`, sold),
      ...profileFacts({
        ...seller,
        country: null,
        contact: null,
        spokespersons: [{ name: quote.speaker, role: quote.role }],
        source: { recordedBy: 'U0RECORD', recordedAt: '2025-10-01T09:00:00Z', origin: null },
      }),
    ],
  };
}

export function territoryOf(words: string): Territory {
  const reading = readTerritory(words, 'as_written');
  if (reading.kind !== 'territory') throw new Error(`No territory: ${words}`);
  return reading.territory;
}

function soldRow(sample: Sample, [place, buyer, ...printed]: SampleDeal, id: number): SoldRow {
  const { label, codes, doubtful } = territoryOf(place);
  return {
    ...RECORDED,
    id,
    titleId: TITLE_ID,
    titleName: sample.title,
    territory: label,
    codes,
    doubtful,
    licence: 'finished',
    seasons: [],
    market: null,
    buyerId: id,
    buyer,
    buyerNames: printed,
  };
}

function titleRow(sample: Sample) {
  const { title, kind, year, episodes, director, cast, producer, country, synopsis } = sample;
  return {
    ...RECORDED,
    id: TITLE_ID,
    name: title,
    kind,
    year,
    episodes,
    minutes: null,
    genres: [],
    countries: [country],
    directors: [director],
    producers: [producer],
    cast,
    logline: null,
    synopsis,
    basedOn: null,
    names: sample.otherNames,
  };
}

function titleRef({ title, year }: Sample) {
  return { id: TITLE_ID, name: title, kind: null, year };
}

function figureOnRecord(sample: Sample, figure: SampleFigure, id: number) {
  return {
    bound: '=' as const,
    base: null,
    target: null,
    claim: null,
    source: null,
    channel: null,
    aired: null,
    scope: null,
    slot: null,
    ...figure,
    territory: territoryOf(figure.territory),
    id,
    measurementId: id,
    title: titleRef(sample),
    channelKey: null,
    companyId: null,
    season: null,
    episode: null,
    recordedBy: 'U0RECORD',
    recordedAt: '2025-10-01T09:00:00Z',
    correctedBy: null,
    correctedAt: null,
  };
}
