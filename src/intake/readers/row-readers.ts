import type { RowReader } from '../reading/story/story.ts';
import { homeChannels } from './home-channels.ts';
import { openTalks } from './open-talks.ts';
import { pairedSales } from './paired-sales.ts';
import { tableRows } from './table-rows.ts';
import { undisclosedSales } from './undisclosed-sales.ts';

/** Every form of telling sales that is read. To add one: a file here, and its entry in this list. */
export const ROW_READERS: readonly RowReader[] = [
  pairedSales,
  tableRows,
  homeChannels,
  openTalks,
  undisclosedSales,
];
