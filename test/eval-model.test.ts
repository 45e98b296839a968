import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type Measure, measureModel, runEvalModel } from '../src/eval-model.ts';
import { readLabels } from '../src/intake/eval/labels.ts';
import { silentLog } from '../src/platform/log.ts';
import { createMetrics } from '../src/platform/metrics.ts';
import { createModel } from '../src/platform/model/create-model.ts';
import { readLabelledQuestions } from '../src/questions/eval/score-answer.ts';
import { importCatalogue } from '../src/questions/eval-questions.ts';
import { testDatabase } from './support/database.ts';
import { type ModelService, startModelService } from './support/model-service.ts';

const FIXTURES = join(import.meta.dirname, 'questions');
const json = (path: string) => JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8'));
const questions = readLabelledQuestions(json('questions/practice.json')).filter((_, at) => at % 6 === 0);
const stories = readLabels(json('intake/stories/practice.json')).slice(0, 3);

const database = await testDatabase();
let service: ModelService;
beforeAll(async () => {
  service = await startModelService();
  await importCatalogue(database, join(FIXTURES, 'catalogue'));
});
beforeEach(() => service.reset());

function measured(): Promise<readonly Measure[]> {
  const settings = { apiKey: 'sk-test', baseUrl: service.baseUrl, model: 'test-1' };
  const model = createModel(
    { ...settings, monthlyTokens: null, prices: null },
    { database, log: silentLog, metrics: createMetrics(), now: () => new Date() },
  );
  return measureModel({ database, model }, { questions, stories });
}

describe('what plain mode reaches', () => {
  test('is the floor under a model that invents whatever it can', async () => {
    service.replies('question', {
      choice: { kind: 'where_sold', params: { title: 'Netflix' } },
      lead: 'Sold in 190 countries!',
    });
    service.replies('article', (input) => ({
      rows: [{ title: null, territory: 'Brazil', buyer: 'Netflix', evidence: input.slice(30, 90) }],
      figures: [],
    }));
    service.replies('phrase', (input) => ({
      sentences: [...input.matchAll(/ sentence (\d+)\]/g)].map(([, number]) => ({
        number: Number(number),
        text: 'It is the most watched title of all times in 190 countries, with 99 million viewers.',
        facts: [],
      })),
    }));

    const measures = await measured();

    for (const { name, plain, withModel } of measures) expect([name, withModel]).toEqual([name, plain]);
    expect(new Set(service.received.map(({ name }) => name))).toEqual(new Set(['article', 'phrase']));
  });
});

test('without a service it says which settings to set', async () => {
  let said = '';
  const code = await runEvalModel(['catalogue', 'questions.json', 'stories.json'], undefined, (text) => {
    said += text;
  });

  expect(code).toBe(2);
  expect(said).toMatch(/OPENAI_API_KEY.+OPENAI_BASE_URL.+OPENAI_MODEL/);
});
