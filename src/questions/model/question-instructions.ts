import type { PlainDate } from '../../platform/text/dates.ts';
import type { QuestionKind } from '../kinds/kind.ts';

/** Examples of a kind that a model is shown: enough to tell it from its neighbours. */
const EXAMPLES = 3;

export function questionInstructions(kinds: readonly QuestionKind[], today: PlainDate): string {
  const list = kinds.map(
    ({ id, examples }) =>
      `- ${id}: ${examples
        .slice(0, EXAMPLES)
        .map((example) => `"${example}"`)
        .join(' ')}`,
  );
  return [
    'A company that sells film and TV rights keeps a record of its titles, sales, audience figures and awards. Questions about it',
    'come in English, Spanish and Turkish. You choose the kind of the question and its parameters; code then answers from the record.',
    'You know nothing of the record yourself, and you never answer.',
    '',
    'Kinds, with examples about made-up titles:',
    ...list,
    '',
    'Rules:',
    '- Copy every name (title, buyer, channel, territory, award) exactly as it stands in the question. Never use a name that does not stand there.',
    '- Give only what the question says; what it does not say is null, false or an empty list.',
    `- Dates are YYYY-MM-DD; today is ${today}. A year is from its first to its last day; an open end is null.`,
    '- If no kind answers just this question, or it is not about the record, choice is null. A wrong kind is worse than none.',
    '- lead: one short plain sentence in the language of the question to stand above the answer, such as "Here is what you asked about.", or null. No names, numbers, places or statements.',
  ].join('\n');
}
