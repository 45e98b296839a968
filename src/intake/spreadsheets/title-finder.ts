import type { TitleRef } from '../../catalogue/titles/title.ts';
import { titleLabel } from '../../catalogue/titles/title.ts';
import { type NamedTitle, titlesByName } from '../../catalogue/titles/titles-by-name.ts';
import type { ImportContext, Located } from './import-step.ts';

/** A row with the title that it names. */
export type WithTitle<Row> = { readonly row: Located<Row>; readonly title: TitleRef };

/**
 * Finds the titles that rows name, each name once for the whole file; a row whose title is not on record, or could be
 * several, is refused.
 */
export function createTitleFinder({ db, bad }: ImportContext) {
  const known = new Map<string, NamedTitle>();

  return async function withTitles<Row extends { readonly title: string }>(
    rows: readonly Located<Row>[],
  ): Promise<readonly WithTitle<Row>[]> {
    const asked = [...new Set(rows.map((row) => row.title))].filter((name) => !known.has(name));
    if (asked.length > 0) for (const [name, found] of await titlesByName(db, asked)) known.set(name, found);
    return rows.flatMap((row): WithTitle<Row>[] => {
      const named = known.get(row.title);
      if (named?.kind === 'found') return [{ row, title: named.title }];
      const reason =
        named?.kind === 'several'
          ? `“${row.title}” is the name of several titles: write ${named.candidates.map(titleLabel).join(' or ')}`
          : `“${row.title}” is not on record: add it to titles.csv, spelt the same`;
      bad.push({ line: row.line, column: 'title', reason });
      return [];
    });
  };
}
