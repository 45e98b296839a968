import { beforeAll, describe, expect, test } from 'vitest';
import { askCatalogue } from './ask.ts';

let ask: Awaited<ReturnType<typeof askCatalogue>>['ask'];
let database: Awaited<ReturnType<typeof askCatalogue>>['database'];
beforeAll(async () => {
  ({ ask, database } = await askCatalogue());
});

describe('a period', () => {
  test('leaves out figures of another year, and says what is near', async () => {
    const { kind, message } = await ask('What share did Silent Harvest get in Spain in 2021?');

    expect(kind).toBe('not_on_record');
    expect(message.text).toMatch(/not on record for 2021/);
    expect(message.text).toMatch(/other dates:\n.*14\.8%/);
  });

  test('tells figures without a date apart', async () => {
    const { message } = await ask('What share did Paper Moons get in Colombia in 2021?');

    expect(message.text).toMatch(/27\.4%[\s\S]*[Dd]ate not on record[\s\S]*22\.1%/);
  });

  test.each([
    ['Did Telecaribe buy Paper Moons before 2020?', /^No sale recorded/],
    ['Who had The Lantern in Portugal in 2010?', /^No sale recorded/],
    ['Which buyers took Paper Moons in 2010?', /^No sale recorded/],
    ['How many deals do we have for Paper Moons in 2010?', /^No sale recorded/],
  ])('narrows sales of a title: %s', async (question, expected) => {
    const { kind, message } = await ask(question);

    expect(kind).toBe('not_on_record');
    expect(message.text).toMatch(expected);
  });

  test('lists sales without a signing date apart', async () => {
    const { message } = await ask('Which territories bought Georgia in 2019?');

    expect(message.text).toMatch(/Turkey: Kanal 7[\s\S]*[Dd]ate of signature not on record[\s\S]*Imedi/);
  });

  test('leaves out top figures of another year, and tells those without a date apart', async () => {
    const { message } = await ask('Which title had the highest share in 2024?');

    expect(message.text).toMatch(/^Highest on record, share, 2024: \*Silent Harvest\*/);
    expect(message.text).toMatch(/14\.8%[\s\S]*[Dd]ate not on record[\s\S]*Paper Moons\*: 22\.1%/);
    expect(message.text).not.toMatch(/27\.4|24\.6/);
  });

  test('leaves out claims of another year', async () => {
    const { kind, message } = await ask('What was claimed about 8 in Chile in 2019?');

    expect(kind).toBe('not_on_record');
    expect(message.text).not.toContain('won its slot');
  });

  test('of talks is that of their window, which may not be on record', async () => {
    const { message } = await ask('Which offers are open on The Lantern in 2027?');

    expect(message.text).toMatch(/2027: not on record[\s\S]*Dates not on record:[\s\S]*Greece/);
  });

  test('is named where the answer does not take it into account', async () => {
    const { message } = await ask('Until when does Canal Uno have Paper Moons in Ecuador, in 2023?');

    expect(message.text).toContain('Not taken into account: 2023');
  });

  test.each([
    ['deals signed in spring 2023', 'spring'],
    ['deals in the first week of march 2023', 'first week'],
  ])('that is a part of another is named as not taken into account: %s', async (question, part) => {
    const { message } = await ask(question);

    expect(message.text).toContain(`Not taken into account: ${part}.`);
  });

  test.each(['deals signed since 2026-13-45', 'deals signed since 31 February 2025'])(
    'that cannot be is refused: %s',
    async (question) => {
      const { kind, message } = await ask(question);

      expect(kind).toBe('not_on_record');
      expect(message.text).toContain('is not a date');
    },
  );

  test('is not the year in brackets behind a title', async () => {
    const { message } = await ask('Who has Paper Moons (2020) in Ecuador?');

    expect(message.text).toContain('Canal Uno');
  });
});

describe('several names', () => {
  test('are answered place by place', async () => {
    const { message } = await ask('Who has 8 in Chile and Mexico?');

    expect(message.text).toMatch(/Canal 13[\s\S]*Imagina/);
  });

  test('are answered title by title', async () => {
    const { message } = await ask('Who has Silent Harvest and 8 in Chile?');

    expect(message.text).toMatch(/TV Norte[\s\S]*Canal 13/);
  });
});

describe('several buyers', () => {
  test('are answered one by one', async () => {
    const { message } = await ask('What have Rossini Film and Imagina bought?');

    expect(message.text).toMatch(/Rossini Film[\s\S]*Portugal[\s\S]*Imagina[\s\S]*Mexico/);
  });

  test('each have the title or not', async () => {
    const { message } = await ask('Did Telecaribe or Imagina buy Paper Moons?');

    expect(message.text).toMatch(/Telecaribe\*, Colombia[\s\S]*No sale recorded: \*Paper Moons\*, Imagina/);
  });
});

describe('media', () => {
  test('narrow where a title is sold and how often', async () => {
    const where = await ask('Where is Silent Harvest sold for svod?');
    const count = await ask('How many free tv deals does Silent Harvest have?');

    expect(where.message.text).toMatch(/Streamly/);
    expect(where.message.text).not.toMatch(/Antena Sur|Baltika/);
    expect(where.message.text).toMatch(/TV Norte.* whether for SVOD is not on record/);
    expect(count.message.text).toMatch(/^3 deals on record as sold/);
  });
});

describe('what is not sold', () => {
  test.each([
    'Where is 8 not sold?',
    "Who doesn't have 8 in Chile?",
    'deals not in Chile',
    '¿Dónde no se ha vendido 8?',
  ])('is not listed: %s', async (question) => {
    const { message } = await ask(question);

    expect(message.text).toMatch(/not what is not sold|no lo que no está vendido/);
    expect(message.text).not.toMatch(/Canal 13|Imagina/);
  });

  test.each(['Is 8 sold in Chile or not?', "Isn't 8 sold in Chile?", '8 está vendida en Chile, ¿no?'])(
    'is not what is asked: %s',
    async (question) => {
      const { message } = await ask(question);

      expect(message.text).toContain('Canal 13');
    },
  );
});

describe('a buyer of which nothing is public', () => {
  beforeAll(async () => {
    const db = database.prisma;
    const deal = await db.deal.findFirstOrThrow({ where: { buyer: { name: 'Telecaribe' } } });
    await db.deal.update({ where: { id: deal.id }, data: { clearance: 'held' } });
  });

  test.each([
    ['in a channel', { place: 'channel' as const }],
    ['asked by somebody else', { isSales: false }],
  ])('is a name like any other that is not on record, %s', async (_, asked) => {
    for (const question of [
      'What has Telecaribe bought?',
      'Did Telecaribe buy Paper Moons?',
      'What has Telecarib bought?',
    ]) {
      const secret = await ask(question, asked);
      const unknown = await ask(question.replace(/Telecaribe?/, 'Telezzyx'), asked);

      expect(secret.message.text.replace(/Telecaribe?/g, 'Telezzyx')).toBe(unknown.message.text);
      expect(secret.kind).toBe(unknown.kind);
    }
  });

  test('is told to sales in private', async () => {
    expect((await ask('What has Telecaribe bought?')).message.text).toContain('Colombia');
  });
});
