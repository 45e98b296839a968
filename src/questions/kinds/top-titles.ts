import { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { topTitles as bestTitles, findFigures } from '../../ratings/find-figures.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import { channelKeyOf } from '../../ratings/measurement-key.ts';
import { type Metric, metricEntry } from '../../ratings/metrics.ts';
import type { Viewer } from '../answer.ts';
import { type FigureQuery, fitting } from '../narrow/figure-filter.ts';
import {
  channelOf,
  channelParam,
  laterPeriodParam,
  metricParam,
  placeOf,
  scopesParam,
  territoryOf,
  territoryParam,
} from '../params.ts';
import { type AiredIn, bestFigureIds } from '../records/best-figures-store.ts';
import { touching } from '../records/deal-rows-store.ts';
import { figureLine, figureSources, undatedLines } from '../say/figure-lines.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import { oneMetric } from '../understand/one-metric.ts';
import { defineKind } from './kind.ts';

const SUPERLATIVE =
  /\b(?:highest|best|most|biggest|top|largest|greatest|strongest|number one|leading|number 1|no 1|numero (?:uno|1)|first place|1st|record|ranking|rank|mayor|mejor(?:es)?|mas (?:alt[ao]|vist[ao]s?|espectadores|alcance|entradas|audiencia)|maxim[ao]|en (?:yuksek|cok|iyi|buyuk)|birinci)\b/;
const TITLES =
  /\b(?:titles?|shows?|series|films?|movies?|programm?es?|dramas?|which|what|dizi\w*|film\w*|yapim\w*|titulos?|peliculas?|programas?|hangi|que|cual)\b/;
const LOWEST = /\b(?:lowest|worst|least|weakest|smallest|menor|peor|mas baj[ao]|en (?:dusuk|az|kotu))\b/;

/** Titles by their best figure of one metric, overall or in a territory or on a channel. */
export const topTitles = defineKind({
  id: 'top_titles',
  params: z.object({
    metric: metricParam,
    territory: territoryParam,
    channel: channelParam,
    scopes: scopesParam,
    howMany: z.number().int().min(1).max(20),
    /** In which it was aired. */
    period: laterPeriodParam,
  }),
  examples: [
    'Which title has the highest share?',
    'top 3 titles by tv viewers',
    '¿Qué título tuvo el mayor rating?',
    'En çok izlenen dizimiz hangisi?',
  ],
  read(question) {
    const { words, titles, terms } = question;
    if (titles.length > 0 || !SUPERLATIVE.test(words) || LOWEST.test(words)) return null;
    // A fragment: "top rating on record".
    if (!TITLES.test(words) && (terms.metrics.length === 0 || question.unknown.length > 0)) return null;
    const metric = oneMetric(question);
    if (metric === null) return null;
    const plural =
      /\b(?:titles|shows|films|movies|programmes|programs|dramas|titulos|peliculas|diziler|filmler)\b/.test(
        words,
      );
    return {
      score: 12.5,
      params: {
        metric,
        territory: placeOf(question),
        channel: channelOf(question),
        scopes: [...terms.scopes],
        howMany: Math.min(question.howMany ?? (plural ? 5 : 1), 20),
        period: question.period,
      },
    };
  },
  async answer(deps, { metric, territory: label, channel, scopes, howMany, period }, viewer) {
    const territory = territoryOf(label);
    const query = { metric, territory, channel, scopes, limit: howMany + LOOKED_BEYOND };
    const best = await bestOf(deps.db, { ...query, aired: period && { period, how: 'inside' } });
    const undated =
      period === null ? [] : await bestOf(deps.db, { ...query, aired: { period, how: 'open' } });
    const what = metricEntry(metric).label[viewer.language];
    const where = [
      territory === null
        ? ''
        : ` ${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`,
      channel === null ? '' : ` ${inWords(viewer, 'on', 'en')} ${plainInMrkdwn(channel)}`,
      period === null ? '' : `, ${periodWords(period, viewer)}`,
    ].join('');
    if (best.length === 0)
      return {
        kind: 'not_on_record',
        head: [`${what}${where}: ${notOnRecord(viewer)}.`],
        tail: undatedLines(undated.slice(0, howMany), viewer, { withTitle: true }),
        sources: figureSources(undated.slice(0, howMany)),
      };
    // A figure without a date may be of the period: it is told where it would stand among the best.
    const last = best.slice(0, howMany).at(-1);
    const rivalling = best.length < howMany ? undated : undated.filter((figure) => isAsGood(figure, last));
    const shown = best.filter((figure, index) => index < howMany || rivals(best[howMany - 1], figure));
    return {
      kind: 'answer',
      head: [headOf(shown, what, where, viewer)],
      list: shown.map((figure) => figureLine(figure, viewer, { withTitle: true })),
      tail: [
        ...(isOpen(shown, howMany)
          ? [
              inWords(
                viewer,
                'A figure with a bound may be higher than printed; ties and bounds are listed, not decided.',
                'Una cifra con límite puede ser mayor; empates y límites se listan sin decidir.',
              ),
            ]
          : []),
        ...undatedLines(rivalling.slice(0, howMany), viewer, { withTitle: true }),
      ],
      sources: figureSources([...shown, ...rivalling.slice(0, howMany)]),
    };
  },
});

interface BestQuery extends FigureQuery {
  readonly metric: Metric;
  readonly limit: number;
  readonly aired: AiredIn | null;
}

function isAsGood(figure: FigureOnRecord, last: FigureOnRecord | undefined): boolean {
  if (last === undefined) return true;
  return figure.metric === 'chart_rank'
    ? Number(figure.value) <= Number(last.value)
    : Number(figure.value) >= Number(last.value);
}

/** Figures looked at in a place: several of one title may lead. */
const LOOKED_AT = 200;

/** The best figure of each title, best title first. */
async function bestOf(db: Db, query: BestQuery): Promise<readonly FigureOnRecord[]> {
  const { metric, territory, channel, scopes, limit, aired } = query;
  if (territory === null && channel === null && aired === null)
    return bestTitles(db, { metric, filter: scopes.length === 0 ? {} : { scopes }, limit });
  const ids = await bestFigureIds(db, {
    metric,
    at: {
      codes:
        territory === null
          ? null
          : touching(territory.codes.length > 0 ? territory.codes : territory.doubtful),
      channelKeys: channel === null ? null : [channelKeyOf(channel)],
      aired,
    },
    limit: LOOKED_AT,
  });
  const found = new Map(fitting(await findFigures(db, { ids }), query).map((figure) => [figure.id, figure]));
  const best = new Map<number, FigureOnRecord>();
  for (const id of ids) {
    const figure = found.get(id);
    if (figure && !best.has(figure.title.id)) best.set(figure.title.id, figure);
  }
  return [...best.values()].slice(0, limit);
}

/** Titles behind the last wanted one that may tie with it. */
const LOOKED_BEYOND = 3;

/** Whether a lower figure may in truth be as high as the last one listed: a tie, or "more than" so much. */
function rivals(last: FigureOnRecord | undefined, figure: FigureOnRecord): boolean {
  return last !== undefined && last.value === figure.value && last.bound === figure.bound;
}

function isOpen(shown: readonly FigureOnRecord[], howMany: number): boolean {
  return shown.length > howMany;
}

function headOf(shown: readonly FigureOnRecord[], what: string, where: string, viewer: Viewer): string {
  const [first] = shown;
  if (shown.length === 1 && first !== undefined) {
    const name = `*${plainInMrkdwn(first.title.name)}*`;
    return inWords(
      viewer,
      `Highest on record, ${what}${where}: ${name}.`,
      `Más alto en el registro, ${what}${where}: ${name}.`,
    );
  }
  return inWords(viewer, `Highest on record, ${what}${where}:`, `Más altos en el registro, ${what}${where}:`);
}
