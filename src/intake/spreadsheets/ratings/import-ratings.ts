import { guardFigures } from '../../../ratings/guards/guard-figures.ts';
import type { FigureInput, MeasurementInput } from '../../../ratings/measurement.ts';
import { figureKey, measurementKey } from '../../../ratings/measurement-key.ts';
import { saveFigures } from '../../../ratings/record/save-figures.ts';
import type { ImportContext, TableImport } from '../import-step.ts';
import { createTitleFinder, type WithTitle } from '../title-finder.ts';
import { figuresBeside, type MeasurementRef } from './figures-beside-store.ts';
import { type RatingSheetRow, readRatingRow } from './rating-row.ts';

interface Measured {
  readonly line: number;
  readonly ref: MeasurementRef;
  readonly measurement: MeasurementInput;
  readonly figure: FigureInput;
}

/**
 * Figures by the rules of their record. A figure on record is corrected by a row that gives another value; two rows of
 * one file that give one figure two values contradict each other. What is only doubtful is recorded and noted.
 */
export function createRatingImport(context: ImportContext): TableImport<RatingSheetRow> {
  const { db, recordedBy: by, at, bad, notes, counts } = context;
  const withTitles = createTitleFinder(context);
  const given = new Map<string, { readonly line: number; readonly says: string }>();

  /** Rows that give a figure for the first time in the file. */
  function isFirst({ line, ref, figure }: Measured): boolean {
    const key = `${refKey(ref)} ${figureKey(figure)}`;
    const says = JSON.stringify([figure.value, figure.bound, figure.claim, figure.source]);
    const earlier = given.get(key);
    if (earlier === undefined) {
      given.set(key, { line, says });
      return true;
    }
    if (earlier.says === says) counts.repeated += 1;
    else {
      const reason = `gives the ${figure.metric} of the same measurement as line ${earlier.line}, in other words: tell the two apart by date, scope, slot, base or target`;
      bad.push({ line, column: 'value', reason });
    }
    return false;
  }

  async function guard(rows: readonly Measured[]): Promise<readonly Measured[]> {
    const groups = new Map<string, Measured[]>();
    for (const row of rows) {
      const key = refKey(row.ref);
      const group = groups.get(key) ?? [];
      groups.set(key, group);
      group.push(row);
    }
    const beside = await figuresBeside(
      db,
      [...groups.values()].flatMap(([row]) => row?.ref ?? []),
    );
    const onRecord = new Map<string, FigureInput[]>();
    for (const { ref, ...figure } of beside) {
      const figures = onRecord.get(refKey(ref)) ?? [];
      onRecord.set(refKey(ref), figures);
      figures.push(figure);
    }
    const refused = new Set<Measured>();
    for (const [key, group] of groups) {
      const keys = new Set(group.map(({ figure }) => figureKey(figure)));
      const others = (onRecord.get(key) ?? []).filter((figure) => !keys.has(figureKey(figure)));
      judge(group, others, refused);
    }
    return rows.filter((row) => !refused.has(row));
  }

  /** Each row is judged alone and then with those before it, so that a reason stands at the row that brings it. */
  function judge(group: readonly Measured[], others: readonly FigureInput[], refused: Set<Measured>): void {
    const standing = [...others];
    const [first] = group;
    if (first === undefined) return;
    const known = new Set(guardFigures(first.measurement, standing).map(({ message }) => message));
    for (const row of group) {
      standing.push(row.figure);
      for (const { verdict, message } of guardFigures(row.measurement, standing)) {
        if (known.has(message)) continue;
        known.add(message);
        if (verdict === 'refuse') refused.add(row);
        (verdict === 'refuse' ? bad : notes).push({ line: row.line, column: 'value', reason: message });
      }
    }
  }

  return {
    read: readRatingRow,
    async store(rows) {
      const measured = (await withTitles(rows)).flatMap(toMeasured).filter(isFirst);
      const good = await guard(measured);
      const { changes } = await saveFigures(db, {
        rows: good.map(({ ref, measurement, figure }) => ({ titleId: ref.titleId, measurement, figure })),
        by,
        at,
      });
      const added = changes.filter((change) => change.before === null).length;
      counts.added += added;
      counts.corrected += changes.length - added;
      counts.unchanged += good.length - changes.length;
    },
  };
}

function toMeasured({ row, title }: WithTitle<RatingSheetRow>): Measured[] {
  const { line, title: _, territory, channel, aired, scope, slot, metric, value, ...figure } = row;
  if (territory === null || metric === null || value === null) return [];
  const measurement = { territory, channel, aired, scope, slot };
  const ref = { titleId: title.id, key: measurementKey(measurement) };
  return [{ line, ref, measurement, figure: { ...figure, metric, value } }];
}

function refKey({ titleId, key }: MeasurementRef): string {
  return `${titleId} ${key}`;
}
