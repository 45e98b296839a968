import { seasonsInText, seasonWords } from '../../deals/deal-words.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { Fact, FactValue } from '../fact.ts';
import type { SoldRow } from './fact-store.ts';
import { companyName, name, territoryName } from './name-forms.ts';

/** What may be said of one sale: title, territory, buyer, licence, seasons and market. Never terms, notes or media. */
export function dealFact(row: SoldRow, titleForms: readonly string[], language: PrintLanguage): Fact {
  const buyer = row.buyer ?? 'an undisclosed buyer';
  const seasons = row.seasons.length === 0 ? '' : `, ${seasonWords(row.seasons, 'en')}`;
  const format = row.licence === 'format' ? ' (format)' : '';
  return {
    id: `deal:${row.id}`,
    says: `${row.titleName}${format} was licensed to ${buyer} in ${row.territory}${seasons}.`,
    values: [
      name('title', row.titleName, titleForms),
      territoryName(row, language),
      ...(row.buyer === null ? [] : [companyName(row.buyer, row.buyerNames)]),
      ...seasonValues(row.seasons),
      ...(row.market === null ? [] : [name('place', row.market)]),
    ],
    source: { recordedBy: row.recordedBy, recordedAt: row.recordedAt.toISOString(), origin: null },
  };
}

function seasonValues(seasons: readonly number[]): readonly FactValue[] {
  if (seasons.length === 0) return [];
  return [
    { kind: 'count', of: 'seasons', value: seasons.length, bound: '=' },
    { kind: 'words', text: seasonWords(seasons, 'en') },
    { kind: 'words', text: seasonWords(seasons, 'es') },
    { kind: 'words', text: seasonsInText(seasons, 'en') },
    { kind: 'words', text: seasonsInText(seasons, 'es') },
    { kind: 'words', text: seasons.map((season) => `season ${season}`).join(', ') },
  ];
}
