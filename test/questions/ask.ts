import { join } from 'node:path';
import type { Database } from '../../src/platform/db/database.ts';
import type { Answer, AnswerPlace, Understanding } from '../../src/questions/answer.ts';
import { answerQuestion } from '../../src/questions/answer-question.ts';
import { importCatalogue } from '../../src/questions/eval-questions.ts';
import { testDatabase } from '../support/database.ts';

export const FIXTURES = import.meta.dirname;

export interface Asked {
  readonly place?: AnswerPlace;
  readonly isSales?: boolean;
  readonly context?: Understanding | null;
}

/** The invented catalogue of the fixtures in a database of its own, and somebody in sales who asks in private. */
export async function askCatalogue(): Promise<{
  readonly database: Database;
  readonly ask: (text: string, asked?: Asked) => Promise<Answer>;
}> {
  const database = await testDatabase();
  await importCatalogue(database, join(FIXTURES, 'catalogue'));
  const deps = { database, timeZone: 'Europe/Istanbul', now: () => new Date() };
  return {
    database,
    ask: (text, { place = 'private', isSales = true, context = null } = {}) =>
      answerQuestion(deps, { text, asker: { userId: 'U1', isSales }, place, context }),
  };
}
