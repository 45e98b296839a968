import { readFile } from 'node:fs/promises';
import { text as readStream } from 'node:stream/consumers';
import type { Database } from '../../platform/db/database.ts';
import { OperatorError } from '../../platform/errors.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import type { ArticleReader } from './propose/article-reader.ts';
import { NO_CHOICES } from './propose/choices.ts';
import type { Proposals } from './propose/proposal.ts';
import {
  evidenceWords,
  groupWords,
  itemFacts,
  itemName,
  leftOutWords,
  nearestWords,
  questionLines,
  summaryWords,
} from './propose/proposal-words.ts';
import { MOST_CHARACTERS, propose, readText } from './propose/propose.ts';
import { verdictLines } from './propose/verdict-words.ts';

/**
 * `npm run intake -- FILE` ("-" reads standard input): prints what would be proposed of a text, row by row. Stores
 * nothing.
 *
 * @returns the exit code
 * @throws OperatorError: one line that says what to mend
 */
export async function runIntake(
  args: readonly string[],
  deps: {
    readonly database: Database;
    readonly reader: ArticleReader;
    readonly write: (text: string) => void;
  },
): Promise<number> {
  const [path, ...others] = args;
  if (path === undefined || others.length > 0) {
    throw new OperatorError(
      'Name one file with the text: npm run intake -- story.txt (or - for standard input).',
    );
  }
  const { prisma } = deps.database;
  const reading = await readText(prisma, deps.reader, { text: await textOf(path), company: null });
  deps.write(printed(await propose(prisma, reading, NO_CHOICES)));
  return 0;
}

/** The proposals as lines for a terminal. */
function printed(proposals: Proposals): string {
  const { items, groups, leftOut } = proposals;
  const lines = [summaryWords(proposals)];
  let number = 0;
  for (const group of groups) {
    lines.push('', groupWords(group));
    if (nearestWords(group) !== '') lines.push(nearestWords(group));
    for (const item of items.filter((each) => each.group === group)) {
      number += 1;
      const facts = itemFacts(item);
      lines.push(`${String(number).padStart(3)}. ${itemName(item)}${facts === '' ? '' : ` (${facts})`}`);
      lines.push(`     ${evidenceWords(item.kind === 'deal' ? item.row : item.read)}`);
      lines.push(...[...verdictLines(item, null), ...questionLines(item)].map((line) => `     ${line}`));
    }
  }
  if (leftOut.length > 0) lines.push('', 'Left out:', ...leftOut.map((one) => `  - ${leftOutWords(one)}`));
  return `${lines.join('\n')}\n\nNothing was stored.\n`;
}

async function textOf(path: string): Promise<string> {
  const text = path === '-' ? await readStream(process.stdin) : await fileText(path);
  if (text.includes('\0') || text.includes('\ufffd')) {
    throw new OperatorError(`${path} is not text in UTF-8: save it as plain text first.`);
  }
  if (text.trim() === '') throw new OperatorError(`${path} holds no words.`);
  if (text.length > MOST_CHARACTERS) {
    throw new OperatorError(
      `${path} has ${formatNumber(text.length, 'en')} characters, at most ${formatNumber(MOST_CHARACTERS, 'en')} are read: keep the part that tells the sales.`,
    );
  }
  return text;
}

async function fileText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const code = (error as { code?: string }).code;
    const why =
      code === 'ENOENT' ? 'is not there' : code === 'EISDIR' ? 'is a folder' : `cannot be read (${code})`;
    throw new OperatorError(`${path} ${why}: name a file with the text of a story or e-mail.`);
  }
}
