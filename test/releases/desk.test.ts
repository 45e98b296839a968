import { beforeAll, describe, expect, test } from 'vitest';
import { undoDeals } from '../../src/deals/record/undo-deals.ts';
import type { Database } from '../../src/platform/db/database.ts';
import { createRoles } from '../../src/platform/slack/roles.ts';
import {
  editSection,
  mendRelease,
  overruleWarning,
  regenerateSection,
} from '../../src/releases/desk/change-release.ts';
import { dealsChanged } from '../../src/releases/desk/deals-changed.ts';
import {
  approveRelease,
  markReleased,
  reopenRelease,
  requestChanges,
  requestReview,
} from '../../src/releases/desk/decide-release.ts';
import { draftRelease } from '../../src/releases/desk/draft-release.ts';
import type { Release } from '../../src/releases/desk/release.ts';
import { releaseById } from '../../src/releases/desk/release-store.ts';
import { staleSections } from '../../src/releases/desk/stale-sections.ts';
import { wordDiff } from '../../src/releases/desk/word-diff.ts';
import { exportRelease } from '../../src/releases/exports/export-release.ts';
import { plainText } from '../../src/releases/exports/plain-text.ts';
import { testDatabase } from '../support/database.ts';
import { makeCompany } from './make-facts.ts';
import { readWord } from './read-word.ts';
import { recordSales, recordTheArticle, recordTitle } from './record-the-article.ts';

const [DENIZ, ADA] = ['U0DENIZ', 'U0ADA'];
const now = () => new Date('2026-03-02T09:00:00.000Z');
let database: Database;
let requests = 0;

beforeAll(async () => {
  database = await testDatabase();
});

function desk() {
  const roles = createRoles({ admins: [], approvers: [ADA], sales: [] });
  const profile = async () => makeCompany({ name: 'Inter Medya' });
  return { database, now, timeZone: 'Europe/Istanbul', roles, profile };
}

async function drafted(
  titles: readonly Awaited<ReturnType<typeof recordTitle>>[],
  more = {},
): Promise<Release> {
  const id = await draftRelease(desk(), {
    titles,
    language: 'en',
    scope: { kind: 'since_last' },
    embargo: null,
    withTalks: false,
    by: DENIZ,
    channelId: 'C0MARKETING',
    requestKey: `draft:${++requests}`,
    ...more,
  });
  return stands(id);
}

async function stands(id: number): Promise<Release> {
  const release = await releaseById(database.prisma, id);
  if (release === null) throw new Error('no such release');
  return release;
}

async function approved(release: Release): Promise<Release> {
  await requestReview(desk(), { releaseId: release.id, by: DENIZ });
  return approveRelease(desk(), { releaseId: release.id, by: ADA, version: release.version.number });
}

describe('the release of the article', () => {
  test('holds every fact, nothing that is not on record, and reads back from Word letter by letter', async () => {
    const { title } = await recordTheArticle(database);

    for (const language of ['en', 'es'] as const) {
      const release = await drafted([title], { language });
      const text = plainText(release.version.sections);
      const file = await exportRelease(release, 'docx_facts', 'Inter Medya');
      const word = await wordsOf(file.content);

      expect(release.version.warnings).toEqual([]);
      for (const name of [
        'Imagen TV',
        'Canal 13',
        'Caracol',
        'Ecuavisa',
        'Canal 6',
        'Canal 11',
        'Color Vision',
        'Achla TV',
        'Öztekin',
        'Netflix',
        '19%',
        '93',
      ])
        expect(text).toContain(name);
      expect(text).not.toMatch(/nominated|nominad/);
      for (const line of text.split('\n').filter((each) => each !== ''))
        expect(word).toContain(line.replace(/^• /, ''));
    }
  });

  test('is told once: the next one has only what is new, and joins what was told', async () => {
    const title = await recordTitle(database, { name: 'Golden Boy', kind: 'series' });
    await recordSales(database, title, { Spain: 'Antena 3', Italy: 'RAI' });
    await approved(await drafted([title]));
    await recordSales(database, title, { Mexico: 'Imagen TV' });

    const next = plainText((await drafted([title])).version.sections);

    expect(next).toContain('licensed the series “Golden Boy” to Imagen TV in Mexico');
    expect(next).toContain('Mexico joins Italy (RAI) and Spain (Antena 3)');
  });

  test('is refused where nothing may be told', async () => {
    const title = await recordTitle(database, { name: 'Quiet Waters' });
    await recordSales(database, title, { Peru: 'Latina' }, { status: 'negotiation' });
    await recordSales(database, title, { Chile: 'Mega' }, { clearance: 'held' });

    await expect(drafted([title])).rejects.toThrow('There is no sale');
  });
});

describe('the desk', () => {
  test('lets who asked not approve, and the second of two editors overwrite nothing', async () => {
    const title = await recordTitle(database, { name: 'Terra Amara' });
    await recordSales(database, title, { Spain: 'Antena 3' });
    const release = await drafted([title]);
    const change = { releaseId: release.id, version: 1 };

    await editSection(desk(), { ...change, by: ADA, section: 'sub_head', text: 'A story of the sea' });
    const late = editSection(desk(), { ...change, by: DENIZ, section: 'sub_head', text: 'Mine' });

    await expect(late).rejects.toThrow('changed in the meantime');
    await requestReview(desk(), { releaseId: release.id, by: DENIZ });
    const own = approveRelease(
      { ...desk(), roles: createRoles({ admins: [], approvers: [], sales: [] }) },
      { ...change, version: 2, by: DENIZ },
    );
    await expect(own).rejects.toThrow('somebody else has to approve');
    await requestChanges(desk(), { releaseId: release.id, by: ADA, note: 'Shorter' });
    expect((await stands(release.id)).state).toBe('draft');
  });

  test('warns of what a person writes that is not on record, until it is overruled with a reason', async () => {
    const title = await recordTitle(database, { name: 'Sefirin Kizi' });
    await recordSales(database, title, { Spain: 'Antena 3' });
    const { id } = await drafted([title]);

    const edited = await editSection(desk(), {
      releaseId: id,
      version: 1,
      by: ADA,
      section: 'sub_head',
      text: 'A hit in Japan with a 44% share',
    });
    const [first] = edited.version.warnings;
    const overruled = await overruleWarning(desk(), {
      releaseId: id,
      version: 2,
      by: ADA,
      index: 0,
      why: 'Confirmed by the channel',
    });

    expect(edited.version.warnings.length).toBeGreaterThan(0);
    expect(first?.section).toBe('sub_head');
    expect(overruled.version.warnings[0]?.overruled?.why).toBe('Confirmed by the channel');
  });

  test('marks the sentences of an undone deal and mends them; an approved text stays and its people are warned', async () => {
    const title = await recordTitle(database, { name: 'Hercai', kind: 'series' });
    await recordSales(database, title, { Spain: 'Antena 3', Italy: 'RAI' });
    await recordSales(database, title, { Mexico: 'Imagen TV' });
    const draft = await drafted([title]);
    const fixed = await approved(await drafted([title]));
    const changed = {
      recorded: async () => {},
      changed: (db: Parameters<typeof dealsChanged>[0], ids: readonly number[]) =>
        dealsChanged(db, ids, now()),
    };

    await undoDeals({ database, now, news: changed }, { recordingId: null, by: DENIZ });

    const stale = await stands(draft.id);
    expect(staleSections(stale)).toContain('lede');
    const { release } = await mendRelease(desk(), { releaseId: draft.id, version: 1, by: DENIZ });
    expect(plainText(release.version.sections)).not.toContain('Imagen TV');
    expect(release.staleDealIds).toEqual([]);
    const after = await stands(fixed.id);
    expect(after.version).toEqual(fixed.version);
    const warned = await database.prisma.delivery.findMany({ where: { kind: 'release_warning' } });
    expect(warned.map(({ channelId }) => channelId).sort()).toEqual([ADA, DENIZ].sort());
  });

  test('writes nothing anew once all of its sales are undone: it says to withdraw it', async () => {
    const title = await recordTitle(database, { name: 'Kiraz Mevsimi', kind: 'series' });
    await recordSales(database, title, { Spain: 'Antena 3' });
    const draft = await drafted([title]);
    const quiet = { recorded: async () => {}, changed: async () => {} };

    await undoDeals({ database, now, news: quiet }, { recordingId: null, by: DENIZ });

    const request = { releaseId: draft.id, version: 1, by: DENIZ };
    await expect(regenerateSection(desk(), { ...request, section: 'lede' })).rejects.toThrow('withdraw it');
    await expect(mendRelease(desk(), request)).rejects.toThrow('withdraw it');
  });

  test('does not release before the embargo', async () => {
    const title = await recordTitle(database, { name: 'Kara Sevda' });
    await recordSales(database, title, { Spain: 'Antena 3' });
    const release = await approved(
      await drafted([title], { embargo: { until: '2026-03-02T10:00:00.000Z', zone: 'Europe/Paris' } }),
    );
    const later = { ...desk(), now: () => new Date('2026-03-02T10:00:00.000Z') };

    await expect(markReleased(desk(), { releaseId: release.id, by: ADA })).rejects.toThrow('under embargo');
    expect((await markReleased(later, { releaseId: release.id, by: ADA })).state).toBe('released');
    await expect(reopenRelease(desk(), { releaseId: release.id, by: ADA })).rejects.toThrow('is released');
  });
});

test('a difference gives both texts back', () => {
  const [before, after] = ['The series sells to Spain and Italy.', 'The series now sells to Spain.'];
  const parts = wordDiff(before, after);
  const without = (kind: string) =>
    parts
      .filter((part) => part.kind !== kind)
      .map(({ text }) => text)
      .join('');

  expect([without('added'), without('removed')]).toEqual([before, after]);
});

async function wordsOf(content: Buffer): Promise<string> {
  const { paragraphs, tables } = await readWord(content);
  return [...paragraphs.map(({ text }) => text), ...tables.flat().map((cells) => cells.join('\t'))].join(
    '\n',
  );
}
