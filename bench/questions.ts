import { searchCompanies } from '../src/catalogue/companies/find-companies.ts';
import { searchTitles } from '../src/catalogue/titles/find-title.ts';
import { answerQuestion } from '../src/questions/answer-question.ts';
import { type LargeRecord, openLargeRecord, type RecordSize } from './support/large-record.ts';
import { QUESTION_MIX } from './support/question-mix.ts';
import { atMost, figure, type Result } from './support/result.ts';
import { type Percentiles, percentiles } from './support/statistics.ts';
import { StatementLog, type WholeRead } from './support/whole-reads.ts';

const AIM_MS = 100;
/** A table of so many rows is read whole sooner than by an index. */
const FEW_ROWS = 10_000;

/**
 * `/ask` and typeahead without Slack around them, on a small and a large record in the same run: what growth costs, and
 * whether every statement finds its rows by an index.
 */
export async function measureQuestions(size: {
  readonly small: RecordSize;
  readonly large: RecordSize;
  readonly questions: number;
}): Promise<readonly Result[]> {
  const small = await measureRecord(size.small, size.questions);
  const large = await measureRecord(size.large, size.questions);
  const deals = size.large.deals.toLocaleString('en');
  const [slowest] = [...large.kinds].sort((left, right) => right.p99 - left.p99);
  return [
    figure(`/ask p50, p99 at ${size.small.deals.toLocaleString('en')} deals`, words(small.ask)),
    figure(`/ask p50 at ${deals} deals`, `${small.ask.p50.toFixed(1)} → ${large.ask.p50.toFixed(1)} ms`),
    atMost(`/ask p99 at ${deals} deals`, large.ask.p99, AIM_MS, 'ms'),
    atMost(`/ask p99, large against small`, large.ask.p99 / small.ask.p99, 2, ''),
    figure('slowest kind of question', slowest === undefined ? '' : `${slowest.what}: ${words(slowest)}`),
    ...large.kinds
      .filter(({ p99 }) => p99 > AIM_MS)
      .map(({ what, p99 }) => atMost(`/ask p99, ${what}`, p99, AIM_MS, 'ms')),
    atMost(
      `typeahead p99 at ${size.large.titles.toLocaleString('en')} titles`,
      large.typeahead.p99,
      AIM_MS,
      'ms',
    ),
    figure('SQL statements of questions and typeahead', String(large.statements)),
    atMost('... that read a whole table that grows', large.wholeReads.length, 0, ''),
    ...large.wholeReads.map(({ table, purpose, statement }) =>
      figure(`reads all of ${table}: ${purpose}`, statement.slice(0, 100)),
    ),
  ];
}

interface KindResult extends Percentiles {
  readonly what: string;
}

async function measureRecord(size: RecordSize, count: number) {
  const record = await openLargeRecord(size);
  try {
    const statements = await statementsOf(record);
    const samples: { readonly what: string; readonly ms: number }[] = [];
    // The first tenth warms up and does not count.
    for (let turn = 0; turn < count; turn++) {
      const asked = QUESTION_MIX[turn % QUESTION_MIX.length];
      if (asked === undefined) continue;
      const ms = await timeOf(() => ask(record, asked.ask(record, 1 + turn * 7)));
      if (turn >= count / 10) samples.push({ what: asked.what, ms });
    }
    const typeahead: number[] = [];
    for (let turn = 0; turn < count; turn++) {
      const ms = await timeOf(() => typed(record, turn));
      if (turn >= count / 10) typeahead.push(ms);
    }
    return {
      ask: percentiles(samples.map(({ ms }) => ms)),
      kinds: QUESTION_MIX.map(({ what }): KindResult => {
        const ofKind = samples.filter((sample) => sample.what === what);
        return { what, ...percentiles(ofKind.map(({ ms }) => ms)) };
      }),
      typeahead: percentiles(typeahead),
      ...statements,
    };
  } finally {
    await record.close();
  }
}

/** Asks one of each kind, and what their statements are planned as. */
async function statementsOf(
  record: LargeRecord,
): Promise<{ readonly statements: number; readonly wholeReads: readonly WholeRead[] }> {
  const log = new StatementLog(record.database);
  for (const [turn, { what, ask: words }] of QUESTION_MIX.entries())
    await log.during(what, () => ask(record, words(record, 1 + turn)));
  for (const turn of [0, 1, 2, 3]) await log.during('typeahead', () => typed(record, turn));
  return { statements: log.size, wholeReads: await log.wholeReads({ fewRows: FEW_ROWS }) };
}

function ask({ database }: LargeRecord, text: string) {
  const asker = { userId: 'U0BENCH', isSales: true };
  return answerQuestion(
    { database, timeZone: 'UTC', now: () => new Date() },
    { text, asker, place: 'private' },
  );
}

/** The first letters of a title, or, every fourth time, of a buyer. */
function typed(record: LargeRecord, turn: number): Promise<readonly unknown[]> {
  const { prisma } = record.database;
  const letters = (name: string) => name.slice(0, 3 + (turn % 8));
  return turn % 4 === 3
    ? searchCompanies(prisma, letters(record.companyName(turn)), {}, 20)
    : searchTitles(prisma, letters(record.titleName(1 + turn * 13)), 20);
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

function words({ p50, p99 }: Percentiles): string {
  return `${p50.toFixed(1)} ms, ${p99.toFixed(1)} ms`;
}
