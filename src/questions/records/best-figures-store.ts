import type { Db } from '../../platform/db/database.ts';
import { Prisma } from '../../platform/db/generated/client.ts';
import type { Metric } from '../../ratings/metrics.ts';

/** Where figures were measured; at least one of the two is given. */
export interface MeasuredAt {
  readonly codes: readonly string[] | null;
  readonly channelKeys: readonly string[] | null;
}

/** From this many measurements on, walking all figures of a metric from the best down finds one of them sooner. */
const FEW_MEASUREMENTS = 5000;

/**
 * Ids of the best figures of one metric among few measurements, best first. Null when there are many: then the index by
 * value is the shorter way. Either way alone would read the whole metric for some questions.
 */
export async function bestAmongFew(
  db: Db,
  { metric, at, limit }: { readonly metric: Metric; readonly at: MeasuredAt; readonly limit: number },
): Promise<readonly number[] | null> {
  const tests = [
    at.codes && Prisma.sql`m.codes && ${[...at.codes]}::text[]`,
    at.channelKeys && Prisma.sql`m.channel_key = ANY(${[...at.channelKeys]}::text[])`,
  ].filter((test) => test instanceof Prisma.Sql);
  const found = await db.$queryRaw<{ id: number }[]>`
    SELECT m.id FROM measurement m WHERE ${Prisma.join(tests, ' AND ')} LIMIT ${FEW_MEASUREMENTS}`;
  if (found.length === FEW_MEASUREMENTS) return null;
  const order = metric === 'chart_rank' ? Prisma.sql`f.value, f.id` : Prisma.sql`f.value DESC, f.id`;
  // OFFSET 0 keeps the planner from walking the index by value after all.
  const rows = await db.$queryRaw<{ id: number }[]>`
    SELECT f.id FROM (
      SELECT id, value FROM figure
      WHERE measurement_id = ANY(${found.map(({ id }) => id)}::int[]) AND metric = ${metric} OFFSET 0
    ) f ORDER BY ${order} LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
