import type { Model } from '../platform/model/model.ts';
import { plainDateInZone } from '../platform/text/dates.ts';
import type { Answer } from './answer.ts';
import {
  answerOf,
  answerQuestion,
  languageFor,
  type Question,
  type QuestionDeps,
  seesAll,
  viewerOf,
} from './answer-question.ts';
import { whichTitle } from './ask-which.ts';
import { KINDS } from './kinds/kinds.ts';
import { choiceSchema } from './model/choice-schema.ts';
import { plainLead } from './model/plain-lead.ts';
import { questionInstructions } from './model/question-instructions.ts';
import { resolveChoice } from './model/resolve-choice.ts';
import { withoutMentions } from './model/without-mentions.ts';
import { MOST_ROWS } from './records/deal-rows-store.ts';
import { inWords } from './say/in-words.ts';
import { linkQuestion } from './understand/link-question.ts';
import { firstTitle } from './understand/linked-question.ts';
import { answerWhole, wholeParams } from './whole-question.ts';

export interface FreeDeps extends QuestionDeps {
  readonly model: Model;
}

const CHOICE = choiceSchema(KINDS);

/**
 * Answers a question; where the rules make nothing of it, a language model may say which kind of question it is. The answer
 * is the record's all the same, and without a model, or with one that fails, it is what the rules say.
 *
 * @param asking called before the model is asked: an answer by the rules never waits for one
 */
export async function answerFreely(
  deps: FreeDeps,
  question: Question,
  asking: () => void = () => {},
): Promise<Answer> {
  const byRules = await answerQuestion(deps, question);
  if (!byRules.isOpen || deps.model.standing().kind === 'off') return byRules;
  asking();
  return (await answerByModel(deps, question)) ?? byRules;
}

/** Null when the model does not help. */
async function answerByModel(deps: FreeDeps, question: Question): Promise<Answer | null> {
  const db = deps.database.prisma;
  const now = deps.now();
  const today = plainDateInZone(now.toISOString(), deps.timeZone);
  const reply = await deps.model.ask({
    name: 'question',
    schema: CHOICE,
    instructions: questionInstructions(KINDS, today),
    material: [{ label: 'question', text: withoutMentions(question.text) }],
    pace: 'short',
  });
  if (reply.kind === 'plain' || reply.value.choice === null) return null;

  const { choice, lead } = reply.value;
  const kind = KINDS.find(({ id }) => id === choice.kind);
  if (kind === undefined) return null;
  const publicAt = seesAll(question) ? null : now;
  const linked = await linkQuestion(db, { text: question.text, today, publicAt });
  const resolved = await resolveChoice(
    db,
    { kind, params: choice.params },
    { question: linked.question, publicAt },
  );
  if (resolved === null) return null;

  const { meant } = resolved;
  const viewer = viewerOf(deps, question, await languageFor(question, meant));
  const whole = (titles: Parameters<typeof resolved.paramsFor>[0]) => {
    const params = resolved.paramsFor(titles);
    return params && wholeParams(meant, params, viewer);
  };
  const several = meant.titles.find(({ titles }) => titles.length > 1);
  if (several !== undefined && 'title' in choice.params) {
    const asked = await whichTitle(db, several, viewer, (title) => ({ kind, params: whole([title]) }));
    return answerOf(asked, null, viewer);
  }
  const params = whole(meant.titles.flatMap((span) => firstTitle({ ...meant, titles: [span] }) ?? []));
  if (params === null) return null;
  const said = await answerWhole({ db, now: deps.now, mostRows: MOST_ROWS }, kind, params, viewer);
  const opening = said.kind === 'answer' ? plainLead(lead) : null;
  const note = inWords(
    viewer,
    '_A language model read the question; the answer is the record’s._',
    '_Un modelo de lenguaje leyó la pregunta; la respuesta es del registro._',
  );
  return answerOf(
    {
      ...said,
      head: [...(opening === null ? [] : [opening]), ...said.head],
      tail: [...(said.tail ?? []), note],
    },
    { kind: kind.id, params, language: viewer.language },
    viewer,
  );
}
