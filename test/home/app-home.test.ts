import { beforeAll, expect, test } from 'vitest';
import { StatementLog } from '../../bench/support/whole-reads.ts';
import { GAP_NAMES } from '../../src/home/app-home/gaps/gap.ts';
import { gapModal } from '../../src/home/app-home/gaps/gap-blocks.ts';
import { gapRows } from '../../src/home/app-home/gaps/gap-store.ts';
import { type AppHomeDeps, gatherHome } from '../../src/home/app-home/gather-home.ts';
import { homeBlocks } from '../../src/home/app-home/home-blocks.ts';
import type { HomeState, ListedRelease, OwnEntry } from '../../src/home/app-home/home-state.ts';
import { heardLines } from '../../src/home/heard-lines.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { createRoles } from '../../src/platform/slack/roles.ts';
import { recordSales, recordTitle } from '../releases/record-the-article.ts';
import { testDatabase } from '../support/database.ts';

const [DENIZ, ADA] = ['U0DENIZ', 'U0ADA'];
let database: Database;
beforeAll(async () => {
  database = await testDatabase();
  const title = await recordTitle(database, { name: 'Golden Boy', kind: 'series' });
  await recordSales(database, title, { Spain: 'Antena 3', Italy: 'RAI' });
});

function deps(): AppHomeDeps {
  return {
    database,
    roles: createRoles({ admins: [], approvers: [ADA], sales: [DENIZ] }),
    now: () => new Date(),
    timeZone: 'Europe/Istanbul',
    notices: async () => [],
  };
}

test('opening the Home, and looking at what lacks, reads no table through', async () => {
  const log = new StatementLog(database);

  for (const person of [DENIZ, ADA, 'U0NEW']) await log.during(person, () => gatherHome(deps(), person));
  for (const name of GAP_NAMES) await log.during(name, () => gapRows(database.prisma, name, 20));

  expect(log.size).toBeGreaterThan(10);
  expect(await log.wholeReads({ settings: ['enable_seqscan = off'] })).toEqual([]);
});

test('a Home with all it can hold keeps Slack’s limit, and is as long as it needs to be', () => {
  const release = (id: number): ListedRelease => ({
    id,
    version: 1,
    state: 'in_review',
    titles: ['A title of some length', 'Another one', 'A third', 'A fourth'],
    isStale: true,
    requestedBy: DENIZ,
    approvedBy: ADA,
  });
  const sale = { dealId: 1, territory: 'Mexico', buyer: null, status: 'signed', isQuiet: true } as const;
  const entry = (recordingId: number): OwnEntry => ({
    recordingId,
    title: 'x'.repeat(500),
    moreTitles: 2,
    count: 9,
    sales: [sale, sale, sale],
    canUndo: true,
  });
  const five = [1, 2, 3, 4, 5];
  const state: HomeState = {
    isAdmin: true,
    asOf: new Date('2026-11-28T09:00:00.000Z'),
    timeZone: 'Europe/Istanbul',
    notices: ['One', 'Two', 'Three', 'Four'],
    steps: { feed: false, profile: false, title: false, sale: false, colleague: false },
    waiting: five.map(release),
    drafts: five.map(release),
    released: five.map(release),
    entries: five.map(entry),
    latest: five.map((id) => ({ ...entry(id), recordedBy: ADA })),
    gaps: GAP_NAMES.map((name) => ({ name, count: 99, isMore: true })),
    feeds: { channels: five.map((id) => ({ channelId: `C${id}`, hears: 'every deal' })), total: 12 },
  };

  const blocks = homeBlocks(state);

  expect(blocks.length).toBeLessThan(100);
  expect(blocks.at(-1)).toMatchObject({ type: 'context' });
  const ids = blocks.flatMap((block) => block.block_id ?? []);
  expect(ids).toEqual([...new Set(ids)]);
  expect(JSON.stringify(blocks)).toContain('and 7 more channels');
  expect(heardLines({ ...state.feeds, total: 6 }).at(-1)).toBe('• and 1 more channel');
});

test('what lacks is listed with the way to fill it in', async () => {
  const rows = await gapRows(database.prisma, 'rights', 20);

  const shown = JSON.stringify(gapModal('rights', rows, false).blocks);

  expect(rows).toHaveLength(2);
  expect(shown).toContain('Golden Boy, Italy: RAI');
  expect(shown).toContain('no media and no dates');
  expect(shown).toContain('deal_edit');
});
