import type { Db } from '../../../platform/db/database.ts';
import type { FigureInput } from '../../../ratings/measurement.ts';

/** Which measurement: the title, and its natural key among those of the title. */
export interface MeasurementRef {
  readonly titleId: number;
  readonly key: string;
}

export interface FigureBeside extends FigureInput {
  readonly ref: MeasurementRef;
}

interface Row extends FigureInput {
  readonly title_id: number;
  readonly natural_key: string;
}

/** The figures on record of these measurements. */
export async function figuresBeside(
  db: Db,
  refs: readonly MeasurementRef[],
): Promise<readonly FigureBeside[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT m.title_id, m.natural_key, f.metric, f.value::text AS value, f.bound, f.base, f.target, f.claim, f.source
    FROM json_to_recordset(${JSON.stringify(refs)}::json) AS given("titleId" int, key text)
    JOIN measurement m ON m.title_id = given."titleId" AND m.natural_key = given.key
    JOIN figure f ON f.measurement_id = m.id ORDER BY f.id`;
  return rows.map(({ title_id: titleId, natural_key: key, ...figure }) => ({
    ...figure,
    ref: { titleId, key },
  }));
}
