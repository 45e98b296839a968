import { readFile } from 'node:fs/promises';
import type { ArticleReading } from './article.ts';
import { compareFigures, type FigureScore } from './eval/compare-figures.ts';
import { compareRows, type RowScore } from './eval/compare-rows.ts';
import { type LabelledStory, readLabels } from './eval/labels.ts';
import { readArticle } from './read-article.ts';

export interface StoryScore {
  readonly id: string;
  readonly rows: RowScore;
  readonly figures: FigureScore;
}

/** Shares run from 0 to 1; with nothing marked and nothing read they are 1. */
export interface IntakeScore {
  readonly rowF1: number;
  readonly rowPrecision: number;
  readonly rowRecall: number;
  readonly statusAccuracy: number;
  readonly figureF1: number;
  readonly inventedBuyers: number;
  readonly falseFigures: number;
}

/** Reads each story as if it had just come in, with nothing on record, and compares with what is marked. */
export function evaluateStories(stories: readonly LabelledStory[]): readonly StoryScore[] {
  return stories.map((story) => scoreReading(story, readArticle(story.text)));
}

/** Compares one reading of a story with what is marked in it. */
export function scoreReading(story: LabelledStory, reading: ArticleReading): StoryScore {
  return { id: story.id, rows: compareRows(story, reading), figures: compareFigures(story, reading) };
}

/** The scores of all stories as one: counted over all rows and figures, not averaged over stories. */
export function totalScore(scores: readonly StoryScore[]): IntakeScore {
  const rows = ratio(scores.map((score) => score.rows));
  const figures = ratio(scores.map((score) => score.figures));
  return {
    rowF1: rows.f1,
    rowPrecision: rows.precision,
    rowRecall: rows.recall,
    statusAccuracy: part(
      sum(scores, (score) => score.rows.statusRight),
      sum(scores, (score) => score.rows.statusCompared),
    ),
    figureF1: figures.f1,
    inventedBuyers: sum(scores, (score) => score.rows.inventedBuyers.length),
    falseFigures: sum(scores, (score) => score.figures.falseFigures.length),
  };
}

/**
 * The command `eval:intake -- STORIES.json [--json]`: prints every story with what was missed and what was too much, then
 * the total; with `--json` the last line is the total alone. Returns the exit code: 2 = no file given.
 */
export async function runEvalIntake(args: readonly string[], write: (text: string) => void): Promise<number> {
  const file = args.find((arg) => !arg.startsWith('--'));
  if (!file) {
    write('Say which stories: eval:intake -- STORIES.json [--json]\n');
    return 2;
  }
  const scores = evaluateStories(readLabels(JSON.parse(await readFile(file, 'utf8'))));
  for (const score of scores) write(storyLines(score));
  const total = totalScore(scores);
  write(totalLines(scores, total));
  if (args.includes('--json')) write(`${JSON.stringify(total)}\n`);
  return 0;
}

function storyLines({ id, rows, figures }: StoryScore): string {
  const head = `${id}  rows ${rows.found}/${rows.marked} (read ${rows.read})  status ${rows.statusRight}/${rows.statusCompared}  licence ${rows.licenceRight}/${rows.licenceCompared}  figures ${figures.found}/${figures.marked} (read ${figures.read})`;
  const lines = [
    ...rows.missed.map((row) => `    missed row      ${row}`),
    ...rows.extra.map((row) => `    row too much    ${row}`),
    ...rows.misread.map((row) => `    misread         ${row}`),
    ...rows.inventedBuyers.map((row) => `    INVENTED BUYER  ${row}`),
    ...figures.missed.map((figure) => `    missed figure   ${figure}`),
    ...figures.extra.map((figure) => `    figure too much ${figure}`),
    ...figures.falseFigures.map((figure) => `    FALSE FIGURE    ${figure}`),
  ];
  return `${[head, ...lines].join('\n')}\n`;
}

function totalLines(scores: readonly StoryScore[], total: IntakeScore): string {
  const licence = part(
    sum(scores, (score) => score.rows.licenceRight),
    sum(scores, (score) => score.rows.licenceCompared),
  );
  return [
    '',
    `stories ${scores.length}`,
    `rows: precision ${total.rowPrecision}, recall ${total.rowRecall}, F1 ${total.rowF1}`,
    `status accuracy ${total.statusAccuracy}, licence accuracy ${licence}`,
    `figures: F1 ${total.figureF1}`,
    `invented buyers ${total.inventedBuyers}, false figures ${total.falseFigures}`,
    '',
  ].join('\n');
}

interface Counts {
  readonly found: number;
  readonly read: number;
  readonly marked: number;
}

function ratio(counts: readonly Counts[]): {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
} {
  const found = sum(counts, (count) => count.found);
  const precision = part(
    found,
    sum(counts, (count) => count.read),
  );
  const recall = part(
    found,
    sum(counts, (count) => count.marked),
  );
  const f1 = precision + recall === 0 ? 0 : rounded((2 * precision * recall) / (precision + recall));
  return { precision, recall, f1 };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}

function part(some: number, all: number): number {
  return all === 0 ? 1 : rounded(some / all);
}

function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
