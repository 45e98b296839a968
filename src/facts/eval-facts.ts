import { checkText } from './check-text.ts';
import { type CleanDraft, cleanDrafts } from './eval/clean-drafts.ts';
import { PLANTERS } from './eval/planters.ts';

interface Score {
  readonly kind: string;
  readonly planted: number;
  readonly found: number;
  readonly missed: readonly string[];
}

/** Of so many drafts the short form takes one; no divisor of the number of forms, so that all of them come up. */
const QUICK = 5;

/**
 * Measures `checkText`: how many errors planted in clean drafts it finds, by kind, and what it says against the clean
 * drafts themselves. A planted error counts as found when a finding touches its sentence. `--misses` lists what was
 * missed, `--json` adds the totals as the last line, `--quick` takes a fifth of the drafts. The exit code is 1 if anything was missed or raised falsely.
 */
export async function runEvalFacts(args: readonly string[], write: (text: string) => void): Promise<number> {
  const drafts = cleanDrafts().filter((_, at) => !args.includes('--quick') || at % QUICK === 0);
  const alarms = drafts.flatMap((draft) =>
    checkDraft(draft, draft.text).map((found) => `${draft.name}: “${found.text}” ${found.message}`),
  );
  const scores = Object.keys(PLANTERS).map((kind) => scoreOf(kind, drafts));
  write(`${drafts.length} clean drafts, ${alarms.length} false alarms\n`);
  for (const alarm of alarms) write(`  ${alarm}\n`);
  for (const { kind, planted, found } of scores) {
    write(`${kind.padEnd(26)} ${`${found}/${planted}`.padStart(8)}  ${percent(found, planted)}\n`);
  }
  const planted = sum(scores.map((score) => score.planted));
  const found = sum(scores.map((score) => score.found));
  write(`${'in all'.padEnd(26)} ${`${found}/${planted}`.padStart(8)}  ${percent(found, planted)}\n`);
  if (args.includes('--misses'))
    for (const score of scores) for (const miss of score.missed) write(`${score.kind}: ${miss}\n`);
  if (args.includes('--json')) {
    const kinds = Object.fromEntries(
      scores.map((score) => [score.kind, { planted: score.planted, found: score.found }]),
    );
    write(
      `${JSON.stringify({ drafts: drafts.length, falseAlarms: alarms.length, planted, found, kinds })}\n`,
    );
  }
  return found === planted && alarms.length === 0 ? 0 : 1;
}

function scoreOf(kind: string, drafts: readonly CleanDraft[]): Score {
  const planter = PLANTERS[kind];
  const results = drafts.flatMap((draft) =>
    (planter?.(draft) ?? []).map((planted) => {
      const [from, to] = sentenceAround(planted.text, planted.start, planted.end);
      const isFound = checkDraft(draft, planted.text).some((found) => found.start < to && found.end > from);
      return isFound ? null : `${draft.name}: ${planted.text.slice(from, to)}`;
    }),
  );
  const missed = results.filter((miss) => miss !== null);
  return { kind, planted: results.length, found: results.length - missed.length, missed };
}

function checkDraft({ sheet, language }: CleanDraft, text: string) {
  return checkText(text, sheet, { language });
}

function sentenceAround(text: string, start: number, end: number): readonly [number, number] {
  const before = /[^\n]*$/u.exec(text.slice(0, start))?.[0] ?? '';
  const lead = /(?:^|[.!?]\s)(?!.*[.!?]\s)(.*)$/u.exec(before)?.[1] ?? before;
  const tail = /^[^\n]*?(?:[.!?](?=\s)|$)/mu.exec(text.slice(end))?.[0] ?? '';
  return [start - lead.length, end + tail.length];
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
