import { expect, test } from 'vitest';
import { checkText } from '../../src/facts/check-text.ts';
import type { ReleaseFacts } from '../../src/releases/release-facts.ts';
import { makeFacts, makeSold, makeTitle } from '../releases/make-facts.ts';
import { theArticle } from '../releases/the-article.ts';
import { releaseText, sheetOfRelease } from './sheet-of-release.ts';

const PLACES = [
  'Mexico',
  'Chile',
  'Spain',
  'Italy',
  'Croatia',
  'Japan',
  'Kenya',
  'Israel',
  'Poland',
  'UK & Ireland',
  'Portugal',
  'Greece',
];

const RELEASES: readonly (readonly [string, ReleaseFacts])[] = [
  ['eight sales with figures', theArticle()],
  [
    'talks and an embargo',
    theArticle({ embargo: { until: '2025-10-14T07:00:00.000Z', zone: 'Europe/Istanbul' }, withTalks: true }),
  ],
  [
    'one sale',
    makeFacts({ titles: [makeTitle({ news: [makeSold('Chile', 'Mega')], episodes: 13, year: 2024 })] }),
  ],
  [
    'sales that join earlier ones',
    makeFacts({ titles: [makeTitle({ news: [makeSold('Italy')], earlier: [makeSold('Greece', 'ANT1')] })] }),
  ],
  [
    'a dozen sales',
    makeFacts({
      titles: [makeTitle({ news: PLACES.map((place, at) => makeSold(place, `Onda ${at + 1}`)) })],
    }),
  ],
];

test.each(
  RELEASES.flatMap(([name, facts]) => (['en', 'es'] as const).map((language) => ({ name, facts, language }))),
)('a release of $name ($language) says nothing that its facts do not bear out', ({ facts, language }) => {
  const found = checkText(releaseText(facts, language), sheetOfRelease(facts, language), { language });

  expect(found.map(({ text, message }) => `${text}: ${message}`)).toEqual([]);
});
