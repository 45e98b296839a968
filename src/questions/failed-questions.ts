import type { Database } from '../platform/db/database.ts';
import { failedQuestions } from './desk/question-store.ts';

const PAGE = 200;

/** `npm run questions:failed`: every question marked 👎, one JSON case a line, ready to become a test. */
export async function printFailedQuestions(
  { prisma }: Pick<Database, 'prisma'>,
  write: (text: string) => void,
): Promise<number> {
  let count = 0;
  for (let afterId = 0; ; ) {
    const page = await failedQuestions(prisma, afterId, PAGE);
    for (const question of page) write(`${JSON.stringify(question)}\n`);
    count += page.length;
    const last = page.at(-1);
    if (last === undefined) return count;
    afterId = last.id;
  }
}
