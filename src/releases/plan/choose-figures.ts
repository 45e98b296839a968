import type { Territory } from '../../catalogue/territory.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import { METRIC_NAMES, metricEntry } from '../../ratings/metrics.ts';
import type { ReleaseFacts, ReleaseTitle } from '../release-facts.ts';

/** One measurement as it may be quoted: its figures of one source, whole, at most three. */
export interface FigureStory {
  readonly medium: 'tv' | 'cinema' | 'streaming';
  readonly titleId: number;
  readonly figures: readonly FigureOnRecord[];
}

/** One place in one chart of one platform, in one or more territories. */
export interface ChartStory {
  readonly titleId: number;
  readonly figures: readonly FigureOnRecord[];
  readonly platform: string | null;
  readonly rank: string;
  readonly territories: readonly Territory[];
}

/** Audiences told in a release; television, cinema and streaming stay apart. */
export interface Stories {
  readonly tv: readonly FigureStory[];
  readonly cinema: readonly FigureStory[];
  readonly streaming: readonly FigureStory[];
  readonly charts: readonly ChartStory[];
}

const STORIES_IN_ALL = 3;
const FIGURES_OF_A_STORY = 3;

/**
 * The figures that a release tells. Not the most flattering: those of territories that the news is about come first,
 * then those that came with a claim, then the latest. Each measurement is told whole, with everything it was recorded
 * with.
 */
export function chooseFigures(facts: ReleaseFacts): Stories {
  const ranked = facts.titles.flatMap((title) => storiesOf(title));
  const best = (medium: FigureStory['medium'], most: number) =>
    ranked.filter((story) => story.medium === medium).slice(0, most);
  const cinema = best('cinema', 1);
  const charts = facts.titles.flatMap(chartsOf).slice(0, 1);
  const streaming = charts.length > 0 ? [] : best('streaming', 1);
  const others = Math.min(1, cinema.length + charts.length + streaming.length);
  return { tv: best('tv', STORIES_IN_ALL - others), cinema, streaming, charts };
}

function storiesOf(title: ReleaseTitle): readonly FigureStory[] {
  const groups = new Map<string, FigureOnRecord[]>();
  for (const figure of title.figures) {
    if (metricEntry(figure.metric).number === 'rank') continue;
    const key = [figure.measurementId, metricEntry(figure.metric).medium, figure.source ?? ''].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .map((figures) => {
      const [first] = figures;
      return {
        medium: first === undefined ? ('tv' as const) : metricEntry(first.metric).medium,
        titleId: title.id,
        figures: wholeStory(figures),
        weight: weightOf(figures, title),
        day:
          figures
            .map(({ aired, recordedAt }) => aired?.to ?? recordedAt.slice(0, 10))
            .sort()
            .at(-1) ?? '',
        id: first?.id ?? 0,
      };
    })
    .sort(
      (left, right) => right.weight - left.weight || right.day.localeCompare(left.day) || left.id - right.id,
    );
}

function wholeStory(figures: readonly FigureOnRecord[]): readonly FigureOnRecord[] {
  return [...figures]
    .sort((left, right) => METRIC_NAMES.indexOf(left.metric) - METRIC_NAMES.indexOf(right.metric))
    .slice(0, FIGURES_OF_A_STORY);
}

function weightOf(figures: readonly FigureOnRecord[], { news, earlier }: ReleaseTitle): number {
  const codes = new Set(figures.flatMap(({ territory }) => territory.codes));
  const touches = (deals: ReleaseTitle['news']) =>
    deals.some(({ territory }) => territory.codes.some((code) => codes.has(code)));
  const claimed = figures.some(({ claim }) => claim !== null) ? 2 : 0;
  return claimed + (touches(news) ? 4 : touches(earlier) ? 1 : 0);
}

/** Chart places of one platform, rank and time together: "number one in Brazil, Canada and France". */
function chartsOf(title: ReleaseTitle): readonly ChartStory[] {
  const groups = new Map<string, FigureOnRecord[]>();
  for (const figure of title.figures) {
    if (metricEntry(figure.metric).number !== 'rank') continue;
    const { channelKey, value, source, aired, slot } = figure;
    const key = [channelKey, value, source, aired?.from, aired?.to, slot].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups.values()]
    .sort((left, right) => Number(left[0]?.value) - Number(right[0]?.value) || right.length - left.length)
    .map((figures) => ({
      titleId: title.id,
      figures,
      platform: figures[0]?.channel ?? null,
      rank: figures[0]?.value ?? '',
      territories: figures.map(({ territory }) => territory),
    }));
}
