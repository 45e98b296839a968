import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importSpreadsheets } from '../intake/spreadsheets/import-spreadsheets.ts';
import { type Database, openDatabase } from '../platform/db/database.ts';
import { OperatorError } from '../platform/errors.ts';
import { silentLog } from '../platform/log.ts';
import { answerQuestion } from './answer-question.ts';
import {
  type AnswerScore,
  type LabelledQuestion,
  readLabelledQuestions,
  scoreAnswer,
  type Verdict,
} from './eval/score-answer.ts';

/** A question with its answer and how it fares. */
export interface ScoredQuestion {
  readonly question: LabelledQuestion;
  readonly answer: string;
  readonly score: AnswerScore;
}

const VERDICTS: readonly Verdict[] = ['right', 'wrong', 'missed'];
const EVALUATOR = { userId: 'U0EVAL', isSales: true } as const;
const TIME_ZONE = 'Europe/Istanbul';

/**
 * The command `eval:questions -- CATALOGUE_FOLDER QUESTIONS.json [--json]`: imports the catalogue into an empty database,
 * asks every question through the front door as somebody in sales, in private, and prints right, wrong and missed by
 * kind, and each that is not right with its answer. With `--json` the last line is the total.
 *
 * @returns the exit code: 0 = no wrong answer, 1 = there is one, 2 = folder or file not given
 */
export async function runEvalQuestions(
  args: readonly string[],
  write: (text: string) => void,
): Promise<number> {
  const [folder, file] = args.filter((arg) => !arg.startsWith('--'));
  if (folder === undefined || file === undefined) {
    write(
      'Say which catalogue and which questions: eval:questions -- CATALOGUE_FOLDER QUESTIONS.json [--json]\n',
    );
    return 2;
  }
  const questions = readLabelledQuestions(JSON.parse(await readFile(file, 'utf8')));
  const dataDir = await mkdtemp(join(tmpdir(), 'dealwire-eval-'));
  try {
    const database = await openDatabase({ url: null, dataDir, disposable: true }, silentLog);
    try {
      await importCatalogue(database, folder);
      const scored = await askAll(database, questions);
      write(report(scored));
      if (args.includes('--json')) write(`${JSON.stringify({ ...tally(scored), total: scored.length })}\n`);
      return tally(scored).wrong === 0 ? 0 : 1;
    } finally {
      await database.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/**
 * Imports the spreadsheets of a folder, announcing nothing.
 *
 * @throws OperatorError that lists the rows that cannot be imported
 */
export async function importCatalogue(database: Database, folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv'));
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(folder, name)) })),
  );
  const quiet = { recorded: async () => {}, changed: async () => {} };
  const outcomes = await importSpreadsheets({ database, now: () => new Date(), news: quiet }, files, {
    recordedBy: EVALUATOR.userId,
    announce: false,
  });
  const bad = outcomes.flatMap((outcome) =>
    outcome.bad.map((remark) => `${outcome.file} line ${remark.line ?? '?'}: ${remark.reason}`),
  );
  if (bad.length > 0) throw new OperatorError(`The catalogue cannot be imported:\n${bad.join('\n')}`);
}

/** Each question alone, through the front door; `answer` = who answers. */
export async function askAll(
  database: Database,
  questions: readonly LabelledQuestion[],
  answer: typeof answerQuestion = answerQuestion,
): Promise<readonly ScoredQuestion[]> {
  const deps = { database, timeZone: TIME_ZONE, now: () => new Date() };
  const scored: ScoredQuestion[] = [];
  for (const question of questions) {
    const { message } = await answer(deps, {
      text: question.question,
      asker: EVALUATOR,
      place: 'private',
    });
    scored.push({ question, answer: message.text, score: scoreAnswer(message.text, question) });
  }
  return scored;
}

export function tally(scored: readonly ScoredQuestion[]): Readonly<Record<Verdict, number>> {
  const count = (verdict: Verdict) => scored.filter(({ score }) => score.verdict === verdict).length;
  return { right: count('right'), wrong: count('wrong'), missed: count('missed') };
}

function report(scored: readonly ScoredQuestion[]): string {
  const kinds = [...new Set(scored.map(({ question }) => question.kind))];
  const table = kinds.map((kind) =>
    line(
      kind,
      scored.filter(({ question }) => question.kind === kind),
    ),
  );
  const misses = scored.filter(({ score }) => score.verdict !== 'right').map(missLines);
  return `${[...misses, ...table, line('total', scored)].join('\n')}\n`;
}

function line(name: string, scored: readonly ScoredQuestion[]): string {
  const counts = tally(scored);
  return `${name.padEnd(14)} ${VERDICTS.map((verdict) => `${verdict} ${String(counts[verdict]).padStart(3)}`).join('  ')}  of ${scored.length}`;
}

function missLines({ question, answer, score }: ScoredQuestion): string {
  const faults = [
    ...score.forbidden.map((words) => `    SAYS   ${words}`),
    ...score.lacking.map((words) => `    LACKS  ${words}`),
  ];
  const said = answer.split('\n').map((text) => `    | ${text}`);
  return [
    `${score.verdict.toUpperCase()} ${question.id} (${question.kind}) ${question.question}`,
    ...faults,
    ...said,
  ].join('\n');
}
