import type { Db } from '../../platform/db/database.ts';
import { figureKey } from '../measurement-key.ts';
import {
  auditFigures,
  changeFigures,
  type FigureChange,
  type FigureState,
  figuresOfMeasurements,
  insertFigures,
  keepMeasurements,
  type NewFigure,
  settleTerritoryIndex,
} from './rating-store.ts';

const MANY_ROWS = 500;

/** What became of the rows, by their index. */
export interface SavedFigures {
  /** Of every row, in the order given: the figure on record that now holds it. */
  readonly figureIds: readonly number[];
  /** What was recorded (`before` null) or corrected; rows that changed nothing are not among them. */
  readonly changes: readonly FigureChange[];
}

/**
 * Stores figures in the caller's transaction, with their audit, whatever their number, in six statements.
 *
 * A figure of the same measurement, metric, base and target group is corrected, not doubled; a claim or source that
 * is not given stays as it was. The same figure again changes nothing. Rows are stored in the order given.
 *
 * @throws Error when two rows are one figure (`figureOf` tells beforehand)
 */
export async function saveFigures(
  db: Db,
  { rows, by, at }: { readonly rows: readonly NewFigure[]; readonly by: string; readonly at: Date },
): Promise<SavedFigures> {
  if (rows.length === 0) return { figureIds: [], changes: [] };
  const measurementIds = await keepMeasurements(db, rows);
  const standing = await figuresOfMeasurements(db, measurementIds);
  const wanted = rows.map(({ figure }, index) => {
    const measurementId = measurementIds[index] ?? 0;
    return { key: `${measurementId} ${figureKey(figure)}`, state: { ...figure, measurementId } };
  });
  if (new Set(wanted.map(({ key }) => key)).size < wanted.length)
    throw new Error('One figure is given twice.');

  const fresh = wanted.filter(({ key }) => !standing.has(key));
  const inserted = await insertFigures(
    db,
    fresh.map(({ state }) => state),
    { by, at },
  );
  const corrected = wanted.flatMap(({ key, state }): FigureChange[] => {
    const before = standing.get(key);
    if (before === undefined) return [];
    const { figureId, ...was } = before;
    const after: FigureState = {
      ...was,
      value: state.value,
      bound: state.bound,
      claim: state.claim ?? was.claim,
      source: state.source ?? was.source,
    };
    return isSame(was, after) ? [] : [{ figureId, before: was, after }];
  });
  await changeFigures(db, corrected, { by, at });
  const changes = [...inserted, ...corrected];
  await auditFigures(db, changes, by, at);
  if (rows.length >= MANY_ROWS) await settleTerritoryIndex(db);

  const newIds = new Map(fresh.map(({ key }, index) => [key, inserted[index]?.figureId ?? 0]));
  return {
    figureIds: wanted.map(({ key }) => standing.get(key)?.figureId ?? newIds.get(key) ?? 0),
    changes,
  };
}

/** True when both say the same; "5.0" and "5" do not, because a value is kept as it was printed. */
export function isSame(left: FigureState, right: FigureState): boolean {
  return (
    left.measurementId === right.measurementId &&
    left.metric === right.metric &&
    left.value === right.value &&
    left.bound === right.bound &&
    left.base === right.base &&
    left.target === right.target &&
    left.claim === right.claim &&
    left.source === right.source
  );
}
