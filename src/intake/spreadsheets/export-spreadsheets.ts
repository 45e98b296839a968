import { findAwards } from '../../catalogue/awards/add-award.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { csvLine } from '../../platform/text/csv-line.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import { awardCells } from './awards/award-row.ts';
import { dealsAfter } from './deals/deal-pages-store.ts';
import { dealCells } from './deals/deal-row.ts';
import { ratingCells } from './ratings/rating-row.ts';
import { TABLES, type TableName } from './sheet/tables.ts';
import { labelsOfTitles } from './titles/title-labels-store.ts';
import { titleCells } from './titles/title-row.ts';
import { titlesAfter } from './titles/title-rows-store.ts';

/** One of the four files; its text comes in pieces, so that a large record never stands in memory as a whole. */
export interface ExportedFile {
  readonly name: `${TableName}.csv`;
  pieces(): AsyncGenerator<{ readonly text: string; readonly rows: number }>;
}

/** Runs `work` on the record as it is now, whatever is recorded in the meantime, so that the sheets fit one another. */
export function recordAtOneMoment<T>(database: Database, work: (db: Db) => Promise<T>): Promise<T> {
  return database.prisma.$transaction(work, { isolationLevel: 'RepeatableRead', timeout: LONGEST_MS });
}

type Line = readonly (string | number | null)[];

const PAGE = 1000;
const LONGEST_MS = 3_600_000;

/**
 * The record as the four sheets that importSpreadsheets reads, with the same columns: UTF-8, CRLF, quotation marks where
 * needed, rows in the order in which they were recorded.
 *
 * Not in them, since the columns have no place for it: who recorded a row and when, embargoes, clearance, market and
 * window words of deals, withdrawn deals, the language and territory of a title's other names, approved quotes.
 */
export function exportSpreadsheets(db: Db): readonly ExportedFile[] {
  return [
    sheetOf(
      'titles',
      pagesOf((afterId) => titlesAfter(db, afterId, PAGE)),
      async (titles) =>
        titles.map(({ others, ...title }) => {
          const original = others.find((name) => name.kind === 'original');
          const aliases = others.filter((name) => name !== original).map((name) => name.text);
          return titleCells({ ...title, original: original?.text ?? null, aliases });
        }),
    ),
    sheetOf(
      'deals',
      pagesOf((afterId) => dealsAfter(db, afterId, PAGE)),
      async (deals) => {
        const labels = await labelsOfTitles(
          db,
          deals.map((deal) => deal.titleId),
        );
        return deals.map((deal) => dealCells({ ...deal, title: labels.get(deal.titleId) ?? '' }));
      },
    ),
    sheetOf(
      'ratings',
      pagesOf((afterId) => findFigures(db, { afterId }, PAGE)),
      async (figures) => {
        const labels = await labelsOfTitles(
          db,
          figures.map((figure) => figure.title.id),
        );
        return figures.map((figure) => ratingCells(labels.get(figure.title.id) ?? '', figure));
      },
    ),
    sheetOf(
      'awards',
      pagesOf((afterId) => findAwards(db, { afterId }, PAGE)),
      async (awards) => {
        const labels = await labelsOfTitles(
          db,
          awards.map((award) => award.title.id),
        );
        return awards.map((award) => awardCells(labels.get(award.title.id) ?? '', award));
      },
    ),
  ];
}

function sheetOf<Row>(
  table: TableName,
  pages: () => AsyncGenerator<readonly Row[]>,
  linesOf: (rows: readonly Row[]) => Promise<readonly Line[]>,
): ExportedFile {
  return {
    name: `${table}.csv`,
    async *pieces() {
      yield { text: csvLine(TABLES[table].columns), rows: 0 };
      for await (const rows of pages()) {
        yield { text: (await linesOf(rows)).map(csvLine).join(''), rows: rows.length };
      }
    },
  };
}

/** Pages by ascending id until one is empty. */
function pagesOf<Row extends { readonly id: number }>(
  page: (afterId: number) => Promise<readonly Row[]>,
): () => AsyncGenerator<readonly Row[]> {
  return async function* pages() {
    let afterId = 0;
    for (;;) {
      const rows = await page(afterId);
      const last = rows.at(-1);
      if (last === undefined) return;
      yield rows;
      afterId = last.id;
    }
  };
}
