import type { DealNews } from '../../deals/record/deal-news.ts';
import { isAnnounceable } from '../../deals/recorded-deal.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import { addJobs } from '../../platform/jobs/job-store.ts';
import type { Task } from '../../platform/jobs/worker.ts';
import { queueDeliveries, queueUpdate } from '../../platform/slack/delivery/queue-deliveries.ts';
import { isoWeek, plainDateInZone } from '../../platform/text/dates.ts';
import { publishableDeals } from '../gather/release-titles-store.ts';
import type { CompanyProfile } from '../release-facts.ts';
import { hintOf } from './hint-rule.ts';
import {
  hintsTelling,
  milestoneHeard,
  type NewsTime,
  newsTimes,
  noteNews,
  putHint,
  untoldNews,
} from './hint-store.ts';

/** The kind of delivery that tells marketing of a title worth a release; its subject is a hint's id. */
export const RELEASE_HINT = 'release_hint';
/** The job that looks whether a title is worth one; payload: the title's id. */
export const LOOK_FOR_HINT = 'look_for_release_hint';

/**
 * Has titles looked at after their deals changed, behind the transaction that does it: recording a sale waits for no
 * rule of marketing's. Deals that were recorded without news lead to no hint, then or later.
 */
export function createReleaseHints({ now }: { readonly now: () => Date }): DealNews {
  return {
    async recorded(db, { deals }) {
      const news = deals.filter(isAnnounceable);
      if (news.length === 0) return;
      const isWanted = await noteNews(
        db,
        news.map(({ id }) => id),
      );
      if (!isWanted) return;
      const at = now();
      await lookLater(
        db,
        news.map(({ title, embargoUntil }) => ({
          titleId: title.id,
          embargoUntil: laterThan(at, embargoUntil),
        })),
      );
    },
    async changed(db, dealIds) {
      if (dealIds.length === 0) return;
      await lookLater(db, await newsTimes(db, dealIds, now()));
      await queueUpdate(db, RELEASE_HINT, await hintsTelling(db, dealIds));
    },
  };
}

/** A job for each title and time, however many deals. */
async function lookLater(db: Db, times: readonly NewsTime[]): Promise<void> {
  const jobs = times.map(({ titleId, embargoUntil }) => ({
    task: LOOK_FOR_HINT,
    payload: { titleId },
    queue: LOOK_FOR_HINT,
    ...(embargoUntil === null ? {} : { runAt: embargoUntil }),
    key: `${LOOK_FOR_HINT}:${titleId}:${embargoUntil?.getTime() ?? 'now'}`,
  }));
  await addJobs(db, [...new Map(jobs.map((job) => [job.key, job])).values()]);
}

function laterThan(now: Date, instant: string | null): Date | null {
  return instant !== null && new Date(instant) > now ? new Date(instant) : null;
}

export interface HintDeps {
  readonly database: Database;
  readonly now: () => Date;
  readonly timeZone: string;
  readonly profile: (db: Db) => Promise<CompanyProfile>;
}

/**
 * The job: tells marketing of a title that has news enough, one message for each title and week. More news of the same
 * week changes that message. However often it runs, the week's message is one.
 */
export function createHintTask(deps: HintDeps): Task {
  return ({ titleId }) => giveHint(deps, Number(titleId));
}

async function giveHint({ database, now, timeZone, profile }: HintDeps, titleId: number): Promise<void> {
  await database.prisma.$transaction(async (db) => {
    const { marketingChannelId } = await profile(db);
    if (marketingChannelId === null) return;
    const at = now();
    const all = await publishableDeals(db, { titleIds: [titleId], now: at });
    const untold = await untoldNews(db, titleId);
    const news = all.filter(({ id }) => untold.has(id));
    const hint = hintOf({ news, all, heard: await milestoneHeard(db, titleId) });
    if (hint === null) return;
    const week = isoWeek(plainDateInZone(at.toISOString(), timeZone));
    const { id, isNew } = await putHint(db, { titleId, week, ...hint });
    if (isNew) {
      await queueDeliveries(db, [{ kind: RELEASE_HINT, subject: id, channelId: marketingChannelId }]);
    } else {
      await queueUpdate(db, RELEASE_HINT, [id]);
    }
  });
}
