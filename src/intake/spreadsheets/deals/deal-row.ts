import { companyKey, companyNames } from '../../../catalogue/companies/company-key.ts';
import type { Territory } from '../../../catalogue/territory.ts';
import {
  type BuyerInput,
  type DealTerms,
  EXCLUSIVITIES,
  LICENCES,
  MEDIA,
  STATUSES,
  type Window,
} from '../../../deals/deal.ts';
import type { Cells } from '../sheet/cell-reader.ts';
import { joinListCell } from '../sheet/list-cell.ts';
import { readLanguageCell } from '../sheet/read-language-cell.ts';
import { readSeasonsCell, seasonsCell } from '../sheet/read-seasons-cell.ts';

/** One row of deals.csv, read; `territory` is null only in a row that was refused. */
export interface DealSheetRow {
  readonly title: string;
  readonly territory: Territory | null;
  readonly buyer: BuyerInput;
  readonly terms: DealTerms;
}

/** Reads the rows of a file; a buyer's name is looked at once, however many rows name it. */
export function createDealRowReader(): (cells: Cells) => DealSheetRow {
  const buyers = new Map<string, BuyerInput>();
  return (cells) => readDealRow(cells, buyers);
}

function readDealRow(cells: Cells, buyers: Map<string, BuyerInput>): DealSheetRow {
  const title = cells.name('title');
  if (title === null) cells.refuse('title', 'is empty');
  if (cells.text('territory') === null) cells.refuse('territory', 'is empty');
  const status = cells.word('status', STATUSES);
  if (cells.text('status') === null) cells.refuse('status', `is empty: write one of ${STATUSES.join(', ')}`);
  return {
    title: title ?? '',
    territory: cells.territory('territory'),
    buyer: buyerOf(cells, buyers),
    terms: {
      // The trade's own reading: a sale is of the finished programme unless a format or an option is named.
      licence: cells.word('licence', LICENCES) ?? 'finished',
      media: cells.words('media', MEDIA),
      exclusivity: cells.word('exclusivity', EXCLUSIVITIES),
      seasons: seasonsOf(cells),
      languages: languagesOf(cells),
      window: windowOf(cells),
      status: status ?? 'lead',
      signedOn: cells.date('signed_on'),
      embargoUntil: null,
      clearance: 'cleared',
      market: null,
      note: cells.text('note'),
    },
  };
}

/** What of a deal on record stands in deals.csv. */
export interface DealSheetCells
  extends Pick<DealTerms, 'licence' | 'media' | 'exclusivity' | 'languages' | 'status' | 'signedOn' | 'note'>,
    Pick<Window, 'startsOn' | 'endsOn'> {
  readonly title: string;
  readonly territory: string;
  readonly buyer: string | null;
  readonly seasons: readonly number[];
}

/** The cells of deals.csv, in the order of its columns. */
export function dealCells(deal: DealSheetCells): readonly (string | null)[] {
  return [
    deal.title,
    deal.territory,
    deal.buyer,
    deal.licence,
    joinListCell(deal.media),
    deal.exclusivity,
    seasonsCell(deal.seasons),
    joinListCell(deal.languages),
    deal.startsOn,
    deal.endsOn,
    deal.status,
    deal.signedOn,
    deal.note,
  ];
}

function buyerOf(cells: Cells, buyers: Map<string, BuyerInput>): BuyerInput {
  const name = cells.name('buyer');
  if (name === null) return { kind: 'undisclosed' };
  const known = buyers.get(name);
  if (known !== undefined) return known;
  const buyer: BuyerInput = { kind: 'named', name };
  if (companyKey(companyNames(name).main) === '') cells.refuse('buyer', `“${name}” has no letter or digit`);
  else buyers.set(name, buyer);
  return buyer;
}

function seasonsOf(cells: Cells): readonly number[] | null {
  const text = cells.name('season');
  if (text === null) return null;
  const seasons = readSeasonsCell(text);
  if (seasons === null) {
    const reason = `“${text}” is not a season or a range such as 3 or 1-8 (a spreadsheet may have made a date of it)`;
    cells.refuse('season', reason);
  }
  return seasons;
}

function languagesOf(cells: Cells): readonly string[] {
  return cells.list('languages').flatMap((text) => {
    const language = readLanguageCell(text);
    if (language !== null) return [language];
    cells.refuse('languages', `“${text}” is not a language: write its code, es-419 dubbed`);
    return [];
  });
}

function windowOf(cells: Cells): Window {
  const startsOn = cells.date('starts_on');
  const endsOn = cells.date('ends_on');
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) {
    cells.refuse('ends_on', `${endsOn} is before the start, ${startsOn}`);
  }
  return { startsOn, endsOn, rule: null };
}
