import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList } from '../../platform/text/lists.ts';
import { scopeWord } from '../../ratings/figure-words.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import { type Metric, metricEntry } from '../../ratings/metrics.ts';
import type { Viewer } from '../answer.ts';
import { byAired, type FigureQuery, fitting, ofMetrics, PEOPLE_METRICS } from '../narrow/figure-filter.ts';
import {
  channelOf,
  channelParam,
  laterPeriodParam,
  metricsParam,
  placeOf,
  scopesParam,
  territoryOf,
  territoryParam,
  titleIdParam,
} from '../params.ts';
import { figureCsv, figureLine, figureSources, undatedLines } from '../say/figure-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { placeName } from '../say/place-name.ts';
import type { Said } from '../say/said.ts';
import { firstTitle } from '../understand/linked-question.ts';
import type { Period } from '../understand/periods/period.ts';
import { defineKind } from './kind.ts';

const WATCHED =
  /\b(?:watch\w*|saw|seen|viewed|tuned|did (?:it |TITLE )?(?:do|rate|perform|fare)|how (?:well|good)|how (?:is|was|s|has|have) (?:it |TITLE )?(?:been )?(?:doing|done|performing|faring|going)|vieron|vio|visto|tuvo|hizo|logro|marco|izle\w*|seyret\w*|nasil)\b/;

/** Figures of a title: one metric or all, in a territory, on a channel, of a part of the run. */
export const figures = defineKind({
  id: 'figures',
  params: z.object({
    titleId: titleIdParam,
    metrics: metricsParam,
    /** Asks how many people, however they were counted. */
    people: z.boolean(),
    territory: territoryParam,
    channel: channelParam,
    scopes: scopesParam,
    /** A group of the audience ("abc1"); null = whatever was measured. */
    target: z.string().nullable(),
    /** In which it was aired; null = any. */
    period: laterPeriodParam,
  }),
  examples: [
    'What share did The Lantern get in Portugal?',
    'all figures for paper moons',
    '¿Qué rating tuvo Paper Moons en Brasil?',
    'How many people watched the finale of Paper Moons?',
    'Paper Moons kaç izleyiciye ulaştı?',
  ],
  read(question) {
    const { metrics, asksPeople, asksFigures, scopes } = question.terms;
    const named = metrics.length > 0 || asksPeople || asksFigures;
    if (!named && !WATCHED.test(question.words) && scopes.length === 0) return null;
    const title = firstTitle(question);
    const score = named ? 10 : WATCHED.test(question.words) ? 6.5 : 4;
    if (title === null) return { score: score - 3, missing: 'title' };
    return {
      score,
      params: {
        titleId: title.id,
        metrics: [...metrics],
        people: asksPeople && (metrics.length === 0 || metrics.join() === 'viewers'),
        territory: placeOf(question),
        channel: channelOf(question),
        scopes: [...scopes],
        target: question.terms.target,
        period: question.period,
      },
    };
  },
  async answer(
    deps,
    { titleId, metrics, people, territory: label, channel, scopes, target, period },
    viewer,
  ) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const all = await findFigures(deps.db, { titleIds: [titleId] });
    const query = { territory: territoryOf(label), channel, scopes, target };
    const asked: readonly Metric[] = people ? PEOPLE_METRICS : metrics;
    const name = `*${plainInMrkdwn(title.name)}*${aboutWords(query, viewer)}`;
    const near = fitting(all, query);
    const found = asked.length === 0 ? near : ofMetrics(near, asked);
    if (found.length > 0 && period !== null) return ofPeriod({ name, found, people, period }, viewer);
    if (found.length > 0) return told(name, found, missingViewers(found, people, viewer), viewer);
    return nothing({ name, all, near, query, asked }, viewer);
  },
});

function told(
  name: string,
  found: readonly FigureOnRecord[],
  first: readonly string[],
  viewer: Viewer,
): Said {
  return {
    kind: 'answer',
    head: [`${name}:`, ...first],
    list: found.map((figure) => figureLine(figure, viewer)),
    csv: figureCsv(found),
    sources: figureSources(found),
  };
}

interface Dated {
  readonly name: string;
  readonly found: readonly FigureOnRecord[];
  readonly people: boolean;
  readonly period: Period;
}

/** Figures of a period; those without a date stand apart, those of other dates are told only where there are none. */
function ofPeriod({ name, found, people, period }: Dated, viewer: Viewer): Said {
  const { inside, open, outside } = byAired(found, period);
  const undated = undatedLines(open, viewer);
  const when = periodWords(period, viewer);
  const isClosed = period.from !== null && period.to !== null;
  const dated = isClosed ? `${inWords(viewer, 'for', 'para')} ${when}` : when;
  if (inside.length > 0) {
    const said = told(`${name}, ${when}`, inside, missingViewers(inside, people, viewer), viewer);
    return { ...said, tail: undated, sources: figureSources([...inside, ...open]) };
  }
  return {
    kind: 'not_on_record',
    head: [
      inWords(viewer, `${name}: not on record ${dated}.`, `${name}: no consta (not on record) ${dated}.`),
    ],
    tail: [
      ...undated,
      ...(outside.length === 0
        ? []
        : [
            inWords(viewer, 'On record for other dates:', 'Consta para otras fechas:'),
            ...outside.map((figure) => figureLine(figure, viewer)),
          ]),
    ],
    sources: figureSources([...open, ...outside]),
  };
}

/** People in cinemas or on players are no TV viewers: that none are on record is said first. */
function missingViewers(
  found: readonly FigureOnRecord[],
  people: boolean,
  viewer: Viewer,
): readonly string[] {
  if (!people || found.some(({ metric }) => metricEntry(metric).medium === 'tv')) return [];
  return [
    inWords(
      viewer,
      'TV viewers: not on record. What is on record:',
      'Espectadores de TV: no consta (not on record). Lo que consta:',
    ),
  ];
}

interface Missing {
  readonly name: string;
  readonly all: readonly FigureOnRecord[];
  readonly near: readonly FigureOnRecord[];
  readonly query: FigureQuery;
  readonly asked: readonly Metric[];
}

/**
 * No such figure. What is on record of the same kind of number in the same place is told under its own name: an
 * "audience of 11.6%" beside a question for the share.
 */
function nothing({ name, all, near, query, asked }: Missing, viewer: Viewer): Said {
  const labels = asked.map((metric) => metricEntry(metric).label[viewer.language]);
  const what =
    asked.length === 0 || asked === PEOPLE_METRICS
      ? inWords(viewer, 'audience figure', 'cifra de audiencia')
      : joinList(labels, viewer.language);
  const kinds = new Set(asked.map((metric) => metricEntry(metric).number));
  const sameKind = near.filter(({ metric }) => kinds.has(metricEntry(metric).number));
  const beside = sameKind.length > 0 ? sameKind : query.channel === null ? [] : near;
  const anywhere = asked.length === 0 ? all : ofMetrics(all, asked);
  const elsewhere = [...new Set(anywhere.map((figure) => escapeMrkdwn(figure.territory.label)))];
  const tail =
    beside.length > 0
      ? [
          inWords(viewer, 'What is on record there:', 'Lo que consta allí:'),
          ...beside.map((figure) => figureLine(figure, viewer)),
        ]
      : elsewhere.length > 0
        ? [
            inWords(
              viewer,
              `On record for ${joinList(elsewhere.slice(0, 10), viewer.language)}, otherwise.`,
              `Consta, en cambio, para ${joinList(elsewhere.slice(0, 10), viewer.language)}.`,
            ),
          ]
        : [];
  return {
    kind: beside.length > 0 ? 'answer' : 'not_on_record',
    head: [`${name}: ${what}: ${notOnRecord(viewer)}.`],
    tail,
    sources: figureSources(beside),
  };
}

function aboutWords({ territory, channel, scopes }: FigureQuery, viewer: Viewer): string {
  const parts = [
    territory === null ? '' : `${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`,
    channel === null ? '' : `${inWords(viewer, 'on', 'en')} ${plainInMrkdwn(channel)}`,
    scopes.length === 0
      ? ''
      : `(${joinList(
          scopes.map((scope) => scopeWord(scope, viewer.language)),
          viewer.language,
        )})`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : ` ${parts.join(' ')}`;
}
