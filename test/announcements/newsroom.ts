import { onTestFinished } from 'vitest';
import { createAnnouncer } from '../../src/announcements/announce-deals.ts';
import { feedEnder } from '../../src/announcements/end-feed.ts';
import { type FeedInput, saveFeed } from '../../src/announcements/feed-store.ts';
import { announcementRenderers } from '../../src/announcements/render-announcement.ts';
import { addTitle } from '../../src/catalogue/titles/add-title.ts';
import type { TitleRef } from '../../src/catalogue/titles/title.ts';
import type { DealTerms, SaleInput } from '../../src/deals/deal.ts';
import { type DealChanges, editDeal } from '../../src/deals/record/edit-deal.ts';
import { type RecordOutcome, recordDeals } from '../../src/deals/record/record-deals.ts';
import { undoDeals } from '../../src/deals/record/undo-deals.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { silentLog } from '../../src/platform/log.ts';
import { createDeliverTask } from '../../src/platform/slack/delivery/deliver.ts';
import { createPostingClient } from '../../src/platform/slack/delivery/posting-client.ts';
import type { Workspace } from '../../src/workspace/workspace.ts';
import { makeTerms } from '../support/make-deal.ts';
import { BOT_TOKEN, CHANNELS, PEOPLE, startSlack } from '../support/slack.ts';

export const TIME_ZONE = 'Europe/Istanbul';

/** Recording, feeds and the outbox before a stand-in for Slack, on an empty record. */
export interface Newsroom {
  readonly slack: Workspace;
  title(name: string): Promise<TitleRef>;
  feed(feed?: Partial<FeedInput>): Promise<number>;
  record(title: TitleRef, sales: readonly SaleInput[], terms?: Partial<DealTerms>): Promise<RecordOutcome>;
  edit(id: number, changes: DealChanges): Promise<void>;
  undo(recordingId: number): Promise<void>;
  /** Runs the jobs of a channel until nothing of it can be sent. */
  deliver(channelId?: string): Promise<void>;
  /** What stands in a channel as a person reads it, threads under their message. */
  shown(channelId?: string): readonly string[];
  /** As if the time had come: what is due or under embargo is so no longer. */
  timeComes(): Promise<void>;
}

export async function newsroomForTest(
  database: Database,
  now: () => Date = () => new Date(),
): Promise<Newsroom> {
  const { prisma } = database;
  await prisma.$executeRaw`TRUNCATE delivery, channel_pace, announcement_deal, announcement, feed, deal, recording, title
    RESTART IDENTITY CASCADE`;
  const slack = await startSlack();
  onTestFinished(() => slack.close());
  const deps = { database, now, news: createAnnouncer({ timeZone: TIME_ZONE, now }) };
  const client = createPostingClient(BOT_TOKEN, slack.apiUrl);
  const deliverOne = createDeliverTask({
    database,
    client,
    renderers: announcementRenderers({ database, client }),
    onUnreachable: feedEnder(),
    log: silentLog,
  });
  let requests = 0;
  const requestKey = () => {
    requests += 1;
    return `request ${Math.random()} ${requests}`;
  };
  return {
    slack,
    async title(name) {
      const outcome = await addTitle(
        { database },
        { name, recordedBy: PEOPLE.deniz, requestKey: requestKey() },
      );
      if (outcome.title === null) throw new Error(`no title ${name}`);
      return outcome.title;
    },
    async feed(feed = {}) {
      const { id } = await saveFeed(prisma, {
        channelId: CHANNELS.deals,
        regions: [],
        codes: [],
        titleIds: [],
        dailyAt: null,
        also: [],
        setBy: PEOPLE.ada,
        sharedAllowedBy: null,
        ...feed,
      });
      return id;
    },
    record: (title, sales, terms = {}) =>
      recordDeals(deps, {
        title,
        sales,
        terms: makeTerms(terms),
        recordedBy: PEOPLE.deniz,
        channelId: CHANNELS.sales,
        requestKey: requestKey(),
        source: 'command',
        announce: true,
      }),
    async edit(id, changes) {
      const { version } = await prisma.deal.findUniqueOrThrow({ where: { id } });
      await editDeal(deps, { id, version, changes, by: PEOPLE.deniz, requestKey: requestKey() });
    },
    async undo(recordingId) {
      await undoDeals(deps, { recordingId, by: PEOPLE.deniz });
    },
    async deliver(channelId = CHANNELS.deals) {
      for (;;) {
        await prisma.$executeRaw`TRUNCATE channel_pace`;
        const before = await waiting(channelId);
        if (before === 0) return;
        await deliverOne({ channelId });
        if ((await waiting(channelId)) === before && !(await hasParts(channelId))) return;
      }
    },
    shown(channelId = CHANNELS.deals) {
      return slack
        .visibleTo(PEOPLE.ada, channelId)
        .filter((message) => message.threadTs === null)
        .map((message) =>
          [message, ...slack.thread(message.channel, message.ts).slice(1)]
            .map((each) => slack.toPlainText(each))
            .join('\n--\n'),
        );
    },
    async timeComes() {
      await prisma.$executeRaw`UPDATE delivery SET due_at = now() - interval '1 second' WHERE due_at > now()`;
      await prisma.$executeRaw`UPDATE deal SET embargo_until = now() - interval '1 second' WHERE embargo_until > now()`;
    },
  };

  async function waiting(channelId: string): Promise<number> {
    return await prisma.delivery.count({
      where: { channelId, state: { in: ['due', 'sending', 'unknown'] }, dueAt: { lte: new Date() } },
    });
  }

  async function hasParts(channelId: string): Promise<boolean> {
    return (await prisma.delivery.count({ where: { channelId, state: 'due', part: { gt: 0 } } })) > 0;
  }
}
