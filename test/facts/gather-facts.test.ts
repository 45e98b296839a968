import { beforeAll, describe, expect, test } from 'vitest';
import type { Fact, FactSheet } from '../../src/facts/fact.ts';
import { gatherFacts } from '../../src/facts/gather-facts.ts';
import type { Db } from '../../src/platform/db/database.ts';
import { testDatabase } from '../support/database.ts';
import { makeTerritory } from '../support/make-deal.ts';

const database = await testDatabase();
const db = database.prisma;
const NOW = new Date('2026-03-10T12:00:00Z');
let titleId = 0;
let recordingId = 0;
let companies: Readonly<Record<string, number>> = {};

interface Row {
  readonly territory: string;
  readonly buyer?: string;
  readonly status?: string;
  readonly clearance?: string;
  readonly embargoUntil?: Date;
  readonly withdrawnAt?: Date;
  readonly withdrawnBy?: string;
}

async function makeCompany(name: string, printed: readonly string[] = []): Promise<number> {
  const key = name.toLowerCase();
  const { id } = await db.company.create({
    data: {
      name,
      key,
      recordedBy: 'U1',
      names: { create: [name, ...printed].map((text) => ({ text, key: text.toLowerCase() })) },
    },
    select: { id: true },
  });
  return id;
}

async function recordRow({ territory, buyer, ...row }: Row, index: number): Promise<number> {
  const { label, codes, doubtful } = makeTerritory(territory);
  const recording = await db.recording.create({
    data: { requestKey: `r${index}`, source: 'command', recordedBy: 'U1' },
    select: { id: true },
  });
  recordingId = recording.id;
  const { id } = await db.deal.create({
    data: {
      recordingId: recording.id,
      titleId,
      buyerId: buyer === undefined ? null : (companies[buyer] ?? null),
      buyerPrinted: buyer ?? null,
      territory: label,
      codes: [...codes],
      doubtful: [...doubtful],
      regionsVersion: 1,
      licence: 'finished',
      status: 'signed',
      clearance: 'cleared',
      naturalKey: `key ${index}`,
      startsOn: new Date('2026-01-01'),
      endsOn: new Date('2028-12-31'),
      note: 'minimum guarantee agreed by telephone',
      exclusivity: 'exclusive',
      media: ['free_tv'],
      recordedBy: 'U1',
      ...row,
    },
    select: { id: true },
  });
  return id;
}

const ids: number[] = [];

beforeAll(async () => {
  const title = await db.title.create({
    data: {
      name: 'Harbour Lights',
      key: 'harbour lights',
      kind: 'series',
      year: 2022,
      episodes: 13,
      countries: ['TR'],
      directors: ['Ayla Demir Kara'],
      cast: ['Baran Ok'],
      producers: ['Kuzey Film'],
      synopsis: 'A keeper and his daughter guard the last lighthouse of the bay.',
      basedOn: 'the novel Fener',
      recordedBy: 'U1',
      names: {
        create: [
          { text: 'Harbour Lights', key: 'harbour lights', kind: 'main' },
          { text: 'Liman Işıkları', key: 'liman isiklari', kind: 'original' },
        ],
      },
    },
    select: { id: true },
  });
  titleId = title.id;
  companies = {
    'Canal 9': await makeCompany('Canal 9', ['Channel Nueve']),
    Onda: await makeCompany('Onda'),
    Rumor: await makeCompany('Rumor'),
  };
  const rows: readonly Row[] = [
    { territory: 'Chile', buyer: 'Canal 9' },
    { territory: 'Dominican Republic', buyer: 'Onda' },
    { territory: 'Spain', buyer: 'Onda' },
    { territory: 'UK & Ireland' },
    { territory: 'Peru', buyer: 'Rumor', status: 'negotiation' },
    { territory: 'Italy', buyer: 'Rumor', clearance: 'held' },
    { territory: 'France', buyer: 'Rumor', embargoUntil: new Date('2026-03-11T08:00:00Z') },
    { territory: 'Japan', buyer: 'Rumor', withdrawnAt: new Date('2026-03-01T08:00:00Z'), withdrawnBy: 'U1' },
  ];
  for (const [index, row] of rows.entries()) ids.push(await recordRow(row, index));
  const { codes } = makeTerritory('Chile');
  await db.measurement.create({
    data: {
      titleId,
      territory: 'Chile',
      codes: [...codes],
      doubtful: [],
      languages: [],
      channel: 'Canal 9',
      channelKey: 'channel 9',
      companyId: companies['Canal 9'] ?? null,
      scope: 'premiere',
      naturalKey: 'm',
      airedFrom: new Date('2025-10-14'),
      airedTo: new Date('2025-10-14'),
      figures: {
        create: [
          {
            metric: 'share',
            value: '12.50',
            bound: '>',
            claim: 'highest since 2019',
            source: 'Kantar',
            recordedBy: 'U1',
          },
        ],
      },
    },
  });
  await db.award.create({
    data: {
      titleId,
      award: 'the Lighthouse Festival',
      key: 'lighthouse festival',
      edition: '12',
      year: 2023,
      result: 'nominated',
      category: 'Best Series',
      recordedBy: 'U1',
    },
  });
  const quote = { titleId, role: 'Head of Sales', recordedBy: 'U1' };
  await db.quote.create({
    data: { ...quote, speaker: 'Can Ergin', text: 'We are glad.', approvedBy: 'U2', approvedAt: NOW },
  });
  await db.quote.create({ data: { ...quote, speaker: 'Nobody Yet', text: 'Not approved.' } });
});

const gather = (more: Partial<Parameters<typeof gatherFacts>[1]> = {}) =>
  gatherFacts(db, { titleIds: [titleId], language: 'en', now: NOW, ...more });

function fact({ facts }: FactSheet, id: string): Fact {
  const found = facts.find((each) => each.id === id);
  if (!found) throw new Error(`no fact ${id} among ${facts.map((each) => each.id).join(', ')}`);
  return found;
}

const dealIds = ({ facts }: FactSheet) =>
  facts.flatMap(({ id }) => (id.startsWith('deal:') ? [Number(id.slice(5))] : []));

const countOf = (sheet: FactSheet, id: string) => {
  const [value] = fact(sheet, id).values;
  return value?.kind === 'count' ? value.value : null;
};

const formsOf = ({ values }: Fact, role: string) =>
  values.flatMap((value) => (value.kind === 'name' && value.role === role ? value.forms : []));

describe('the facts of sales', () => {
  test('are those that are sold, cleared, standing and out of embargo', async () => {
    expect(dealIds(await gather())).toEqual(ids.slice(0, 4));
  });

  test('are only those asked for, and never one that may not be published', async () => {
    expect(dealIds(await gather({ dealIds: [ids[0] ?? 0, ids[4] ?? 0] }))).toEqual([ids[0]]);
  });

  test('hold nothing of terms, media, windows and notes', async () => {
    const text = JSON.stringify((await gather()).facts.filter(({ id }) => id.startsWith('deal:')));

    for (const secret of ['free', 'exclusive', '2028', 'guarantee', 'Rumor'])
      expect(text).not.toContain(secret);
  });

  test('name a territory in both languages with its people, and a buyer as it was ever printed', async () => {
    const sheet = await gather();
    const chile = fact(sheet, `deal:${ids[0]}`);
    const dominican = fact(sheet, `deal:${ids[1]}`);

    expect(formsOf(chile, 'company')).toEqual(
      expect.arrayContaining(['Canal 9', 'Channel 9', 'Channel Nueve']),
    );
    expect(formsOf(chile, 'territory')).toEqual(expect.arrayContaining(['Chile', 'Chilean', 'chilena']));
    expect(formsOf(dominican, 'territory')).toEqual(
      expect.arrayContaining(['Dominican Republic', 'República Dominicana']),
    );
  });

  test('print the territory in the language asked for', async () => {
    const dominican = fact(await gather({ language: 'es' }), `deal:${ids[1]}`);

    expect(dominican.values).toContainEqual(
      expect.objectContaining({ role: 'territory', text: 'República Dominicana' }),
    );
  });

  test('say that a buyer is undisclosed and name none', async () => {
    const joint = fact(await gather(), `deal:${ids[3]}`);

    expect(joint.says).toBe('Harbour Lights was licensed to an undisclosed buyer in UK & Ireland.');
    expect(formsOf(joint, 'company')).toEqual([]);
  });
});

describe('counts', () => {
  test('tell grants, countries, rows and named buyers apart', async () => {
    const sheet = await gather();

    expect(countOf(sheet, `count:${titleId}.deals`)).toBe(4);
    expect(countOf(sheet, `count:${titleId}.territories`)).toBe(4);
    expect(countOf(sheet, `count:${titleId}.countries`)).toBe(5);
    expect(countOf(sheet, `count:${titleId}.buyers`)).toBe(2);
  });

  test('tell the sales of the release from those to date', async () => {
    const sheet = await gather({ dealIds: ids.slice(0, 2) });

    expect(countOf(sheet, 'count:scope.deals')).toBe(2);
    expect(countOf(sheet, `count:${titleId}.deals`)).toBe(4);
  });
});

describe('other facts', () => {
  test('are the title, part by part, with what is not on record left out', async () => {
    const { facts } = await gather();
    const parts = facts.flatMap(({ id }) => (id.startsWith('title:') ? [id.split('.')[1]] : []));

    expect(parts.sort()).toEqual(
      [
        'basedOn',
        'cast',
        'countries',
        'director',
        'episodes',
        'kind',
        'names',
        'producers',
        'synopsis',
        'year',
      ].sort(),
    );
  });

  test('let a surname stand for a person who was named in full', async () => {
    expect(formsOf(fact(await gather(), `title:${titleId}.director`), 'person')).toEqual([
      'Ayla Demir Kara',
      'Demir Kara',
      'Kara',
    ]);
  });

  test('keep a figure whole: value as printed, metric, bound, territory, channel, day, claim and source', async () => {
    const figure = (await gather()).facts.find(({ id }) => id.startsWith('figure:'));

    expect(figure?.says).toBe(
      'Harbour Lights: more than 12.50% share, premiere, Chile, Canal 9, Oct 14, 2025, source: Kantar.',
    );
    expect(figure?.values).toEqual(
      expect.arrayContaining([
        {
          kind: 'figure',
          metric: 'share',
          value: '12.50',
          unit: 'percent',
          bound: '>',
          territory: 'Chile',
          channel: 'Canal 9',
        },
        { kind: 'date', from: '2025-10-14', to: '2025-10-14' },
        { kind: 'claim', text: 'highest since 2019' },
      ]),
    );
    expect(figure?.source.origin).toBe('Kantar');
  });

  test('leave figures out that were not asked for', async () => {
    const { facts } = await gather({ figureIds: [] });

    expect(facts.filter(({ id }) => id.startsWith('figure:'))).toEqual([]);
  });

  test('keep what became of a title at an award', async () => {
    const award = (await gather()).facts.find(({ id }) => id.startsWith('award:'));

    expect(award?.values).toContainEqual({ kind: 'award_result', result: 'nominated' });
    expect(award?.values).toContainEqual({ kind: 'words', text: '12th edition' });
  });

  test('hold approved words only', async () => {
    const quotes = (await gather()).facts.filter(({ id }) => id.startsWith('quote:'));

    expect(quotes.map(({ says }) => says)).toEqual(['Can Ergin, Head of Sales: “We are glad.”']);
  });

  test('hold the company that speaks', async () => {
    const source = { recordedBy: 'U1', recordedAt: NOW.toISOString(), origin: null };
    const profile = {
      name: 'Northlight',
      city: 'Istanbul',
      country: null,
      boilerplate: 'Northlight sells drama.',
      contact: null,
      spokespersons: [{ name: 'Maya Ortiz', role: 'Head of Sales' }],
      source,
    };
    const sheet = await gather({ profile });

    expect(sheet.facts.flatMap(({ id }) => (id.startsWith('profile.') ? [id] : []))).toEqual([
      'profile.name',
      'profile.city',
      'profile.boilerplate',
      'profile.spokesperson.1',
    ]);
    expect(formsOf(fact(sheet, 'profile.city'), 'place')).toEqual(['Istanbul', 'Estambul']);
  });
});

test('takes no more statements for 200 sales than for four', async () => {
  const { label, codes } = makeTerritory('Kenya');
  await db.deal.createMany({
    data: Array.from({ length: 200 }, (_, index) => ({
      recordingId,
      titleId,
      territory: label,
      codes: [...codes],
      regionsVersion: 1,
      licence: 'finished',
      status: 'signed',
      clearance: 'cleared',
      naturalKey: `many ${index}`,
      recordedBy: 'U1',
    })),
  });
  let statements = 0;
  const counting = db.$extends({
    query: {
      $allOperations({ args, query }) {
        statements += 1;
        return query(args);
      },
    },
  });

  const sheet = await gatherFacts(counting as unknown as Db, {
    titleIds: [titleId],
    language: 'en',
    now: NOW,
  });

  expect(dealIds(sheet)).toHaveLength(204);
  expect(statements).toBeLessThanOrEqual(8);
});
