import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { Metric } from '../../ratings/metrics.ts';
import type { Period } from '../understand/periods/period.ts';

/** Where and when figures were measured; at least one of the three is given. */
export interface MeasuredAt {
  readonly codes: readonly string[] | null;
  readonly channelKeys: readonly string[] | null;
  readonly aired: AiredIn | null;
}

export interface AiredIn {
  readonly period: Period;
  /** `inside` the period for certain, or `open`: the date is not on record, or wider than the period. */
  readonly how: 'inside' | 'open';
}

interface BestQuery {
  readonly metric: Metric;
  readonly at: MeasuredAt;
  readonly limit: number;
}

/** So many measurements are read at once; of more, some are likely among the best of the whole metric. */
const FEW_MEASUREMENTS = 3000;
/** The best of a metric that are looked at before all measurements of the place are. */
const LOOKED_AT = 10_000;

/**
 * Ids of the best figures of one metric in a territory, on a channel or of a period, best first. Few measurements are read one by
 * one; among many, the best of the metric are looked through as far as a bound, so that a metric that is missing there
 * does not cost a walk through all of it.
 */
export async function bestFigureIds(db: Db, query: BestQuery): Promise<readonly number[]> {
  const few = await bestOfMeasurements(db, query, FEW_MEASUREMENTS);
  if (few !== null) return few;
  const { metric, at, limit } = query;
  const leading = await db.$queryRaw<{ id: number }[]>`
    SELECT f.id FROM (
      SELECT id, measurement_id, value FROM figure WHERE metric = ${metric}
      ORDER BY ${byValue(metric)} LIMIT ${LOOKED_AT}
    ) f JOIN measurement m ON m.id = f.measurement_id WHERE ${measuredAt(at)} ORDER BY ${byValue(metric)} LIMIT ${limit}`;
  return leading.length === limit
    ? leading.map(({ id }) => id)
    : ((await bestOfMeasurements(db, query, null)) ?? []);
}

interface ValueQuery {
  readonly metric: Metric;
  readonly above: number | null;
  readonly below: number | null;
  readonly orEqual: boolean;
  readonly codes: readonly string[] | null;
  readonly limit: number;
}

/** Ids of figures of one metric between values, those next to the limit that is set first: without one, the lowest. */
export async function figureIdsByValue(db: Db, query: ValueQuery): Promise<readonly number[]> {
  const { metric, above, below, orEqual, codes, limit } = query;
  const equal = orEqual ? Prisma.sql`=` : Prisma.empty;
  const tests = [
    Prisma.sql`f.metric = ${metric}`,
    above === null ? null : Prisma.sql`f.value >${equal} ${above}::decimal`,
    below === null ? null : Prisma.sql`f.value <${equal} ${below}::decimal`,
    codes && Prisma.sql`m.codes && ${[...codes]}::text[]`,
  ].filter((test) => test instanceof Prisma.Sql);
  const order = above === null ? Prisma.sql`f.value, f.id` : Prisma.sql`f.value DESC, f.id`;
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT f.id FROM figure f JOIN measurement m ON m.id = f.measurement_id
    WHERE ${Prisma.join(tests, ' AND ')} ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

/** Null when there are `most` measurements or more. */
async function bestOfMeasurements(
  db: Db,
  { metric, at, limit }: BestQuery,
  most: number | null,
): Promise<readonly number[] | null> {
  const bound = most === null ? Prisma.empty : Prisma.sql`LIMIT ${most}`;
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM measurement m WHERE ${measuredAt(at)} ${bound}`;
  if (found.length === most) return null;
  // OFFSET 0 keeps the planner from walking the index by value after all.
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT id FROM (
      SELECT id, value FROM figure
      WHERE measurement_id = ANY(${found.map(({ id }) => id)}::int[]) AND metric = ${metric} OFFSET 0
    ) f ORDER BY ${byValue(metric)} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}

function byValue(metric: Metric): Prisma.Sql {
  return metric === 'chart_rank' ? Prisma.sql`value, id` : Prisma.sql`value DESC, id`;
}

function measuredAt({ codes, channelKeys, aired }: MeasuredAt): Prisma.Sql {
  const tests = [
    aired && airedIn(aired),
    codes && Prisma.sql`m.codes && ${[...codes]}::text[]`,
    channelKeys && Prisma.sql`m.channel_key = ANY(${[...channelKeys]}::text[])`,
  ].filter((test) => test instanceof Prisma.Sql);
  return Prisma.join(tests, ' AND ');
}

function airedIn({ period, how }: AiredIn): Prisma.Sql {
  const [from, to] = [period.from ?? '0001-01-01', period.to ?? '9999-12-31'];
  const inside = Prisma.sql`(m.aired_from >= ${from}::date AND m.aired_to <= ${to}::date)`;
  if (how === 'inside') return inside;
  return Prisma.sql`(m.aired_from IS NULL OR m.aired_from <= ${to}::date AND m.aired_to >= ${from}::date AND NOT ${inside})`;
}
