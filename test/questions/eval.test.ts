import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type LabelledQuestion,
  readLabelledQuestions,
  scoreAnswer,
} from '../../src/questions/eval/score-answer.ts';
import { askCatalogue, FIXTURES } from './ask.ts';

const label = (given: Partial<LabelledQuestion>): LabelledQuestion => ({
  id: 'x1',
  question: 'Who has it?',
  kind: 'who_has',
  must: [],
  any: [],
  mustNot: [],
  ...given,
});

describe('an answer', () => {
  test('is right when it says all it must, whatever the case, spaces and marks', () => {
    const score = scoreAnswer(
      '*Canal  13*\nhas it',
      label({ must: ['canal 13 HAS'], any: [['it', 'that']] }),
    );

    expect(score.verdict).toBe('right');
  });

  test('is wrong when it says what it must not, even beside what is right', () => {
    const score = scoreAnswer('Canal 13, not Mega', label({ must: ['Canal 13'], mustNot: ['mega'] }));

    expect(score).toMatchObject({ verdict: 'wrong', forbidden: ['mega'] });
  });

  test('is missed when a group has none of its ways', () => {
    const score = scoreAnswer('Canal 13', label({ any: [['pre-sale', 'presale']] }));

    expect(score).toMatchObject({ verdict: 'missed', lacking: ['pre-sale|presale'] });
  });
});

describe.each(['practice.json', 'held-out.json', 'held-out-2.json'])('the questions of %s', (file) => {
  const questions = readLabelledQuestions(JSON.parse(readFileSync(join(FIXTURES, file), 'utf8')));
  let ask: Awaited<ReturnType<typeof askCatalogue>>['ask'];
  beforeAll(async () => {
    ({ ask } = await askCatalogue());
  });

  test.each(questions.map((question) => [question.question, question] as const))(
    '%s',
    async (_, question) => {
      const { message } = await ask(question.question);

      expect(scoreAnswer(message.text, question)).toMatchObject({ forbidden: [], lacking: [] });
    },
  );
});
