import type { Db } from '../../platform/db/database.ts';
import { figureKey } from '../measurement-key.ts';
import {
  auditFigures,
  changeFigures,
  type FigureChange,
  figuresOfMeasurements,
  moveFigures,
  moveMeasurements,
} from './rating-store.ts';

/**
 * Gives the figures of one title to another, in the transaction that makes the two one. Where both have one figure,
 * that of the other title stands and the first goes, with its audit.
 *
 * @returns the figures that went because the other title has its own
 */
export async function moveRatings(
  db: Db,
  {
    from,
    to,
    by,
    at,
  }: { readonly from: number; readonly to: number; readonly by: string; readonly at: Date },
): Promise<readonly FigureChange[]> {
  const twins = await moveMeasurements(db, { from, to });
  const standing = await figuresOfMeasurements(
    db,
    twins.map(({ toId }) => toId),
  );
  const moving = await figuresOfMeasurements(
    db,
    twins.map(({ fromId }) => fromId),
  );
  const toIds = new Map(twins.map(({ fromId, toId }) => [fromId, toId]));
  const toOf = (measurementId: number) => toIds.get(measurementId) ?? 0;
  const figures = [...moving.values()];
  const isTwin = (figure: (typeof figures)[number]) =>
    standing.has(`${toOf(figure.measurementId)} ${figureKey(figure)}`);
  await moveFigures(
    db,
    figures
      .filter((figure) => !isTwin(figure))
      .map(({ figureId, measurementId }) => ({ figureId, measurementId: toOf(measurementId) })),
  );
  const gone = figures.filter(isTwin).map(({ figureId, ...before }) => ({ figureId, before, after: null }));
  await changeFigures(db, gone, { by, at });
  await auditFigures(db, gone, by, at);
  return gone;
}
