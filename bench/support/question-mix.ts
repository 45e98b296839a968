import type { LargeRecord } from './large-record.ts';
import { COUNTRY_NAMES } from './names.ts';

/** One kind of what people ask, put in words for the record; `turn` varies the names. */
export interface AskedKind {
  readonly what: string;
  ask(record: LargeRecord, turn: number): string;
}

const REGIONS = ['the Nordics', 'Latin America', 'the Balkans', 'Western Europe'];
const country = (turn: number) => COUNTRY_NAMES[turn % COUNTRY_NAMES.length] ?? '';
const year = (turn: number) => 2015 + (turn % 11);

/** What people ask: of one title, one buyer, one country, a period, the whole record; fragments, slips of the pen. */
export const QUESTION_MIX: readonly AskedKind[] = [
  {
    what: 'a title in a country',
    ask: (record, turn) => `who has ${record.titleName(turn)} in ${country(turn)}?`,
  },
  { what: 'where a title is sold', ask: (record, turn) => `where is ${record.titleName(turn)} sold?` },
  {
    what: 'a figure',
    ask: (record, turn) => `share of ${record.titleName(turn)} in ${country(turn)}`,
  },
  {
    what: 'countries of a title',
    ask: (record, turn) => `how many countries has ${record.titleName(turn)} been sold to?`,
  },
  {
    what: 'a fragment',
    ask: (record, turn) => `${record.titleName(turn).toLowerCase()} ${country(turn).toLowerCase()}`,
  },
  {
    what: 'a title in a region',
    ask: (record, turn) => `is ${record.titleName(turn)} sold in ${REGIONS[turn % REGIONS.length]}?`,
  },
  { what: 'a misspelt title', ask: (record, turn) => `where is ${slip(record.titleName(turn), turn)} sold?` },
  {
    what: 'a misspelt buyer',
    ask: (record, turn) => `what has ${slip(record.companyName(turn), turn % 9)} bought?`,
  },
  { what: 'what a buyer bought', ask: (record, turn) => `what has ${record.companyName(turn)} bought?` },
  {
    what: 'a buyer in a year',
    ask: (record, turn) => `what did ${record.companyName(turn)} buy in ${year(turn)}?`,
  },
  { what: 'deals of a country', ask: (_record, turn) => `what have we sold in ${country(turn)}?` },
  { what: 'deals of a year', ask: (_record, turn) => `which deals were signed in ${year(turn)}?` },
  {
    what: 'deals since a month',
    ask: (_record, turn) => `deals in ${country(turn)} since March ${year(turn)}`,
  },
  {
    what: 'top titles',
    ask: (_record, turn) =>
      turn % 2 === 0 ? 'which title has the highest share?' : 'top 5 titles by viewers',
  },
  { what: 'top titles of a country', ask: (_record, turn) => `top 5 titles by share in ${country(turn)}` },
  { what: 'top titles of a year', ask: (_record, turn) => `top 3 titles by viewers in ${year(turn)}` },
  { what: 'awards of a title', ask: (record, turn) => `what did ${record.titleName(turn)} win?` },
  { what: 'winners of an award', ask: () => 'which of our titles won at the golden reel 12' },
  { what: 'negotiations', ask: (record, turn) => `where are we negotiating ${record.titleName(turn)}?` },
  { what: 'deals in all', ask: () => 'how many deals do we have in total' },
  { what: 'deals by month', ask: (_record, turn) => `deals per month in ${year(turn)}` },
  { what: 'deals by country', ask: () => 'deals by country' },
  { what: 'biggest buyers', ask: () => 'who are our biggest buyers?' },
  { what: 'best selling titles', ask: () => 'which titles sold most?' },
  { what: 'deals by year of a country', ask: (_record, turn) => `deals per year in ${country(turn)}` },
];

/** A letter left out, or two swapped, somewhere behind the first two. */
function slip(name: string, turn: number): string {
  const at = 2 + (turn % Math.max(1, name.length - 4));
  const [letter, next] = [name[at] ?? '', name[at + 1] ?? ''];
  if (!/[a-z]/.test(letter)) return slip(name, turn + 1);
  const swapped = turn % 2 === 0 && /[a-z]/.test(next) && next !== letter;
  return `${name.slice(0, at)}${swapped ? next + letter : next}${name.slice(at + 2)}`;
}
