import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCompanyProfile } from './home/profile/company-profile-store.ts';
import { type LabelledStory, readLabels } from './intake/eval/labels.ts';
import { evaluateStories, scoreReading, totalScore } from './intake/eval-intake.ts';
import { createReader } from './intake/model/read-with-model.ts';
import { type Database, openDatabase } from './platform/db/database.ts';
import { silentLog } from './platform/log.ts';
import { createMetrics } from './platform/metrics.ts';
import { costOf, createModel, type ModelSettings } from './platform/model/create-model.ts';
import type { Model } from './platform/model/model.ts';
import { monthOf, usageOfMonth } from './platform/model/usage-store.ts';
import { createRoles } from './platform/slack/roles.ts';
import { formatNumber } from './platform/text/numbers.ts';
import { answerFreely } from './questions/answer-freely.ts';
import { type LabelledQuestion, readLabelledQuestions } from './questions/eval/score-answer.ts';
import { askAll, importCatalogue, tally } from './questions/eval-questions.ts';
import { evaluatePhrasing } from './releases/eval-phrasing.ts';
import { titlesMostSold } from './releases/gather/release-titles-store.ts';

/** One measure of the rules alone and of the rules with a model. */
export interface Measure {
  readonly name: string;
  readonly plain: number;
  readonly withModel: number;
  /** Which way is worse: plain mode's figure is the floor, or the ceiling; null = it only informs. */
  readonly worse: 'less' | 'more' | null;
}

const TITLES_DRAFTED = 5;

const USAGE = 'Say what to measure on: eval:model -- CATALOGUE_FOLDER QUESTIONS.json STORIES.json [--json]\n';
const NO_MODEL =
  'No language model is set up. Set OPENAI_API_KEY, or OPENAI_BASE_URL for a service that wants no key, and OPENAI_MODEL; OPENAI_PRICE_IN and OPENAI_PRICE_OUT for the cost.\n';

/**
 * The command `eval:model -- CATALOGUE_FOLDER QUESTIONS.json STORIES.json [--json]`: answers the questions, reads the stories
 * and drafts releases of the most sold titles by the rules alone and with the service that is set up, on a database that is
 * thrown away, and prints the measures side by side, with tokens and cost. With `--json` the last line has it all.
 *
 * @returns the exit code: 0 = the model makes nothing worse, 1 = it does, 2 = no service or nothing to measure on
 */
export async function runEvalModel(
  args: readonly string[],
  settings: ModelSettings | undefined,
  write: (text: string) => void,
): Promise<number> {
  const [folder, questions, stories] = args.filter((arg) => !arg.startsWith('--'));
  if (settings === undefined) {
    write(NO_MODEL);
    return 2;
  }
  if (folder === undefined || questions === undefined || stories === undefined) {
    write(USAGE);
    return 2;
  }
  const read = async (file: string) => JSON.parse(await readFile(file, 'utf8'));
  const asked = readLabelledQuestions(await read(questions));
  const told = readLabels(await read(stories));
  const dataDir = await mkdtemp(join(tmpdir(), 'dealwire-eval-'));
  try {
    const database = await openDatabase({ url: null, dataDir, disposable: true }, silentLog);
    try {
      await importCatalogue(database, folder);
      const now = () => new Date();
      const model = createModel(settings, { database, log: silentLog, metrics: createMetrics(), now });
      const measures = await measureModel({ database, model }, { questions: asked, stories: told });
      const usage = await usageOfMonth(database.prisma, monthOf(now()));
      const tokens = usage.reduce(
        (sum, each) => ({ in: sum.in + each.tokens.in, out: sum.out + each.tokens.out }),
        { in: 0, out: 0 },
      );
      const cost = settings.prices === null ? null : costOf(tokens, settings.prices);
      write(report(settings.model, measures));
      for (const each of usage)
        write(
          `${each.name.padEnd(28)} ${formatNumber(each.asks, 'en')} asks, ${formatNumber(each.tokens.in, 'en')} tokens in, ${formatNumber(each.tokens.out, 'en')} out\n`,
        );
      write(`${'cost'.padEnd(28)} ${cost === null ? 'no prices set' : cost.toFixed(4)}\n`);
      if (args.includes('--json')) write(`${JSON.stringify({ measures, usage, tokens, cost })}\n`);
      return measures.some(isWorse) ? 1 : 0;
    } finally {
      await database.close();
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same questions, stories and drafts by the rules alone and with the model. Drafts are put on the record. */
export async function measureModel(
  { database, model }: { readonly database: Database; readonly model: Model },
  {
    questions,
    stories,
  }: { readonly questions: readonly LabelledQuestion[]; readonly stories: readonly LabelledStory[] },
): Promise<readonly Measure[]> {
  const plainAnswers = tally(await askAll(database, questions));
  const freeAnswers = tally(
    await askAll(database, questions, (deps, question) => answerFreely({ ...deps, model }, question)),
  );
  const plainStories = totalScore(evaluateStories(stories));
  const reader = createReader(model);
  const readings = [];
  for (const story of stories) readings.push(scoreReading(story, await reader(story.text, {})));
  const readStories = totalScore(readings);
  const drafts = await evaluatePhrasing(
    {
      database,
      model,
      now: () => new Date(),
      timeZone: 'Europe/Istanbul',
      roles: createRoles({ admins: [], approvers: [], sales: [] }),
      profile: (db) => readCompanyProfile(db, { name: 'Our company', city: null }),
    },
    await titlesMostSold(database.prisma, TITLES_DRAFTED),
  );

  const both = (name: string, worse: Measure['worse'], plain: number, withModel: number): Measure => ({
    ...{ name, plain, withModel, worse },
  });
  return [
    both('answers right', 'less', plainAnswers.right, freeAnswers.right),
    both('answers wrong', 'more', plainAnswers.wrong, freeAnswers.wrong),
    both('answers missed', 'more', plainAnswers.missed, freeAnswers.missed),
    both('rows: F1', 'less', plainStories.rowF1, readStories.rowF1),
    both('rows: precision', null, plainStories.rowPrecision, readStories.rowPrecision),
    both('rows: recall', 'less', plainStories.rowRecall, readStories.rowRecall),
    both('status accuracy', null, plainStories.statusAccuracy, readStories.statusAccuracy),
    both('figures: F1', 'less', plainStories.figureF1, readStories.figureF1),
    both('invented buyers', 'more', plainStories.inventedBuyers, readStories.inventedBuyers),
    both('false figures', 'more', plainStories.falseFigures, readStories.falseFigures),
    both('drafts: not on record', 'more', drafts.warnings.plain, drafts.warnings.worded),
    both('drafts: sentences worded', null, 0, drafts.worded),
    both('drafts: left plain', null, 0, drafts.sentences - drafts.worded),
  ];
}

function isWorse({ plain, withModel, worse }: Measure): boolean {
  return worse === 'less' ? withModel < plain : worse === 'more' && withModel > plain;
}

function report(name: string, measures: readonly Measure[]): string {
  const line = (cells: readonly string[]) =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(28) : cell.padStart(14))).join('');
  return `${[
    line(['', 'rules alone', 'with model']),
    ...measures.map((measure) =>
      `${line([measure.name, String(measure.plain), String(measure.withModel)])}${isWorse(measure) ? '  WORSE' : ''}`.trimEnd(),
    ),
    '',
    `model ${name}`,
  ].join('\n')}\n`;
}
