import { readTerritory } from '../../catalogue/read-territory.ts';
import type { PlainDate } from '../../platform/text/dates.ts';
import type { ParsedFigure, ParsedRating } from '../grammar/parsed-rating.ts';
import type { Aired, FigureOnRecord, MeasurementInput, Scope } from '../measurement.ts';
import { metricEntry } from '../metrics.ts';
import type { MeasuredFigures } from '../record/record-rating.ts';

/**
 * Figures that wait for the person: in a form, or in the button "Record anyway". Small enough for a button, so
 * territories are kept as they were typed, and source and claim once for all figures.
 */
export interface RatingDraft {
  readonly titleId: number | null;
  readonly territories: readonly string[];
  readonly channel: string | null;
  readonly aired: Aired | null;
  readonly scope: Scope | null;
  readonly slot: string | null;
  readonly source: string | null;
  readonly claim: string | null;
  readonly figures: readonly Omit<ParsedFigure, 'source' | 'claim'>[];
  /** The entry that is edited; null = new. */
  readonly replaces: number | null;
}

export const EMPTY_DRAFT: RatingDraft = {
  titleId: null,
  territories: [],
  channel: null,
  aired: null,
  scope: null,
  slot: null,
  source: null,
  claim: null,
  figures: [],
  replaces: null,
};

/** What was read of a command, under one of its headings. */
export function draftOf(parsed: ParsedRating, headingIndex: number, titleId: number | null): RatingDraft {
  const heading = parsed.headings[headingIndex];
  const [first] = parsed.figures;
  return {
    titleId,
    territories: heading?.territories.map(({ label }) => label) ?? [],
    channel: heading?.channel ?? null,
    aired: parsed.aired,
    scope: parsed.scope,
    slot: parsed.slot,
    source: first?.source ?? null,
    claim: first?.claim ?? null,
    figures: parsed.figures.map(({ source: _source, claim: _claim, ...figure }) => figure),
    replaces: null,
  };
}

/** An entry's figures as a draft that edits it. */
export function draftOfEntry(entryId: number, figures: readonly FigureOnRecord[]): RatingDraft {
  const [first] = figures;
  const scopes = new Set(figures.map(({ scope }) => scope));
  const scope = scopes.size === 1 ? (first?.scope ?? null) : null;
  const once = new Map(
    figures.map(({ metric, value, bound, base, target, scope: own }) => {
      const figure = { metric, value, bound, base, target, scope: scopes.size === 1 ? null : own };
      return [JSON.stringify(figure), figure];
    }),
  );
  return {
    titleId: first?.title.id ?? null,
    territories: [...new Set(figures.map(({ territory }) => territory.label))],
    channel: first?.channel ?? null,
    aired: first?.aired ?? null,
    scope,
    slot: first?.slot ?? null,
    source: first?.source ?? null,
    claim: first?.claim ?? null,
    figures: [...once.values()],
    replaces: entryId,
  };
}

/** The measurements that a draft says: one for each territory and each scope that figures name apart. */
export function measurementsOf(draft: RatingDraft): readonly MeasuredFigures[] {
  const { channel, aired, slot, source, claim } = draft;
  const scopes = [...new Set(draft.figures.map((figure) => figure.scope ?? draft.scope))];
  return draft.territories.flatMap((label) => {
    const reading = readTerritory(label, 'as_written');
    if (reading.kind !== 'territory') throw new Error('A territory of a draft was read before.');
    return scopes.map((scope) => {
      const measurement: MeasurementInput = { territory: reading.territory, channel, aired, scope, slot };
      const figures = draft.figures
        .filter((figure) => (figure.scope ?? draft.scope) === scope)
        .map(({ scope: _scope, ...figure }) => ({ ...figure, source, claim }));
      return { measurement, figures };
    });
  });
}

const BOUND_SIGNS = { '=': '', '>': '>', '<': '<', '~': '~' } as const;

/** A figure as it can be typed: `>3100000 viewers`, `5.45% rating households`, `19% share target "A18-49"`. */
export function typedFigure(figure: RatingDraft['figures'][number]): string {
  const { metric, value, bound, base, target, scope } = figure;
  const number = metricEntry(metric).number;
  const words = metric === 'audience_percent' ? 'audience' : metricEntry(metric).label.en;
  const said =
    number === 'rank'
      ? `#${value}`
      : `${BOUND_SIGNS[bound]}${value}${number === 'percent' ? '%' : ''} ${words}`;
  const parts = [said, base, scope, target === null ? null : `target "${target.replaceAll('"', '')}"`];
  return parts.filter((part) => part !== null).join(' ');
}

/** When it was broadcast, as it can be typed. */
export function typedAiring(aired: Aired | null): string | null {
  if (aired === null) return null;
  const days: readonly PlainDate[] = aired.from === aired.to ? [aired.from] : [aired.from, aired.to];
  return aired.words ?? days.join('..');
}
