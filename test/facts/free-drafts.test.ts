import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/facts/check-text.ts';
import { sampleSheet } from '../../src/facts/eval/sample-sheet.ts';
import { SAMPLES } from '../../src/facts/eval/samples.ts';
import { FREE_DRAFTS, type FreeDraft } from './free-drafts.ts';
import { MORE_FREE_DRAFTS } from './more-free-drafts.ts';

function check({ title, language }: FreeDraft, text: string) {
  const sample = SAMPLES.find((each) => each.title === title);
  if (!sample) throw new Error(`no sample ${title}`);
  return checkText(text, sampleSheet(sample, language), { language });
}

describe.each([...FREE_DRAFTS, ...MORE_FREE_DRAFTS])('in free words ($language, $title): $text', (draft) => {
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
});
