import type { Db } from '../../../platform/db/database.ts';
import type { FigureOnRecord } from '../../../ratings/measurement.ts';
import { figureKey, measurementKey } from '../../../ratings/measurement-key.ts';
import type { ToldFigure } from '../../../ratings/record/foresee-figures.ts';
import {
  type MeasuredFigures,
  type RecordRatingOutcome,
  recordRatingIn,
} from '../../../ratings/record/record-rating.ts';
import type { FigureProposal } from '../propose/proposal.ts';
import type { NewEvidence } from './article-store.ts';
import { byRecordedTitle, type ConfirmDeps, type Recorded, type Recording } from './recording.ts';

export type ConfirmedFigures = Extract<RecordRatingOutcome, { kind: 'recorded' }>;

/** The figures that are ticked, title by title; a correction is given for the measurement that it corrects. */
export async function confirmFigures(
  db: Db,
  deps: ConfirmDeps,
  { ticked, titles, draft, by }: Recording,
): Promise<Recorded<ConfirmedFigures>> {
  const items = ticked.filter((item) => item.kind === 'figure');
  const outcomes: ConfirmedFigures[] = [];
  const evidence: NewEvidence[] = [];
  for (const [title, ofTitle] of byRecordedTitle(items, titles)) {
    const told = ofTitle.map((item) => ({ item, figure: toldAs(item) }));
    const outcome = await recordRatingIn(
      db,
      { now: deps.now, news: deps.ratingNews },
      {
        title,
        measurements: measurementsOf(told.map(({ figure }) => figure)),
        recordedBy: by,
        requestKey: `article:${draft.id}:${title.id}`,
        // What is doubtful stood beside the tick.
        confirmed: true,
        replaces: null,
      },
    );
    if (outcome.kind !== 'recorded') continue;
    outcomes.push(outcome);
    const stands = [...outcome.recorded.map(({ figure }) => figure), ...outcome.unchanged];
    for (const { item, figure } of told) {
      const on = stands.find((each) => isSame(each, figure));
      if (on !== undefined) evidence.push({ dealId: null, figureId: on.id, words: item.read.evidence.text });
    }
  }
  return { outcomes, evidence };
}

function toldAs({ told, foreseen, answer }: FigureProposal): ToldFigure {
  if (told === null) throw new Error('a figure without a territory was ticked');
  if (foreseen?.kind !== 'differs' || answer !== 'correct') return told;
  const { existing } = foreseen;
  const { base, target } = existing;
  return { measurement: existing, figure: { ...told.figure, base, target } };
}

/** Figures of one measurement together; one that is told twice is taken once. */
function measurementsOf(told: readonly ToldFigure[]): readonly MeasuredFigures[] {
  const byKey = new Map<
    string,
    { measurement: ToldFigure['measurement']; figures: ToldFigure['figure'][] }
  >();
  for (const { measurement, figure } of told) {
    const key = measurementKey(measurement);
    const known = byKey.get(key) ?? { measurement, figures: [] };
    if (!known.figures.some((each) => figureKey(each) === figureKey(figure))) known.figures.push(figure);
    byKey.set(key, known);
  }
  return [...byKey.values()];
}

function isSame(standing: FigureOnRecord, { measurement, figure }: ToldFigure): boolean {
  return (
    measurementKey(standing) === measurementKey(measurement) && figureKey(standing) === figureKey(figure)
  );
}
