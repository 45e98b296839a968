import { readTerritory } from '../../src/catalogue/read-territory.ts';
import type { Territory } from '../../src/catalogue/territory.ts';
import type { BuyerInput, DealTerms, SaleInput } from '../../src/deals/deal.ts';
import type { RecordedDeal } from '../../src/deals/recorded-deal.ts';

/** A territory by its words. */
export function makeTerritory(words: string): Territory {
  const reading = readTerritory(words, 'as_written');
  if (reading.kind !== 'territory') throw new Error(`no territory: ${words}`);
  return reading.territory;
}

/** "Mexico", "Imagen TV": one sale; without a buyer, undisclosed. */
export function makeSale(territory: string, buyer?: string): SaleInput {
  const who: BuyerInput = buyer === undefined ? { kind: 'undisclosed' } : { kind: 'named', name: buyer };
  return { territory: makeTerritory(territory), buyer: who };
}

export function makeTerms(terms: Partial<DealTerms> = {}): DealTerms {
  return {
    media: [],
    exclusivity: null,
    licence: 'finished',
    window: { startsOn: null, endsOn: null, rule: null },
    seasons: null,
    languages: [],
    status: 'signed',
    signedOn: null,
    embargoUntil: null,
    clearance: 'cleared',
    market: null,
    note: null,
    ...terms,
  };
}

export function makeDeal(deal: Partial<RecordedDeal> = {}): RecordedDeal {
  return {
    ...makeTerms(),
    id: 1,
    recordingId: 1,
    title: { id: 1, name: 'Harbour Lights' },
    territory: makeTerritory('Chile'),
    buyer: { id: 1, name: 'Canal 13', printed: 'Canal 13' },
    version: 1,
    recordedBy: 'U0DENIZ',
    recordedAt: '2026-03-02T09:00:00.000Z',
    withdrawnAt: null,
    ...deal,
  };
}
