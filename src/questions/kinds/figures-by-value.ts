import { z } from 'zod';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { plural } from '../../platform/text/lists.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import { type Metric, metricEntry } from '../../ratings/metrics.ts';
import type { Viewer } from '../answer.ts';
import { byAired, fitting } from '../narrow/figure-filter.ts';
import {
  channelOf,
  channelParam,
  metricParam,
  periodParam,
  placeOf,
  scopesParam,
  territoryOf,
  territoryParam,
} from '../params.ts';
import { figureIdsByValue } from '../records/best-figures-store.ts';
import { touching } from '../records/deal-rows-store.ts';
import { figureCsv, figureLine, figureSources, undatedLines } from '../say/figure-lines.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import { oneMetric } from '../understand/one-metric.ts';
import { type ValueLimits, valueLimits } from '../understand/value-limits.ts';
import { defineKind } from './kind.ts';

const LOWEST =
  /\b(?:lowest|worst|least|fewest|weakest|smallest|menor|peor|menos|mas baj[ao]|en (?:dusuk|az|kotu))\b/;
/** So many figures are looked at. */
const MOST = 500;

/** Figures of one metric above or below a value, or the lowest, of whatever titles. */
export const figuresByValue = defineKind({
  id: 'figures_by_value',
  params: z.object({
    metric: metricParam,
    /** Null on both sides: the lowest are asked for. */
    above: z.number().nullable(),
    below: z.number().nullable(),
    orEqual: z.boolean(),
    howMany: z.number().int().min(1).max(20),
    territory: territoryParam,
    channel: channelParam,
    scopes: scopesParam,
    /** A group of the audience ("abc1"); null = whatever was measured. */
    target: z.string().nullable(),
    period: periodParam,
  }),
  examples: [
    'which titles have a share above 20%',
    'titles with more than 1.5 million viewers',
    'what is our lowest share',
    '¿Qué títulos superan el 20% de cuota?',
    'En düşük reyting hangi dizide?',
  ],
  read(question) {
    if (question.titles.length > 0 || question.unknown.length > 0) return null;
    const limits = valueLimits(question.text);
    const metric = oneMetric(question);
    if (metric === null || question.terms.metrics.filter((each) => each !== 'viewers').length > 1)
      return null;
    if (limits === null && !LOWEST.test(question.words)) return null;
    const { number } = metricEntry(metric);
    const most = Math.max(limits?.above ?? 0, limits?.below ?? 0);
    if (number === 'rank' || (number === 'percent' && most > 100)) return null;
    return {
      score: 12.6,
      params: {
        metric,
        ...(limits ?? { above: null, below: null, orEqual: false }),
        howMany: Math.min(question.howMany ?? 1, 20),
        territory: placeOf(question),
        channel: channelOf(question),
        scopes: [...question.terms.scopes],
        target: question.terms.target,
        period: question.period,
      },
    };
  },
  async answer(
    deps,
    { metric, above, below, orEqual, howMany, territory: label, channel, scopes, target, period },
    viewer,
  ) {
    const territory = territoryOf(label);
    const limits = { above, below, orEqual };
    const isLowest = above === null && below === null;
    const codes =
      territory === null ? null : touching(territory.codes.length > 0 ? territory.codes : territory.doubtful);
    const ids = await figureIdsByValue(deps.db, { metric, ...limits, codes, limit: MOST });
    const inOrder = new Map((await findFigures(deps.db, { ids })).map((figure) => [figure.id, figure]));
    const near = fitting(
      ids.flatMap((id) => inOrder.get(id) ?? []),
      { territory, channel, scopes, target },
    ).filter((figure) => isLowest || isAsPrinted(figure, limits));
    const { inside, open } = period === null ? { inside: near, open: [] } : byAired(near, period);
    const last = isLowest ? inside[howMany - 1] : undefined;
    const shown =
      last === undefined ? inside : inside.filter(({ value }) => Number(value) <= Number(last.value));
    const undated = isLowest ? open.slice(0, howMany) : open;
    const where = [
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`,
      channel === null ? '' : ` ${inWords(viewer, 'on', 'en')} ${plainInMrkdwn(channel)}`,
      target === null ? '' : ` (${plainInMrkdwn(target)})`,
      period === null ? '' : `, ${periodWords(period, viewer)}`,
    ].join('');
    const what = `${metricEntry(metric).label[viewer.language]}${where}`;
    const head = isLowest
      ? inWords(viewer, `Lowest figure on record, ${what}`, `Cifra más baja en el registro, ${what}`)
      : inWords(
          viewer,
          `On record, ${what}: ${limitWords(metric, limits, viewer)}`,
          `En el registro, ${what}: ${limitWords(metric, limits, viewer)}`,
        );
    return {
      kind: shown.length === 0 ? 'not_on_record' : 'answer',
      head: [
        shown.length === 0
          ? `${head}: ${notOnRecord(viewer)}.`
          : `${head}${isLowest ? '' : `: ${countWords(shown, viewer)}`}.`,
      ],
      list: shown.map((figure) => figureLine(figure, viewer, { withTitle: true })),
      tail: [
        AS_PRINTED[viewer.language],
        ...(ids.length < MOST ? [] : [LOOKED_AT[viewer.language]]),
        ...undatedLines(undated, viewer, { withTitle: true }),
      ],
      csv: figureCsv(shown),
      sources: figureSources([...shown, ...undated]),
    };
  },
});

/** "Less than 2.15 million" is not said to be above one million, nor "more than" to be below. */
function isAsPrinted({ bound }: FigureOnRecord, { above, below }: ValueLimits): boolean {
  return !(above !== null && bound === '<') && !(below !== null && bound === '>');
}

function countWords(figures: readonly FigureOnRecord[], viewer: Viewer): string {
  const titles = new Set(figures.map(({ title }) => title.id)).size;
  return inWords(
    viewer,
    `${plural(figures.length, 'figure', 'figures')} of ${plural(titles, 'title', 'titles')}`,
    `${plural(figures.length, 'cifra', 'cifras')} de ${plural(titles, 'título', 'títulos')}`,
  );
}

function limitWords(metric: Metric, { above, below, orEqual }: ValueLimits, viewer: Viewer): string {
  const { language } = viewer;
  const said = (value: number) =>
    `${formatNumber(value, language)}${metricEntry(metric).number === 'percent' ? '%' : ''}`;
  const [more, less] = orEqual
    ? [inWords(viewer, 'at least', 'al menos'), inWords(viewer, 'at most', 'como máximo')]
    : [inWords(viewer, 'more than', 'más de'), inWords(viewer, 'less than', 'menos de')];
  return [
    ...(above === null ? [] : [`${more} ${said(above)}`]),
    ...(below === null ? [] : [`${less} ${said(below)}`]),
  ].join(', ');
}

const AS_PRINTED = {
  en: 'Values are compared as recorded; one with a bound may in truth lie higher or lower.',
  es: 'Los valores se comparan como constan; uno con límite puede ser mayor o menor.',
} as const;
const LOOKED_AT = {
  en: `There are more: the first ${MOST} by value were looked at.`,
  es: `Hay más: se han mirado los primeros ${MOST} por valor.`,
} as const;
