import { searchTitles } from '../src/catalogue/titles/find-title.ts';
import { answerQuestion } from '../src/questions/answer-question.ts';
import { COUNTRY_NAMES, type LargeRecord, openLargeRecord, type RecordSize } from './support/large-record.ts';
import { atMost, figure, type Result } from './support/result.ts';
import { type Percentiles, percentiles } from './support/statistics.ts';

/** What people ask most: one title, one buyer, one country; a fragment; a slip of the pen. */
const QUESTIONS: readonly ((record: LargeRecord, turn: number) => string)[] = [
  (record, turn) => `who has ${record.titleName(turn)} in ${COUNTRY_NAMES[turn % 20]}?`,
  (record, turn) => `where is ${record.titleName(turn)} sold?`,
  (record, turn) => `share of ${record.titleName(turn)} in ${COUNTRY_NAMES[turn % 20]}`,
  (record, turn) => `how many countries has ${record.titleName(turn)} been sold to?`,
  (record, turn) => `${record.titleName(turn).toLowerCase()} ${COUNTRY_NAMES[turn % 20]?.toLowerCase()}`,
  (record, turn) => `is ${record.titleName(turn)} sold in the Nordics?`,
];

/**
 * `/ask` and typeahead without Slack around them, on a small and a large record in the same run: what growth costs.
 */
export async function measureQuestions(size: {
  readonly small: RecordSize;
  readonly large: RecordSize;
  readonly questions: number;
}): Promise<readonly Result[]> {
  const small = await measureRecord(size.small, size.questions);
  const large = await measureRecord(size.large, size.questions);
  const deals = size.large.deals.toLocaleString('en');
  return [
    figure(`/ask p50, p99 at ${size.small.deals.toLocaleString('en')} deals`, words(small.ask)),
    figure(`/ask p50 at ${deals} deals`, `${small.ask.p50.toFixed(1)} → ${large.ask.p50.toFixed(1)} ms`),
    atMost(`/ask p99 at ${deals} deals`, large.ask.p99, 100, 'ms'),
    atMost(`/ask p99, large against small`, large.ask.p99 / small.ask.p99, 2, ''),
    atMost(
      `typeahead p99 at ${size.large.titles.toLocaleString('en')} titles`,
      large.typeahead.p99,
      100,
      'ms',
    ),
  ];
}

async function measureRecord(size: RecordSize, count: number) {
  const record = await openLargeRecord(size);
  try {
    const deps = { database: record.database, timeZone: 'UTC', now: () => new Date() };
    const asker = { userId: 'U0BENCH', isSales: true };
    const ask = await timed(count, (turn) => {
      const text = QUESTIONS[turn % QUESTIONS.length]?.(record, 1 + turn * 7) ?? '';
      return answerQuestion(deps, { text, asker, place: 'private' });
    });
    const typeahead = await timed(count, (turn) =>
      searchTitles(record.database.prisma, record.titleName(1 + turn * 13).slice(0, 3 + (turn % 8)), 20),
    );
    return { ask, typeahead };
  } finally {
    await record.close();
  }
}

/** The first tenth warms up and does not count. */
async function timed(count: number, act: (turn: number) => Promise<unknown>): Promise<Percentiles> {
  const samples: number[] = [];
  for (let turn = 0; turn < count; turn++) {
    const from = performance.now();
    await act(turn);
    if (turn >= count / 10) samples.push(performance.now() - from);
  }
  return percentiles(samples);
}

function words({ p50, p99 }: Percentiles): string {
  return `${p50.toFixed(1)} ms, ${p99.toFixed(1)} ms`;
}
