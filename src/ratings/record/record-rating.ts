import type { TitleRef } from '../../catalogue/titles/title.ts';
import type { Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { firstTime } from '../../platform/slack/requests.ts';
import { findFigures } from '../find-figures.ts';
import { type GuardReason, guardFigures } from '../guards/guard-figures.ts';
import type { FigureInput, FigureOnRecord, MeasurementInput } from '../measurement.ts';
import { figureKey, measurementKey } from '../measurement-key.ts';
import type { RatingDeps } from './rating-news.ts';
import { type FigureState, openEntry } from './rating-store.ts';
import { saveFigures } from './save-figures.ts';
import { undoEntry } from './undo-rating.ts';

/** A measurement and the figures that were given for it. */
export interface MeasuredFigures {
  readonly measurement: MeasurementInput;
  readonly figures: readonly FigureInput[];
}

export interface RecordRatingInput {
  readonly title: TitleRef;
  /** One for each territory that was named. */
  readonly measurements: readonly MeasuredFigures[];
  readonly recordedBy: string;
  /** The same for a request that Slack delivers twice. */
  readonly requestKey: string;
  /** The person has seen what is doubtful and insists. */
  readonly confirmed: boolean;
  /** The entry that this one replaces, when it is edited; null = a new one. */
  readonly replaces: number | null;
}

export interface RecordedFigure {
  readonly figure: FigureOnRecord;
  /** What it said before; null = new. */
  readonly before: FigureState | null;
}

export type RecordRatingOutcome =
  | {
      readonly kind: 'recorded';
      readonly entryId: number;
      readonly recorded: readonly RecordedFigure[];
      /** Given again as they stand on record. */
      readonly unchanged: readonly FigureOnRecord[];
    }
  /** Nothing is stored: the person says whether it is right. */
  | { readonly kind: 'held'; readonly reasons: readonly GuardReason[] }
  /** The request was acted on before. */
  | { readonly kind: 'repeated' };

/**
 * Records figures in one transaction: rows, audit, entry, and what channels hear; all of it stands afterwards, or
 * nothing. A second figure of one measurement is a correction, with what it was before. Doubtful figures are held
 * until they are confirmed.
 *
 * @throws UserError when a figure cannot be true
 */
export async function recordRating(deps: RatingDeps, input: RecordRatingInput): Promise<RecordRatingOutcome> {
  try {
    return await deps.database.prisma.$transaction((db) => recordRatingIn(db, deps, input));
  } catch (error) {
    if (error instanceof Held) return { kind: 'held', reasons: error.reasons };
    throw error;
  }
}

/**
 * `recordRating` inside a transaction of the caller.
 *
 * @throws Held when doubtful figures are not confirmed; the transaction has to be rolled back
 */
export async function recordRatingIn(
  db: Db,
  { now, news }: Pick<RatingDeps, 'now' | 'news'>,
  input: RecordRatingInput,
): Promise<RecordRatingOutcome> {
  const { title, recordedBy: by } = input;
  if (!(await firstTime(db, `rating:${input.requestKey}`))) return { kind: 'repeated' };
  const at = now();
  if (input.replaces !== null) await undoEntry(db, { entryId: input.replaces, by, at });
  const reasons = await guardAll(db, title, input.measurements);
  const refused = reasons.filter(({ verdict }) => verdict === 'refuse');
  if (refused.length > 0) {
    throw new UserError('figure_refused', `Not recorded. ${refused.map(({ message }) => message).join(' ')}`);
  }
  if (reasons.length > 0 && !input.confirmed) throw new Held(reasons);

  const rows = input.measurements.flatMap(({ measurement, figures }) =>
    figures.map((figure) => ({ titleId: title.id, measurement, figure })),
  );
  const { figureIds, changes } = await saveFigures(db, { rows, by, at });
  const entryId = await openEntry(db, { changes, by, at });
  if (changes.length > 0) {
    await news.recorded(db, { entryId, figureIds: changes.map(({ figureId }) => figureId) });
  }
  const before = new Map(changes.map((change) => [change.figureId, change.before]));
  const figures = await findFigures(db, { ids: figureIds });
  return {
    kind: 'recorded',
    entryId,
    recorded: figures.flatMap((figure) => {
      const was = before.get(figure.id);
      return was === undefined ? [] : [{ figure, before: was }];
    }),
    unchanged: figures.filter(({ id }) => !before.has(id)),
  };
}

/** Rolls the transaction back, so that the request is free to be confirmed and an edited entry stands as it was. */
class Held extends Error {
  readonly reasons: readonly GuardReason[];

  constructor(reasons: readonly GuardReason[]) {
    super('held');
    this.reasons = reasons;
  }
}

async function guardAll(
  db: Db,
  title: TitleRef,
  measurements: readonly MeasuredFigures[],
): Promise<readonly GuardReason[]> {
  const standing = await findFigures(db, { titleIds: [title.id] });
  return measurements.flatMap(({ measurement, figures }) => {
    const key = measurementKey(measurement);
    const given = new Set(figures.map(figureKey));
    const others = standing.filter(
      (figure) => measurementKey(figure) === key && !given.has(figureKey(figure)),
    );
    const known = new Set(guardFigures(measurement, others).map(({ message }) => message));
    // What was confirmed before is not asked again because another figure joins it.
    return guardFigures(measurement, [...others, ...figures]).filter(({ message }) => !known.has(message));
  });
}
