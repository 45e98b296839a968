import {
  AWARD_RESULTS,
  type AwardInput,
  type AwardResult,
  awardKey,
} from '../../../catalogue/awards/award.ts';
import type { Cells } from '../sheet/cell-reader.ts';

/** One row of awards.csv, read; `result` is null only in a row that was refused. */
export interface AwardSheetRow extends Omit<AwardInput, 'result'> {
  readonly title: string;
  readonly result: AwardResult | null;
}

export function readAwardRow(cells: Cells): AwardSheetRow {
  const title = cells.name('title');
  const award = cells.name('award');
  for (const column of ['title', 'award', 'result']) {
    if (cells.text(column) === null) cells.refuse(column, 'is empty');
  }
  if (award !== null && awardKey(award) === '') cells.refuse('award', `“${award}” has no letter or digit`);
  return {
    title: title ?? '',
    award: award ?? '',
    edition: cells.name('edition'),
    year: cells.whole('year', { least: 1880, most: 2200 }),
    result: cells.word('result', AWARD_RESULTS),
    category: cells.text('category'),
  };
}

/** The cells of awards.csv, in the order of its columns. */
export function awardCells(
  title: string,
  { award, edition, year, result, category }: AwardInput,
): readonly (string | number | null)[] {
  return [title, award, edition, year, result, category];
}
