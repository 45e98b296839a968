import { saveAwards } from '../../../catalogue/awards/add-award.ts';
import { awardKey } from '../../../catalogue/awards/award.ts';
import type { ImportContext, TableImport } from '../import-step.ts';
import { createTitleFinder } from '../title-finder.ts';
import { type AwardSheetRow, readAwardRow } from './award-row.ts';

/** Awards: every word of a row is part of what it is, so a row is on record already or new, never a correction. */
export function createAwardImport(context: ImportContext): TableImport<AwardSheetRow> {
  const { db, recordedBy: by, at, counts } = context;
  const withTitles = createTitleFinder(context);
  const given = new Set<string>();

  return {
    read: readAwardRow,
    async store(rows) {
      const awards = (await withTitles(rows)).flatMap(({ row, title }) => {
        const { line: _, title: __, result, ...award } = row;
        if (result === null) return [];
        const { edition, year, category } = award;
        const key = [title.id, awardKey(award.award), result, edition ?? '', year ?? '', category ?? ''];
        const identity = JSON.stringify(key).toLowerCase();
        if (given.has(identity)) {
          counts.repeated += 1;
          return [];
        }
        given.add(identity);
        return [{ ...award, result, titleId: title.id }];
      });
      const added = await saveAwards(db, { awards, by, at });
      counts.added += added.length;
      counts.unchanged += awards.length - added.length;
    },
  };
}
