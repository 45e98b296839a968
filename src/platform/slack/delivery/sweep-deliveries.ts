import type { Database } from '../../db/database.ts';
import { addJobs } from '../../jobs/job-store.ts';
import { DELIVER_TASK, deliverJob } from './delivery.ts';
import { overdueChannels } from './delivery-store.ts';

const GRACE_MS = 30_000;
/** A minute's worth at Slack's pace: the next tick adds more. */
const MOST_JOBS_PER_CHANNEL = 50;

/** For the minute's tick: whatever waits although its time is past gets a job again, however its own was lost. */
export async function sweepDeliveries({ prisma }: Pick<Database, 'prisma'>): Promise<void> {
  const channels = await overdueChannels(prisma, GRACE_MS);
  await addJobs(
    prisma,
    channels.flatMap(({ channelId, waiting }) =>
      Array.from({ length: Math.min(waiting, MOST_JOBS_PER_CHANNEL) }, (_, index) => ({
        ...deliverJob(channelId),
        key: `${DELIVER_TASK}:${channelId}:${index}`,
      })),
    ),
  );
}
