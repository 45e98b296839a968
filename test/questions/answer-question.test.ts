import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { pagesOf } from '../../src/questions/say/pages.ts';
import { askCatalogue } from './ask.ts';

let ask: Awaited<ReturnType<typeof askCatalogue>>['ask'];
beforeAll(async () => {
  ({ ask } = await askCatalogue());
});

describe('what stays in sales', () => {
  test.each([
    ['in a channel', { place: 'channel' as const }],
    ['asked by somebody else', { isSales: false }],
  ])('is not told %s', async (_, asked) => {
    const window = await ask('Until when does Channel Seven hold Night Ferry to Odessa?', asked);
    const talks = await ask('Which titles are under negotiation?', asked);
    const sold = await ask('Is Silent Harvest sold in France?', asked);

    expect(window.message.text).toContain('stays in sales');
    expect(window.message.text).not.toContain('2028');
    expect(talks.message.text).not.toMatch(/Serbia|France/);
    expect(sold.message.text).not.toMatch(/talks|offer/);
  });

  test('is told to sales in private, with the note', async () => {
    const { message } = await ask('Where are we negotiating Paper Moons?');

    expect(message.text).toContain('Serbia');
    expect(message.text).toContain('two bidders');
  });

  test('is not in the file of a list that a channel gets', async () => {
    const { csv } = await ask('Where is The Lantern sold?', { place: 'channel' });

    expect(csv?.text).toContain('Rossini Film');
    expect(csv?.text).not.toMatch(/ends_on|2027-02-28/);
  });
});

describe('a question in a thread', () => {
  test('keeps the kind and changes the territory', async () => {
    const first = await ask('Who has The Lantern in Portugal?');

    const then = await ask('and in Finland?', { context: first.understanding });

    expect(then.understanding?.kind).toBe('who_has');
    expect(then.message.text).toContain('Fjord Media');
  });

  test('keeps the title and territory for another question', async () => {
    const first = await ask('Who has Paper Moons in Colombia?');

    const then = await ask('what about the premiere share?', { context: first.understanding });

    expect(then.message.text).toContain('27.4% share');
  });

  test('keeps the question and changes the title', async () => {
    const first = await ask('Who directed The Lantern?');

    const then = await ask('and Trece?', { context: first.understanding });

    expect(then.message.text).toContain('Inés Roldán');
  });
});

describe('a thread', () => {
  test.each([
    [
      'keeps its period',
      'deals signed in 2018',
      'and in Albania?',
      /^Signed 2018: 1 deal · Albania[\s\S]*Top Channel/,
    ],
    ['narrows to media', 'Where is Silent Harvest sold?', 'only svod?', /\(SVOD\)[\s\S]*Streamly/],
    [
      'changes the figure of the best',
      'Which title has the highest share in Spain?',
      'and viewers?',
      /1\.71 million/,
    ],
    ['leaves a fact for a sale', 'Who directed 8?', 'in Chile?', /Canal 13/],
    ['goes on in Spanish', 'Who has 8 in Chile?', '¿y en España?', /en España[\s\S]*Antena Sur/],
    ['goes on in Turkish', 'Who has 8 in Chile?', 'peki Meksika’da?', /in Mexico: \*Imagina/],
  ])('%s', async (_, asked, next, expected) => {
    const first = await ask(asked);

    const then = await ask(next, { context: first.understanding });

    expect(then.message.text).toMatch(expected);
  });

  test('says what it does not understand, and goes on from what it did', async () => {
    const first = await ask('Who has 8 in Chile?');

    const then = await ask('who composed its music?', { context: first.understanding });

    expect(then.kind).toBe('not_on_record');
    expect(then.understanding).toBeNull();
  });
});

describe('an answer', () => {
  test('names its records, who recorded them and when', async () => {
    const { message, sources } = await ask('Who has The Lantern in Portugal?');

    expect(sources).toMatchObject([{ record: 'deal', recordedBy: 'U0EVAL' }]);
    expect(message.text).toMatch(/deal #\d+, recorded by <@U0EVAL>/);
  });

  test('is asked for by a choice that can be run', async () => {
    const { kind, choices } = await ask('Where is Silent sold?');

    expect(kind).toBe('ask');
    expect(choices?.map(({ label }) => label)).toEqual([
      'Silent Harvest (2023, series, Turkey)',
      'Silent Harvest: Winter (2025, series, Turkey)',
    ]);
    expect(choices?.every(({ understanding }) => JSON.stringify(understanding).length < 2000)).toBe(true);
  });

  test('is written in Spanish to a Spanish question, with the terms all messages share', async () => {
    const { message } = await ask('¿Quién compró Silent Harvest en Perú?');

    expect(message.text).toMatch(/No consta ninguna venta \(no sale recorded\)/);
  });

  test('gives a claim, a bound and a source as recorded', async () => {
    const { message } = await ask('How many admissions has The Lantern had in Turkey?');

    expect(message.text).toContain('more than 1.85 million cinema admissions, Turkey, source: Gişe Sayım');
  });
});

test('pages hold every line of a list once, in order, and none too many', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 400 }), { maxLength: 200 }), (lines) => {
      const pages = pagesOf(lines).map(({ from, to }) => lines.slice(from, to));

      expect(pages.flat()).toEqual(lines);
      expect(pages.every((page) => page.length <= 30)).toBe(true);
    }),
  );
});

test.each([
  '',
  '   ',
  '???',
  '"',
  "'; DROP TABLE title; --",
  '<!channel> <@U1> *_~`',
  'who has '.repeat(200),
  'ışğüçö İIıi',
  '8 8 8 8',
  '\u0000 null',
  'Who has %_\\ in Chile?',
  '🎬🎬 in 🇨🇱',
])('answers whatever is typed: %j', async (text) => {
  const { message } = await ask(text);

  expect(message.text).not.toBe('');
  expect(message.text).not.toContain('<!channel>');
});
