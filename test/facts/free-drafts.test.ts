import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/facts/check-text.ts';
import { sampleSheet } from '../../src/facts/eval/sample-sheet.ts';
import { SAMPLES } from '../../src/facts/eval/samples.ts';
import { theArticle } from '../releases/the-article.ts';
import { ARTICLE_DRAFTS } from './article-drafts.ts';
import { FREE_DRAFTS, type FreeDraft } from './free-drafts.ts';
import { HARVEST, HARVEST_DRAFTS } from './harvest-drafts.ts';
import { MORE_FREE_DRAFTS } from './more-free-drafts.ts';
import { sheetOfRelease } from './sheet-of-release.ts';

function check({ title, language }: FreeDraft, text: string) {
  const sample = [...SAMPLES, HARVEST].find((each) => each.title === title);
  const sheet = sample ? sampleSheet(sample, language) : sheetOfRelease(theArticle(), language);
  return checkText(text, sheet, { language });
}

describe.each([...FREE_DRAFTS, ...MORE_FREE_DRAFTS, ...ARTICLE_DRAFTS, ...HARVEST_DRAFTS])(
  'in free words ($language, $title): $text',
  (draft) => {
    test('what is true is left alone', () => {
      expect(check(draft, draft.text)).toEqual([]);
    });

    test.each(draft.errors)('what is made untrue is found (%s): %s → %s', (_kind, from, to) => {
      expect(draft.text).toContain(from);

      const found = check(
        draft,
        draft.text.replace(from, () => to),
      );

      expect(found).not.toEqual([]);
    });
  },
);
