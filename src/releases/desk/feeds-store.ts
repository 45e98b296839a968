import type { Db } from '../../platform/db/database.ts';

/** Channels whose feed hears of approved releases as well. */
export async function feedsOfReleases(db: Db): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ channelId: string }[]>`
    SELECT channel_id AS "channelId" FROM feed WHERE ended_at IS NULL AND 'releases' = ANY(also) ORDER BY id`;
  return rows.map(({ channelId }) => channelId);
}
