import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { scopeWord } from '../../ratings/figure-words.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import { type Metric, metricEntry } from '../../ratings/metrics.ts';
import type { Viewer } from '../answer.ts';
import { byAired, fitting, ofMetrics, PEOPLE_METRICS } from '../narrow/figure-filter.ts';
import {
  channelParam,
  laterPeriodParam,
  metricsParam,
  placesOf,
  scopesParam,
  territoryOf,
} from '../params.ts';
import { figureCsv, figureLine, figureSources, undatedLines } from '../say/figure-lines.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { defineKind } from './kind.ts';

const COMPARING =
  /\b(?:compar\w*|versus|vs|against|better|higher|bigger|more|stronger|lower|worse|difference|or|than|beat\w*|above|below|over|under|drop\w*|fall|fell|rose|rise|which|and|frente|contra|mejor|mayor|mas|que|o|y|karsilastir\w*|daha|mi|mu|yoksa|fark|ve|gore)\b/;

/** Figures of two titles, territories, channels or parts of the run side by side. */
export const compareFigures = defineKind({
  id: 'compare_figures',
  params: z.object({
    titleIds: z.array(z.number().int()).min(1).max(6),
    territories: z.array(z.string()).max(6),
    channels: z.array(z.string()).max(6),
    metrics: metricsParam,
    people: z.boolean(),
    scopes: scopesParam,
    channel: channelParam,
    period: laterPeriodParam,
  }),
  examples: [
    'The Lantern or Paper Moons: which had the better share?',
    'Paper Moons premiere against average',
    'compare the share of paper moons in brazil and portugal',
  ],
  read(question) {
    const { terms, words } = question;
    const titleIds = [...new Set(question.titles.flatMap((span) => span.titles[0]?.id ?? []))];
    const territories = placesOf(question);
    const channels = [...new Set([...question.channels, ...question.companies].map((span) => span.text))];
    const sides = Math.max(titleIds.length, territories.length, channels.length, terms.scopes.length);
    const asks = terms.metrics.length > 0 || terms.asksFigures || terms.asksPeople;
    const isOfRun = terms.scopes.length > 1;
    if (titleIds.length === 0 || sides < 2 || !(isOfRun || COMPARING.test(words))) return null;
    if (
      !asks &&
      terms.scopes.length < 2 &&
      !/\b(?:compar\w*|perform\w*|vs|versus|better|rated|watch\w* (?:\w+ )*more|more watched)\b/.test(words)
    )
      return null;
    return {
      score: 12,
      params: {
        titleIds: titleIds.slice(0, 6),
        territories: territories.slice(0, 6),
        channels: channels.slice(0, 6),
        metrics: [...terms.metrics],
        people: terms.asksPeople && (terms.metrics.length === 0 || terms.metrics.join() === 'viewers'),
        scopes: [...terms.scopes],
        channel: channels.length === 1 ? (channels[0] ?? null) : null,
        period: question.period,
      },
    };
  },
  async answer(deps, { titleIds, territories, channels, metrics, people, scopes, channel, period }, viewer) {
    const all = await findFigures(deps.db, { titleIds });
    const wanted: readonly Metric[] = people ? PEOPLE_METRICS : metrics;
    const sides: Side[] = [];
    const undated: FigureOnRecord[] = [];
    for (const titleId of titleIds) {
      const title = await titleById(deps.db, titleId);
      if (title === null) continue;
      const own = all.filter((figure) => figure.title.id === titleId);
      for (const place of territories.length === 0 ? [null] : territories)
        for (const on of channels.length < 2 ? [channel] : channels)
          for (const scope of scopes.length === 0 ? [null] : scopes) {
            const near = fitting(own, {
              territory: territoryOf(place),
              channel: on,
              scopes: scope === null ? [] : [scope],
            });
            const label = [
              `*${plainInMrkdwn(title.name)}*`,
              place === null ? null : escapeMrkdwn(place),
              on === null ? null : plainInMrkdwn(on),
              scope === null ? null : scopeWord(scope, viewer.language),
              period === null ? null : periodWords(period, viewer),
            ];
            const of = wanted.length === 0 ? near : ofMetrics(near, wanted);
            const dated = period === null ? { inside: of, open: [] } : byAired(of, period);
            undated.push(...dated.open);
            sides.push({
              label: label.filter((part) => part !== null).join(', '),
              figures: dated.inside,
            });
          }
    }
    const told = sides.flatMap((side) => side.figures);
    return {
      kind: told.length === 0 ? 'not_on_record' : 'answer',
      head: verdict(sides, wanted, viewer),
      list: sides.flatMap((side) => [
        `${side.label}:${side.figures.length === 0 ? ` ${notOnRecord(viewer)}` : ''}`,
        ...side.figures.map((figure) => figureLine(figure, viewer)),
      ]),
      tail: undatedLines(undated, viewer, { withTitle: true }),
      csv: figureCsv(told),
      sources: figureSources([...told, ...undated]),
    };
  },
});

interface Side {
  readonly label: string;
  readonly figures: readonly FigureOnRecord[];
}

/**
 * Which side is higher, said only where the record decides: one metric, one figure a side on one base and target, and
 * bounds that leave no doubt. Otherwise the figures stand side by side without a winner.
 */
function verdict(sides: readonly Side[], metrics: readonly Metric[], viewer: Viewer): readonly string[] {
  const [metric, ...others] = metrics;
  if (metric === undefined || others.length > 0 || metricEntry(metric).number === 'rank') return [];
  const singles = sides.map(({ label, figures }) => ({
    label,
    figure: figures.filter((each) => each.target === null),
  }));
  if (singles.length !== 2 || singles.some(({ figure }) => figure.length !== 1)) return [];
  const [left, right] = singles.map(({ label, figure }) => ({ label, figure: figure[0] as FigureOnRecord }));
  if (!left || !right || left.figure.base !== right.figure.base) return [];
  const [high, low] = Number(left.figure.value) >= Number(right.figure.value) ? [left, right] : [right, left];
  const isDecided =
    Number(high.figure.value) > Number(low.figure.value) &&
    /[=>]/.test(high.figure.bound) &&
    /[=<]/.test(low.figure.bound);
  return isDecided ? [inWords(viewer, `Higher: ${high.label}.`, `Más alto: ${high.label}.`)] : [];
}
