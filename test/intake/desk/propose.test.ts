import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { addTitle } from '../../../src/catalogue/titles/add-title.ts';
import type { TitleRef } from '../../../src/catalogue/titles/title.ts';
import { recordDeals } from '../../../src/deals/record/record-deals.ts';
import { readByRules } from '../../../src/intake/desk/propose/article-reader.ts';
import { type Choices, NO_CHOICES } from '../../../src/intake/desk/propose/choices.ts';
import type { Proposals } from '../../../src/intake/desk/propose/proposal.ts';
import { itemName, summaryWords } from '../../../src/intake/desk/propose/proposal-words.ts';
import { propose, readText } from '../../../src/intake/desk/propose/propose.ts';
import { verdictLines } from '../../../src/intake/desk/propose/verdict-words.ts';
import { runIntake } from '../../../src/intake/desk/run-intake.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { recordRating } from '../../../src/ratings/record/record-rating.ts';
import { testDatabase } from '../../support/database.ts';
import { makeSale, makeTerms, makeTerritory } from '../../support/make-deal.ts';
import { noRatingNews } from '../../support/no-rating-news.ts';

const STORY = `ISTANBUL – Anatolia Rights has sold the drama series "Lantern Street" to broadcasters in three territories.
The series was licensed in Chile (Canal 13), Peru (Latina) and Croatia (Nova TV).
In Chile, "Lantern Street" reached a 19% share on Canal 13.`;

let database: Database;
let title: TitleRef;
const deps = () => ({ database, now: () => new Date('2026-03-02T09:00:00Z') });

beforeAll(async () => {
  database = await testDatabase();
  title = await added('Lantern Street');
  await recorded(title, 'first', [makeSale('Chile', 'Channel 13')]);
  await recorded(title, 'talks', [makeSale('Peru', 'Latina')], { status: 'negotiation' });
});

describe('a text held against the record', () => {
  test('tells row by row what stands, what is brought forward, and what is new', async () => {
    const proposals = await proposed(STORY);

    expect(told(proposals)).toEqual([
      'Chile → Canal 13: On record already as #1 (Channel 13).',
      'Peru → Latina: #2 stands as negotiation and becomes signed.',
      'Croatia → Nova TV: New. New buyer: Nova TV is created in Croatia.',
      '19% share, Chile, Canal 13: New.',
    ]);
    expect(proposals.items.map(({ isTicked }) => isTicked)).toEqual([false, true, true, true]);
    expect(summaryWords(proposals)).toBe(
      'The text tells of 3 sales and 1 figure, 3 of them not on record yet.',
    );
  });

  test('keeps a row that stays in sales from who is not in sales', async () => {
    const { items } = await proposed(STORY);
    const viewer = { userId: 'U0ADA', isSales: false, now: new Date() };

    const words = items.flatMap((item) => verdictLines(item, viewer));

    expect(words[1]).toBe('New. It meets another row that stays in sales.');
  });

  test('asks for a title that no exact name decides, and takes the answer for all its rows', async () => {
    const text = STORY.replaceAll('Lantern Street', 'Lantern Stret');

    const open = await proposed(text);
    const [group] = open.groups;
    const answered = await proposed(text, {
      ...NO_CHOICES,
      titles: { [group?.key ?? '']: `id:${title.id}` },
    });

    expect(group?.meant).toEqual({ kind: 'open', nearest: [title] });
    expect(told(open)[0]).toBe('Chile → Canal 13: New, once its title is known.');
    expect(told(answered)[0]).toBe('Chile → Canal 13: On record already as #1 (Channel 13).');
  });

  test('points at clashes and at rows that may be the same sale', async () => {
    const exclusive = { media: ['free_tv'], exclusivity: 'exclusive' } as const;
    const other = await added('Paper Boats');
    await recorded(other, 'spain', [makeSale('Spain', 'Antena 3')], exclusive);
    await recorded(other, 'norway', [makeSale('Norway', 'TV2')]);

    const proposals = await proposed(
      'The series "Paper Boats" was sold to Telecinco in Spain, and "Paper Boats" was also sold in Norway.',
    );

    expect(told(proposals)[0]).toContain(
      'Possible clash with #3 Spain (Antena 3). Not stated: media, dates, seasons.',
    );
    expect(told(proposals)[1]).toContain('Perhaps the same as #4 (TV2): one of the two names no buyer.');
    expect(proposals.items[1]?.isTicked).toBe(false);
  });

  test('takes what reads two ways for what stands on record, and asks otherwise', async () => {
    const open = await added('Two Ways');
    await recorded(open, 'latam', [makeSale('Latin America incl. Brazil', 'HBO')]);
    await recorded(open, 'italy', [makeSale('Italy', 'Canale 5')]);

    const { items } = await proposed(
      'The series "Two Ways" was sold to HBO in Latin America, to Mediaset (Canale 5) in Italy and to Rustavi 2 in Georgia.',
    );

    const answers = items.map((item) =>
      item.kind === 'deal' ? item.questions.map(({ answer }) => answer) : [],
    );
    expect(items.map((item) => item.foreseen?.kind)).toEqual(['twin', 'twin', 'new']);
    expect(answers).toEqual([['Latin America incl. Brazil'], ['Canale 5'], [null]]);
  });

  test('leaves rows that are no sales unticked, each with its own status', async () => {
    await added('No Sale');

    const { items } = await proposed(
      'The format "No Sale" was optioned by TF1 in France, and ZDF in Germany made an offer. Mega licensed "No Sale" in Chile.',
    );

    const told = items.map(
      (item) => item.kind === 'deal' && [item.sale.territory.label, item.sale.terms.status, item.isTicked],
    );
    expect(told).toEqual(
      expect.arrayContaining([
        ['Germany', 'offer', false],
        ['Chile', 'signed', true],
      ]),
    );
    expect(items.find((item) => item.kind === 'deal' && item.sale.terms.licence === 'option')?.isTicked).toBe(
      false,
    );
  });

  test('finds figures on record, and asks whether another value is a correction', async () => {
    const [measured] = (await proposed(STORY)).items.filter((item) => item.kind === 'figure');
    const measurement = {
      territory: makeTerritory('Chile'),
      channel: 'Canal 13',
      aired: null,
      scope: null,
      slot: 'prime time',
    };
    const figure = {
      metric: 'share',
      value: '19',
      bound: '=',
      base: null,
      target: null,
      claim: null,
      source: null,
    };
    await recordRating(
      { ...deps(), news: noRatingNews },
      {
        title,
        measurements: [{ measurement, figures: [figure as never] }],
        recordedBy: 'U0DENIZ',
        requestKey: 'figures',
        confirmed: true,
        replaces: null,
      },
    );

    const same = told(await proposed(STORY)).at(-1);
    const other = told(await proposed(STORY.replace('19%', '21%'))).at(-1);

    expect(measured?.foreseen?.kind).toBe('new');
    expect(same).toBe('19% share, Chile, Canal 13: On record already as #1.');
    expect(other).toContain('Differs from #1, 19% share, Chile, Canal 13, prime time');
  });
});

describe('in the terminal', () => {
  test('a file is told row by row, and nothing of it is stored', async () => {
    const path = join(tmpdir(), `story-${process.pid}.txt`);
    writeFileSync(path, STORY);
    onTestFinished(() => rmSync(path));
    const before = await database.prisma.deal.count();

    const { code, text } = await run(path);

    expect(code).toBe(0);
    expect(text).toMatch(
      / 1\. Chile → Canal 13 \(signed[^\n]*\)\n {5}“Chile \(Canal 13\)”\n {5}On record already as #1/,
    );
    expect(text).toContain('Nothing was stored.');
    expect(await database.prisma.deal.count()).toBe(before);
    expect(await database.prisma.intakeDraft.count()).toBe(0);
  });

  test.each([
    ['nowhere.txt', /^nowhere\.txt is not there: [^\n]+$/],
    [tmpdir(), /is a folder: [^\n]+$/],
  ])('a bad file is one clear line: %s', async (path, line) => {
    await expect(run(path)).rejects.toThrow(line);
  });
});

async function run(path: string) {
  let text = '';
  const write = (more: string) => {
    text += more;
  };
  const code = await runIntake([path], { database, reader: readByRules, write });
  return { code, text };
}

async function proposed(text: string, choices: Choices = NO_CHOICES): Promise<Proposals> {
  return propose(
    database.prisma,
    await readText(database.prisma, readByRules, { text, company: null }),
    choices,
  );
}

function told({ items }: Proposals): readonly string[] {
  return items.map((item) => `${itemName(item)}: ${verdictLines(item, null).join(' ')}`);
}

async function added(name: string): Promise<TitleRef> {
  const outcome = await addTitle(deps(), { name, kind: 'series', recordedBy: 'U0DENIZ', requestKey: name });
  if (outcome.title === null) throw new Error('the title was not added');
  return outcome.title;
}

async function recorded(
  of: TitleRef,
  key: string,
  sales: readonly ReturnType<typeof makeSale>[],
  terms = {},
) {
  const news = { recorded: async () => {}, changed: async () => {} };
  const common = { recordedBy: 'U0DENIZ', channelId: null, source: 'command', announce: false } as const;
  return recordDeals(
    { ...deps(), news },
    { ...common, title: of, sales, terms: makeTerms(terms), requestKey: key },
  );
}
