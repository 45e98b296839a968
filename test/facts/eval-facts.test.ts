import { expect, test } from 'vitest';
import { cleanDrafts } from '../../src/facts/eval/clean-drafts.ts';
import { PLANTERS } from '../../src/facts/eval/planters.ts';
import { runEvalFacts } from '../../src/facts/eval-facts.ts';

test('clean drafts raise no alarm, every planted error is found, and the last line says so for machines', async () => {
  const written: string[] = [];

  const code = await runEvalFacts(['--quick', '--json'], (text) => written.push(text));

  const totals = JSON.parse(written.at(-1) ?? '');
  expect(written.filter((line) => line.startsWith('  '))).toEqual([]);
  expect(totals).toMatchObject({ falseAlarms: 0, found: totals.planted });
  expect(totals.planted).toBeGreaterThan(100);
  expect(code).toBe(0);
});

test('there are forty drafts or more, in both languages', () => {
  expect(cleanDrafts().length).toBeGreaterThanOrEqual(40);
  expect(new Set(cleanDrafts().map(({ language }) => language))).toEqual(new Set(['en', 'es']));
});

test.each(Object.entries(PLANTERS))('an error of the kind "%s" comes into some draft', (_, plant) => {
  expect(cleanDrafts().some((draft) => plant(draft).length > 0)).toBe(true);
});
