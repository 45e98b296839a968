import { z } from 'zod';

/** One labelled question: what a right answer says, and what no answer may say. */
const LabelledQuestion = z.object({
  id: z.string(),
  question: z.string(),
  kind: z.string(),
  must: z.array(z.string()),
  /** Of each group at least one stands in a right answer. */
  any: z.array(z.array(z.string())),
  mustNot: z.array(z.string()),
});
export type LabelledQuestion = z.infer<typeof LabelledQuestion>;

export type Verdict = 'right' | 'wrong' | 'missed';

export interface AnswerScore {
  readonly verdict: Verdict;
  /** What the answer says and must not. */
  readonly forbidden: readonly string[];
  /** What the answer lacks; a group as its ways joined by "|". */
  readonly lacking: readonly string[];
}

/** @throws ZodError when the labels have another shape */
export function readLabelledQuestions(json: unknown): readonly LabelledQuestion[] {
  return z.array(LabelledQuestion).parse(json);
}

/**
 * Scores the whole text of an answer by plain containment: case ignored, white space made one, formatting marks gone.
 * Wrong: it says what it must not. Right: it says all it must. Anything else is missed.
 */
export function scoreAnswer(answer: string, { must, any, mustNot }: LabelledQuestion): AnswerScore {
  const text = compared(answer);
  const says = (words: string) => text.includes(compared(words));
  const forbidden = mustNot.filter(says);
  const lacking = [
    ...must.filter((words) => !says(words)),
    ...any.filter((group) => !group.some(says)).map((group) => group.join('|')),
  ];
  const verdict = forbidden.length > 0 ? 'wrong' : lacking.length > 0 ? 'missed' : 'right';
  return { verdict, forbidden, lacking };
}

function compared(text: string): string {
  return text
    .toLowerCase()
    .replace(/[*_`~\u2060]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
