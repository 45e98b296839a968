import type { DealNews } from '../../../deals/record/deal-news.ts';
import { type DealRow, openDealList } from '../../../deals/record/store-deal-rows.ts';
import type { ImportContext, TableImport } from '../import-step.ts';
import { createTitleFinder } from '../title-finder.ts';
import { createDealRowReader, type DealSheetRow } from './deal-row.ts';

/** Deals by the rules of their record, told to channels only when asked. */
export function createDealImport(
  context: ImportContext,
  options: { readonly news: DealNews; readonly announce: boolean; readonly requestKey: string },
): TableImport<DealSheetRow> {
  const { db, recordedBy, at, notes, counts } = context;
  const withTitles = createTitleFinder(context);
  const list = openDealList(db, { recordedBy, at, ...options });

  return {
    read: createDealRowReader(),
    async store(rows) {
      const located = (await withTitles(rows)).flatMap(({ row, title }) => {
        const { territory, buyer, terms } = row;
        if (territory === null) return [];
        const deal: DealRow = { title, territory, buyer, terms };
        return [{ line: row.line, deal }];
      });
      const outcomes = await list.store(located.map(({ deal }) => deal));
      for (const [index, { line }] of located.entries()) {
        const outcome = outcomes[index];
        if (outcome === undefined) continue;
        switch (outcome.kind) {
          case 'added':
            counts.added += 1;
            break;
          case 'added_beside': {
            counts.added += 1;
            const reason = 'is the same grant as an earlier row with other terms; both are recorded';
            notes.push({ line, column: null, reason });
            break;
          }
          default:
            counts[outcome.kind] += 1;
        }
      }
    },
    finish: () => list.finish(),
  };
}
