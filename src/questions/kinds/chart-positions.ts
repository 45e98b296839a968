import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import { fitting } from '../narrow/figure-filter.ts';
import { channelOf, channelParam, placeOf, territoryOf, territoryParam, titleIdParam } from '../params.ts';
import { figureLine, figureSources } from '../say/figure-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { placeName } from '../say/place-name.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const POSITION = /\b(?:place[ds]?|spot|lugar|sira\w*)\b/;
/** These speak of a chart wherever they stand. */
const RANK = /\b(?:ranks?|ranked|ranking|positions?|positioned|puesto|posicion|kacinci\w*|siralama\w*)\b/;

/** Places in charts: where a title was number one, on which platform. */
export const chartPositions = defineKind({
  id: 'chart_positions',
  params: z.object({
    titleId: titleIdParam,
    territory: territoryParam,
    channel: channelParam,
    /** Only this place; null = any. */
    rank: z.number().int().min(1).nullable(),
  }),
  examples: [
    'Where was The Lantern number one on Vidora?',
    'the lantern chart position in spain',
    '¿En qué países fue número uno The Lantern?',
  ],
  read(question) {
    const { words, terms } = question;
    const charted = terms.metrics.includes('chart_rank') || RANK.test(words);
    if (
      !charted &&
      !(POSITION.test(words) && (question.channels.length > 0 || question.companies.length > 0))
    )
      return null;
    const title = firstTitle(question);
    if (title === null) return null;
    return {
      score: charted ? 13.5 : 10.5,
      params: {
        titleId: title.id,
        territory: placeOf(question),
        channel: channelOf(question),
        rank: rankIn(words),
      },
    };
  },
  async answer(deps, { titleId, territory: label, channel, rank }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const territory = territoryOf(label);
    const all = await findFigures(deps.db, { titleIds: [titleId], metrics: ['chart_rank'] });
    const near = fitting(all, { territory, channel, scopes: [] });
    const found = rank === null ? near : near.filter(({ value }) => Number(value) === rank);
    const about = [
      rank === null
        ? inWords(viewer, 'chart position', 'puesto en listas')
        : inWords(viewer, `number ${rank}`, `número ${rank}`),
      territory === null
        ? null
        : `${inWords(viewer, 'in', 'en')} ${escapeMrkdwn(placeName(territory, viewer))}`,
      channel === null ? null : `${inWords(viewer, 'on', 'en')} ${plainInMrkdwn(channel)}`,
    ].filter((part) => part !== null);
    const name = `*${plainInMrkdwn(title.name)}*`;
    const told = found.length > 0 ? found : near;
    const none = found.length > 0 ? '' : ` ${notOnRecord(viewer)}.`;
    return {
      kind: found.length > 0 ? 'answer' : 'not_on_record',
      head: [
        `${name}, ${about.join(' ')}:${none}`,
        ...(found.length === 0 && near.length > 0
          ? [inWords(viewer, 'Chart positions on record:', 'Puestos que constan:')]
          : []),
      ],
      list: told.map((figure) => figureLine(figure, viewer)),
      tail:
        found.length === 0
          ? []
          : [
              inWords(
                viewer,
                'Other territories are not on record.',
                'Otros territorios no constan (not on record).',
              ),
            ],
      sources: figureSources(told),
    };
  },
});

const RANKS: Readonly<Record<string, number>> = {
  one: 1,
  uno: 1,
  primer: 1,
  first: 1,
  birinci: 1,
  bir: 1,
  ilk: 1,
  two: 2,
  second: 2,
  three: 3,
  third: 3,
};

function rankIn(words: string): number | null {
  const found =
    /(?:\b(?:number|no|n|puesto|numero|place|rank(?:ed)?|position) |#)(\d{1,3}|one|uno|two|three)\b|\b(first|second|third|primer|birinci|bir|ilk|1st|1)(?: (?:place|lugar|puesto|sira\w*|numara\w*)|\b(?=inci))/.exec(
      words,
    );
  const said = found?.[1] ?? found?.[2];
  if (said === undefined) return null;
  const rank = RANKS[said] ?? Number.parseInt(said, 10);
  return rank > 0 ? rank : null;
}
