import { existsSync } from 'node:fs';
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLabels } from '../../src/intake/eval/labels.ts';
import { evaluateStories, runEvalIntake, totalScore } from '../../src/intake/eval-intake.ts';

const SHARED = new URL('../../../shared/stories/stories.json', import.meta.url);

async function scoreOf(file: URL) {
  return totalScore(evaluateStories(readLabels(JSON.parse(await readFile(file, 'utf8')))));
}

describe('evaluating stories', () => {
  it.each(['practice', 'held-out', 'second-check', 'third-check', 'fourth-check', 'fifth-check'])(
    'reads the sales and figures of the %s stories',
    async (name) => {
      const score = await scoreOf(new URL(`./stories/${name}.json`, import.meta.url));

      expect(score.rowF1).toBeGreaterThanOrEqual(0.95);
      expect(score.figureF1).toBeGreaterThanOrEqual(0.95);
      expect([score.inventedBuyers, score.falseFigures]).toEqual([0, 0]);
    },
  );

  it.skipIf(!existsSync(SHARED))('reads the shared stories', async () => {
    const score = await scoreOf(SHARED);

    expect(score.rowF1).toBeGreaterThanOrEqual(0.95);
    expect(score.figureF1).toBeGreaterThanOrEqual(0.95);
    expect([score.inventedBuyers, score.falseFigures]).toEqual([0, 0]);
  });

  it("counts an invented buyer and a figure that is not the title's against the reading", () => {
    const [label] = readLabels([
      {
        id: 'x',
        title: 'Salt Wind',
        text: 'The drama Salt Wind was sold to Arte in France. It took a 12% share there.',
        deals: [],
        ratings: [],
      },
    ]);

    const total = totalScore(evaluateStories(label ? [label] : []));

    expect(total).toMatchObject({ inventedBuyers: 1, falseFigures: 1, rowPrecision: 0 });
  });

  it('counts a joint territory as the countries it was marked as', () => {
    const labels = readLabels([
      {
        title: 'Salt Wind',
        text: 'The drama Salt Wind was sold to Sky for the UK and Ireland.',
        deals: [
          { territory: 'UK', buyer: 'Sky', status: 'signed' },
          { territory: 'Ireland', buyer: 'Sky', status: 'signed' },
        ],
      },
    ]);

    expect(totalScore(evaluateStories(labels)).rowF1).toBe(1);
  });

  it('reads marks with fields missing, more fields and other spellings, and never fails on them', () => {
    const [story, ...others] = readLabels([
      {
        id: 'a',
        title: 'Salt Wind',
        text: 'The drama Salt Wind was sold to Nova in Bulgaria and Croatia and optioned by TVN for Poland. In Bulgaria it took nearly 30% of the market on Nova.',
        deals: [
          { territories: ['Bulgaria', 'Croatia'], buyers: ['Nova'], status: 'Signed', fee: null },
          { territory: 'Poland', buyer: 'TVN', licence: 'option', status: 'signed', new: null },
        ],
        ratings: [
          { territory: 'Bulgaria', channel: 'Nova', share: 30, share_op: '<', viewers: null, note: 3 },
        ],
        box_office: [{ territory: 'Bulgaria', value: 4_200_000, currency: 'EUR' }],
        unheard_of: { of: [] },
      },
      { id: 'b' },
      { deals: null, ratings: 'none', text: 7, also_titles: {} },
      {
        title: 'Low Water',
        deals: [{}, { buyer: null }, { territory: null, titles: [] }],
        ratings: [{}, null, 4],
      },
      null,
    ]);

    const score = totalScore(evaluateStories(story ? [story] : []));

    expect(score).toMatchObject({ rowF1: 1, statusAccuracy: 1, figureF1: 1, falseFigures: 0 });
    expect(evaluateStories(others).map(({ rows }) => rows.marked)).toEqual([0, 0, 0, 0]);
  });

  it('ends with the total as one line of JSON', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'intake-')), 'stories.json');
    await writeFile(
      file,
      JSON.stringify({
        stories: [
          {
            id: 'a',
            title: 'Salt Wind',
            text: 'The drama Salt Wind was sold to Arte in France.',
            deals: [{ territory: 'France', buyer: 'Arte', status: 'signed' }],
          },
        ],
      }),
    );
    const printed: string[] = [];

    const code = await runEvalIntake([file, '--json'], (text) => printed.push(text));

    expect(code).toBe(0);
    expect(JSON.parse(printed.join('').trim().split('\n').at(-1) ?? '')).toEqual({
      rowF1: 1,
      rowPrecision: 1,
      rowRecall: 1,
      statusAccuracy: 1,
      figureF1: 1,
      inventedBuyers: 0,
      falseFigures: 0,
    });
  });

  it('says what to write when no file is given', async () => {
    const printed: string[] = [];

    const code = await runEvalIntake([], (text) => printed.push(text));

    expect(code).toBe(2);
    expect(printed.join('')).toContain('STORIES.json');
  });
});
