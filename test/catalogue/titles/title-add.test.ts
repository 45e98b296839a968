import { beforeAll, describe, expect, test } from 'vitest';
import {
  type AddTitleInput,
  addTitle,
  addTitleName,
  changeTitleNames,
} from '../../../src/catalogue/titles/add-title.ts';
import { findTitle } from '../../../src/catalogue/titles/find-title.ts';
import type { TitleName } from '../../../src/catalogue/titles/title.ts';
import { namesOfTitle } from '../../../src/catalogue/titles/title-store.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { testDatabase } from '../../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});

let requests = 0;
function nextRequest(): string {
  requests += 1;
  return `trigger:${requests}`;
}

function add(name: string, rest: Partial<AddTitleInput> = {}) {
  return addTitle({ database }, { name, recordedBy: 'U1', requestKey: nextRequest(), ...rest });
}

function named(text: string): TitleName {
  return { text, kind: 'local', language: null, territory: null };
}

async function idOf(name: string): Promise<number> {
  const outcome = await add(name);
  return outcome.title?.id ?? 0;
}

async function namesOf(titleId: number): Promise<string[]> {
  return (await namesOfTitle(database.prisma, titleId)).map((name) => `${name.text} (${name.kind})`);
}

describe('adding a title', () => {
  test('stores its names, by which it is found, and who added it', async () => {
    const outcome = await add('  The  Long Ferry ', {
      kind: 'film',
      year: 2020,
      names: [named('Uzun Vapur')],
    });

    const id = outcome.title?.id ?? 0;
    expect(outcome).toEqual({
      kind: 'added',
      title: { id, name: 'The Long Ferry', kind: 'film', year: 2020 },
    });
    expect(await namesOf(id)).toEqual(['The Long Ferry (main)', 'Uzun Vapur (local)']);
    expect(await findTitle(database.prisma, 'uzun vapur')).toMatchObject({ kind: 'found', title: { id } });
    expect(
      await database.prisma.auditEntry.findFirst({ where: { entity: 'title', entityId: id } }),
    ).toMatchObject({
      actor: 'U1',
      action: 'title.added',
      after: { name: 'The Long Ferry', kind: 'film', year: 2020, names: ['Uzun Vapur'] },
    });
  });

  test('is refused for a work on record, also when less is said of it', async () => {
    const first = await add('Copper Sky', { kind: 'series', year: 2018 });

    expect(await add('copper sky', { kind: 'series', year: 2018 })).toEqual({
      kind: 'on_record',
      title: first.title,
    });
    expect(await add('The Copper Sky')).toEqual({ kind: 'on_record', title: first.title });
    expect(await add('Copper Sky', { year: 2018 })).toEqual({ kind: 'on_record', title: first.title });
  });

  test('takes a remake, told apart by its year or kind', async () => {
    const first = await add('Salt Road', { kind: 'film', year: 1988 });

    const remake = await add('Salt Road', { kind: 'film', year: 2019 });

    expect(remake.kind).toBe('added');
    expect(remake.title?.id).not.toBe(first.title?.id);
  });

  test('acts once for a request that is delivered twice', async () => {
    const requestKey = nextRequest();
    await add('Paper Moth', { requestKey });

    const again = await add('Paper Moth', { requestKey });

    expect(again.kind).toBe('repeated');
    expect(await database.prisma.title.count({ where: { name: 'Paper Moth' } })).toBe(1);
  });

  test('by two people at the same moment adds one title', async () => {
    const outcomes = await Promise.all([add('Night Harvest'), add('Night Harvest'), add('Night Harvest')]);

    expect(outcomes.map((outcome) => outcome.kind).sort()).toEqual(['added', 'on_record', 'on_record']);
    expect(await database.prisma.title.count({ where: { name: 'Night Harvest' } })).toBe(1);
  });

  test('stores nothing when one of its names is none', async () => {
    await expect(add('Good Name', { names: [named('!!!')] })).rejects.toThrow(
      'a name needs a letter or a digit',
    );

    expect(await database.prisma.title.count({ where: { name: 'Good Name' } })).toBe(0);
  });
});

describe('the names of a title', () => {
  test('grow by an alias, and the other title that has it is told', async () => {
    const son = await idOf('Son');
    const titleId = await idOf('The Final Hour');

    const outcome = await addTitleName(
      { database },
      { titleId, name: named('Son'), recordedBy: 'U2', requestKey: nextRequest() },
    );

    expect(outcome.added.map((name) => name.text)).toEqual(['Son']);
    expect(outcome.shared.map((title) => title.id)).toEqual([son]);
    expect(await findTitle(database.prisma, 'Son')).toMatchObject({ kind: 'several' });
  });

  test('stay as they are for a name the title has in another spelling', async () => {
    const titleId = await idOf('Room No. 9');

    const outcome = await addTitleName(
      { database },
      { titleId, name: named('ROOM NO 9'), recordedBy: 'U2', requestKey: nextRequest() },
    );

    expect(outcome).toMatchObject({ added: [], shared: [] });
    expect(await namesOf(titleId)).toEqual(['Room No. 9 (main)']);
  });

  test('are removed with a trace, except the main one and those of other titles', async () => {
    const other = await idOf('Other Title');
    const titleId = await idOf('Kept Name');
    const wrong = await addTitleName(
      { database },
      { titleId, name: named('Wrong Name'), recordedBy: 'U2', requestKey: nextRequest() },
    );
    const everyId = [
      ...(await namesOfTitle(database.prisma, titleId)),
      ...(await namesOfTitle(database.prisma, other)),
    ];

    const outcome = await changeTitleNames(
      { database },
      {
        titleId,
        add: [],
        remove: everyId.map((name) => name.id),
        changedBy: 'U3',
        requestKey: nextRequest(),
      },
    );

    expect(outcome.removed).toEqual(wrong.added);
    expect(await namesOf(titleId)).toEqual(['Kept Name (main)']);
    expect(await namesOf(other)).toEqual(['Other Title (main)']);
    expect(
      await database.prisma.auditEntry.findFirst({ where: { entityId: titleId, action: 'title.unnamed' } }),
    ).toMatchObject({ actor: 'U3', before: { names: [{ text: 'Wrong Name', kind: 'local' }] } });
  });
});
