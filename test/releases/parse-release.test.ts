import { expect, test } from 'vitest';
import { parseRelease } from '../../src/releases/parse-release.ts';

const read = (text: string) => parseRelease(text, { today: '2026-03-02', timeZone: 'Europe/Istanbul' });

test('reads scope, language, embargo and talks in any order behind the title', () => {
  expect(read('Harbour Lights since 2025-01-31 in Spanish embargo 2026-10-14 09:00 CET with talks')).toEqual({
    kind: 'draft',
    titles: ['Harbour Lights'],
    scope: { kind: 'dates', from: '2025-01-31', to: null },
    language: 'es',
    embargo: { until: '2026-10-14T07:00:00.000Z', zone: 'Europe/Paris' },
    withTalks: true,
  });
  expect(read('Harbour Lights; Golden Boy market MIPCOM')).toMatchObject({
    titles: ['Harbour Lights', 'Golden Boy'],
    scope: { kind: 'market', market: 'MIPCOM' },
  });
  expect(read('Harbour Lights between 2025-01-01 and 2025-03-31')).toMatchObject({
    scope: { kind: 'dates', from: '2025-01-01', to: '2025-03-31' },
  });
});

test('leaves the words of a title alone', () => {
  expect(read('Murder in Venice')).toMatchObject({ titles: ['Murder in Venice'], language: 'en' });
  expect(read('12')).toEqual({ kind: 'show', id: 12 });
  expect(read('help')).toEqual({ kind: 'help' });
});

test('leaves what it could not read to the form, with what it could', () => {
  expect(read('')).toMatchObject({ kind: 'form', titles: [], problems: [] });
  expect(read('in Spanish')).toMatchObject({ kind: 'form', titles: [], language: 'es' });
  expect(read('Harbour Lights since whenever with talks')).toMatchObject({
    kind: 'form',
    titles: ['Harbour Lights'],
    withTalks: true,
    problems: ['“whenever” is no date, such as 2025-01-31.'],
  });
  expect(read('Harbour Lights between 2025-03-01 and 2025-01-01')).toMatchObject({ kind: 'form' });
  expect(read('Harbour Lights embargo 2025-01-01')).toMatchObject({ kind: 'form', embargo: null });
});
