import { beforeEach, describe, expect, test } from 'vitest';
import { addTitle } from '../../src/catalogue/titles/add-title.ts';
import type { TitleRef } from '../../src/catalogue/titles/title.ts';
import { editDeal } from '../../src/deals/record/edit-deal.ts';
import { type RecordInput, recordDeals } from '../../src/deals/record/record-deals.ts';
import { undoDeals } from '../../src/deals/record/undo-deals.ts';
import type { PlainDate } from '../../src/platform/text/dates.ts';
import { testDatabase } from '../support/database.ts';
import { makeSale, makeTerms } from '../support/make-deal.ts';

const database = await testDatabase();
const { prisma } = database;
const NOW = new Date('2026-03-02T09:00:00Z');

const told: { recorded: number[]; changed: number[] } = { recorded: [], changed: [] };
const deps = {
  database,
  now: () => NOW,
  news: {
    async recorded(_: unknown, { deals }: { deals: readonly { id: number }[] }) {
      told.recorded.push(...deals.map((deal) => deal.id));
    },
    async changed(_: unknown, ids: readonly number[]) {
      told.changed.push(...ids);
    },
  },
};

let title: TitleRef;
let requests = 0;

beforeEach(async () => {
  told.recorded = [];
  told.changed = [];
  title = await newTitle();
});

async function newTitle(): Promise<TitleRef> {
  requests += 1;
  const outcome = await addTitle(deps, {
    name: `Title ${requests}`,
    recordedBy: 'U1DENIZ',
    requestKey: `t${requests}`,
  });
  if (outcome.title === null) throw new Error('no title');
  return outcome.title;
}

function input(changes: Partial<RecordInput> = {}): RecordInput {
  requests += 1;
  return {
    title,
    sales: [makeSale('Mexico', 'Imagen TV')],
    terms: makeTerms(),
    recordedBy: 'U1DENIZ',
    channelId: 'C1SALES',
    requestKey: `request ${requests}`,
    source: 'command',
    announce: true,
    ...changes,
  };
}

const window = (startsOn: string, endsOn: string) => ({
  startsOn: startsOn as PlainDate,
  endsOn: endsOn as PlainDate,
  rule: null,
});

describe('recording', () => {
  test('stores a row for each sale, audits it and tells the news once', async () => {
    const sales = [makeSale('Mexico', 'Imagen TV'), makeSale('Chile', 'Canal 13'), makeSale('Israel')];

    const outcome = await recordDeals(deps, input({ sales }));

    expect(outcome.recorded.map((deal) => [deal.territory.label, deal.buyer?.name ?? null])).toEqual([
      ['Mexico', 'Imagen TV'],
      ['Chile', 'Canal 13'],
      ['Israel', null],
    ]);
    const ids = outcome.recorded.map((deal) => deal.id);
    expect(told.recorded).toEqual(ids);
    const audit = await prisma.auditEntry.findMany({ where: { entity: 'deal', entityId: { in: ids } } });
    expect(audit.map((entry) => entry.action)).toEqual(['recorded', 'recorded', 'recorded']);
  });

  test('acts once on a request that is delivered twice, also at the same moment', async () => {
    const request = input();

    const outcomes = await Promise.all([recordDeals(deps, request), recordDeals(deps, request)]);

    expect(outcomes.map((outcome) => outcome.repeated).sort()).toEqual([false, true]);
    expect(await prisma.deal.count({ where: { titleId: title.id } })).toBe(1);
  });

  test('never stores a twin, and names the row that stands', async () => {
    const first = await recordDeals(deps, input({ sales: [makeSale('Chile', 'Canal 13')] }));

    const second = await recordDeals(
      deps,
      input({ sales: [makeSale('Chile', 'Channel 13'), makeSale('Peru', 'ATV')] }),
    );

    expect(second.duplicates.map(({ existing }) => existing.id)).toEqual([first.recorded[0]?.id]);
    expect(second.recorded.map((deal) => deal.territory.label)).toEqual(['Peru']);
  });

  test('stores one of two twins that are recorded at the same moment', async () => {
    const outcomes = await Promise.all([recordDeals(deps, input()), recordDeals(deps, input())]);

    expect(outcomes.flatMap((outcome) => outcome.recorded)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => outcome.duplicates)).toHaveLength(1);
  });

  test('stores a sale that was typed twice in one command once', async () => {
    const sales = [makeSale('Mexico', 'Imagen TV'), makeSale('México', 'Imagen')];

    const outcome = await recordDeals(deps, input({ sales }));

    expect(outcome.recorded).toHaveLength(1);
  });

  test('takes a later window of the same grant for a renewal', async () => {
    await recordDeals(deps, input({ terms: makeTerms({ window: window('2020-01-01', '2021-12-31') }) }));

    const renewal = await recordDeals(
      deps,
      input({ terms: makeTerms({ window: window('2022-01-01', '2023-12-31') }) }),
    );

    expect(renewal.recorded).toHaveLength(1);
    expect(renewal.duplicates).toEqual([]);
  });

  test('warns of a clash without blocking', async () => {
    const terms = makeTerms({
      media: ['free_tv'],
      exclusivity: 'exclusive',
      window: window('2024-01-01', '2025-12-31'),
    });
    await recordDeals(deps, input({ sales: [makeSale('Spain', 'Antena 3')], terms }));

    const outcome = await recordDeals(deps, input({ sales: [makeSale('Iberia', 'TVE')], terms }));

    expect(outcome.recorded).toHaveLength(1);
    expect(outcome.clashes.map(({ clash }) => [clash.outcome, clash.codes])).toEqual([['clash', ['ES']]]);
  });

  test('keeps nothing when one step fails', async () => {
    const failing = {
      ...deps,
      news: { ...deps.news, recorded: () => Promise.reject(new Error('no queue')) },
    };

    const attempt = recordDeals(failing, input());

    await expect(attempt).rejects.toThrow('no queue');
    expect(await prisma.deal.count({ where: { titleId: title.id } })).toBe(0);
  });
});

describe('undoing', () => {
  test('withdraws the last entry, keeps it in the database, and changes what was told', async () => {
    const { recorded } = await recordDeals(deps, input({ recordedBy: 'U1UNDO' }));

    const undone = await undoDeals(deps, { recordingId: null, by: 'U1UNDO' });

    expect(undone.map((deal) => deal.id)).toEqual(recorded.map((deal) => deal.id));
    expect(told.changed).toEqual(recorded.map((deal) => deal.id));
    const row = await prisma.deal.findUniqueOrThrow({ where: { id: recorded[0]?.id ?? 0 } });
    expect(row.withdrawnBy).toBe('U1UNDO');
  });

  test('lets the same sale be recorded again afterwards', async () => {
    const { recordingId } = await recordDeals(deps, input());
    await undoDeals(deps, { recordingId, by: 'U1DENIZ' });

    const again = await recordDeals(deps, input());

    expect(again.recorded).toHaveLength(1);
  });

  test('is refused to others, and after a day', async () => {
    const { recordingId } = await recordDeals(deps, input());
    const dayLater = { ...deps, now: () => new Date(Date.now() + 25 * 3_600_000) };

    await expect(undoDeals(deps, { recordingId, by: 'U1BORA' })).rejects.toThrow(
      /Only the person who recorded/,
    );
    await expect(undoDeals(dayLater, { recordingId, by: 'U1DENIZ' })).rejects.toThrow(/24 hours/);
  });

  test('asked for twice at once, happens once', async () => {
    const { recordingId } = await recordDeals(deps, input());
    const undo = { recordingId, by: 'U1DENIZ' };

    const undone = await Promise.all([undoDeals(deps, undo), undoDeals(deps, undo)]);

    expect(undone.flat()).toHaveLength(1);
  });
});

test('undo right after an edit withdraws nothing that was recorded before it', async () => {
  const { recorded } = await recordDeals(deps, input({ recordedBy: 'U1EDITOR' }));
  const id = recorded[0]?.id ?? 0;
  const changes = { terms: { note: 'later' } };
  await editDeal(deps, { id, version: 1, changes, by: 'U1EDITOR', requestKey: 'edit then undo' });

  await expect(undoDeals(deps, { recordingId: null, by: 'U1EDITOR' })).rejects.toThrow(`change deal #${id}`);

  expect(await prisma.deal.count({ where: { id, withdrawnAt: null } })).toBe(1);
});

describe('editing', () => {
  test('changes only what is named, keeps the audit trail and mends what was told', async () => {
    const { recorded } = await recordDeals(
      deps,
      input({ terms: makeTerms({ media: ['svod'], note: 'two runs' }) }),
    );
    const [deal] = recorded;
    if (deal === undefined) throw new Error('not recorded');

    const outcome = await editDeal(deps, {
      id: deal.id,
      version: deal.version,
      changes: { buyer: { kind: 'named', name: 'Televisa' } },
      by: 'U1BORA',
      requestKey: 'edit 1',
    });

    expect(outcome?.after).toMatchObject({
      buyer: { printed: 'Televisa' },
      media: ['svod'],
      note: 'two runs',
      version: 2,
    });
    expect(told.changed).toEqual([deal.id]);
    const audit = await prisma.auditEntry.findFirstOrThrow({
      where: { entityId: deal.id, action: 'edited' },
    });
    expect(audit.before).toMatchObject({ buyer: { printed: 'Imagen TV' } });
  });

  test('of a version that somebody else changed is refused, and nothing is overwritten', async () => {
    const { recorded } = await recordDeals(deps, input());
    const id = recorded[0]?.id ?? 0;
    const edit = (note: string, requestKey: string) =>
      editDeal(deps, { id, version: 1, changes: { terms: { note } }, by: 'U1DENIZ', requestKey });
    await edit('first', 'edit a');

    await expect(edit('second', 'edit b')).rejects.toThrow(/changed by somebody else/);

    const row = await prisma.deal.findUniqueOrThrow({ where: { id } });
    expect(row.note).toBe('first');
  });

  test('into a twin of another row is refused', async () => {
    const { recorded } = await recordDeals(
      deps,
      input({ sales: [makeSale('Mexico', 'Imagen TV'), makeSale('Chile', 'Mega')] }),
    );
    const changes = {
      territory: makeSale('Mexico').territory,
      buyer: { kind: 'named', name: 'Imagen TV' },
    } as const;

    const edit = editDeal(deps, {
      id: recorded[1]?.id ?? 0,
      version: 1,
      changes,
      by: 'U1DENIZ',
      requestKey: 'edit c',
    });

    await expect(edit).rejects.toThrow(`the same as #${recorded[0]?.id}`);
  });
});
