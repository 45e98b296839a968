import type { TitleRef } from '../../catalogue/titles/title.ts';
import type { Db } from '../../platform/db/database.ts';
import { findFigures } from '../find-figures.ts';
import { type GuardReason, guardFigures } from '../guards/guard-figures.ts';
import type { FigureInput, FigureOnRecord, MeasurementInput } from '../measurement.ts';
import { channelKeyOf, figureKey, measurementKey } from '../measurement-key.ts';

/** A figure as somebody tells it. */
export interface ToldFigure {
  readonly measurement: MeasurementInput;
  readonly figure: FigureInput;
}

/** What a told figure is to the record. */
export type ForeseenFigure =
  /** `reasons` to doubt it; empty = none. */
  | { readonly kind: 'new'; readonly reasons: readonly GuardReason[] }
  | { readonly kind: 'on_record'; readonly existing: FigureOnRecord }
  /** The same metric of what may be the same measurement stands with another value. */
  | { readonly kind: 'differs'; readonly existing: FigureOnRecord; readonly reasons: readonly GuardReason[] }
  /** Cannot be true, so it would not be recorded. */
  | { readonly kind: 'refused'; readonly reasons: readonly GuardReason[] }
  /** An earlier one of the figures is of the same measurement; `differs` = it gives another value. */
  | { readonly kind: 'repeated'; readonly differs: boolean };

/**
 * What each figure of a title is to the record; nothing is stored. A story tells less than a record holds: what one
 * of the two leaves open (channel, base, scope, date, slot) keeps them from being two measurements.
 */
export async function foreseeFigures(
  db: Db,
  { title, figures }: { readonly title: TitleRef; readonly figures: readonly ToldFigure[] },
): Promise<ReadonlyMap<ToldFigure, ForeseenFigure>> {
  if (figures.length === 0) return new Map();
  const standing = await findFigures(db, { titleIds: [title.id] });
  const seen = new Map<string, string>();
  return new Map(
    figures.map((told): [ToldFigure, ForeseenFigure] => {
      const key = `${measurementKey(told.measurement)} ${figureKey(told.figure)}`;
      const before = seen.get(key);
      if (before !== undefined) {
        return [told, { kind: 'repeated', differs: Number(before) !== Number(told.figure.value) }];
      }
      seen.set(key, told.figure.value);
      const same = standing.filter((figure) => mayBeSame(told, figure));
      const equal = same.find(({ value }) => Number(value) === Number(told.figure.value));
      if (equal !== undefined) return [told, { kind: 'on_record', existing: equal }];
      const reasons = reasonsAgainst(told, figures);
      if (reasons.some(({ verdict }) => verdict === 'refuse')) return [told, { kind: 'refused', reasons }];
      const [other] = same;
      return [
        told,
        other === undefined ? { kind: 'new', reasons } : { kind: 'differs', existing: other, reasons },
      ];
    }),
  );
}

/** The reasons that go away when the figure is left out. */
function reasonsAgainst(told: ToldFigure, figures: readonly ToldFigure[]): readonly GuardReason[] {
  const key = measurementKey(told.measurement);
  const others = figures.filter((each) => each !== told && measurementKey(each.measurement) === key);
  const without = guardFigures(
    told.measurement,
    others.map(({ figure }) => figure),
  );
  const known = new Set(without.map(({ message }) => message));
  const all = guardFigures(told.measurement, [told.figure, ...others.map(({ figure }) => figure)]);
  return all.filter(({ message }) => !known.has(message));
}

function mayBeSame({ measurement, figure }: ToldFigure, standing: FigureOnRecord): boolean {
  return (
    figure.metric === standing.metric &&
    measurement.territory.codes.join() === standing.territory.codes.join() &&
    measurement.territory.languages.join() === standing.territory.languages.join() &&
    agree(channelOf(measurement.channel), channelOf(standing.channel)) &&
    agree(figure.base, standing.base) &&
    agree(figure.target?.toLowerCase(), standing.target?.toLowerCase()) &&
    agree(measurement.scope, standing.scope) &&
    agree(measurement.aired?.from, standing.aired?.from)
  );
}

/** Equal, or not stated by one of the two. */
function agree<T>(left: T | null | undefined, right: T | null | undefined): boolean {
  return left == null || right == null || left === right;
}

function channelOf(channel: string | null): string | null {
  return channel === null ? null : channelKeyOf(channel);
}
