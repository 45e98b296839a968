import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { wholeFigure } from '../../ratings/figure-words.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import type { FigureOnRecord } from '../../ratings/measurement.ts';
import type { Viewer } from '../answer.ts';
import { byAired, fitting } from '../narrow/figure-filter.ts';
import {
  channelOf,
  channelParam,
  laterPeriodParam,
  placeOf,
  scopesParam,
  territoryOf,
  territoryParam,
  titleIdParam,
} from '../params.ts';
import { figureSources } from '../say/figure-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { periodWords } from '../say/period-words.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const CLAIMING =
  /\b(?:claim\w*|superlatives?|boasts?|brag\w*|said (?:about|of)|(?:is|was|been|being) said|say about|(?:highest|best|biggest|strongest|largest|top)(?: \w+){0,4} since|most (?:watched|viewed|successful|popular)|break (?:a|any|the) records?|broke|(?:set|hold|holds|channel) (?:a |the |any )?records?|(?:won|win|led|lead|top|topped) (?:its|the|it s|their) (?:\w+ )?(?:slot|night|time ?slot|day|prime ?time|evening)|(?:slot|channel|time ?slot|network|(?:CHANNEL|BUYER) s) (?:s )?(?:average|mean)|(?:CHANNEL|BUYER) (?:average|mean)(?! (?:viewers?|share|rating|reach|audience|of))|average (?:of|for|on) (?:its |the )?(?:CHANNEL|BUYER|channel|slot|time ?slot|network)|(?:against|versus|vs|above|below|over|beat|beats|doubled?|tripled?|outperform\w*|compar\w* (?:to|with|against)) (?:its|the|their|s) (?:\w+ )?(?:slot|time ?slot|competition|competitors)|media (?:de (?:la franja|la cadena|el canal)|del canal)|kanal (?:ortalama\w*)|kusak ortalama\w*|lead(?:er)? (?:in|of) (?:its|the)|afirma\w*|se (?:dice|afirma|dijo)|record(?: de audiencia)?$|iddia\w*|ne denildi|soylen\w+|mas vist[ao]|lider)\b/;

/** What was said about a title's audience, in the words on record, with the figure it was said of. */
export const claims = defineKind({
  id: 'claims',
  params: z.object({
    titleId: titleIdParam,
    territory: territoryParam,
    channel: channelParam,
    scopes: scopesParam,
    /** In which it was aired. */
    period: laterPeriodParam,
  }),
  examples: [
    'What is claimed about the audience of Paper Moons?',
    'did paper moons win its slot in brazil',
    '¿Qué se afirma sobre la audiencia de Paper Moons?',
  ],
  read(question) {
    if (!CLAIMING.test(question.words)) return null;
    const title = firstTitle(question);
    if (title === null) return null;
    return {
      score: 13,
      params: {
        titleId: title.id,
        territory: placeOf(question),
        channel: channelOf(question),
        scopes: [...question.terms.scopes],
        period: question.period,
      },
    };
  },
  async answer(deps, { titleId, territory, channel, scopes, period }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const all = (await findFigures(deps.db, { titleIds: [titleId] })).filter(({ claim }) => claim !== null);
    const near = fitting(all, { territory: territoryOf(territory), channel, scopes });
    const { inside, open } = period === null ? { inside: near, open: [] } : byAired(near, period);
    const when = period === null ? '' : `, ${periodWords(period, viewer)}`;
    const name = `*${plainInMrkdwn(title.name)}*${when}`;
    const undated =
      open.length === 0
        ? []
        : [
            inWords(
              viewer,
              'Date not on record, or not exactly:',
              'La fecha no consta (date not on record), o no con exactitud:',
            ),
            ...claimLines(open, viewer),
          ];
    const sources = figureSources([...inside, ...open]);
    if (inside.length === 0)
      return {
        kind: 'not_on_record',
        head: [
          `${name}: ${inWords(viewer, 'a claim about that is', 'una afirmación sobre eso')} ${notOnRecord(viewer)}.`,
        ],
        tail: undated,
        sources,
      };
    return {
      kind: 'answer',
      head: [
        inWords(viewer, `Claimed about ${name}, as recorded:`, `Se afirma de ${name}, según el registro:`),
      ],
      list: claimLines(inside, viewer),
      tail: undated,
      sources,
    };
  },
});

/** Each claim once, with the figures it was said of. */
function claimLines(figures: readonly FigureOnRecord[], viewer: Viewer): readonly string[] {
  const groups = new Map<string, FigureOnRecord[]>();
  for (const figure of figures)
    groups.set(figure.claim ?? '', [...(groups.get(figure.claim ?? '') ?? []), figure]);
  return [...groups].map(([claim, said]) => {
    const of = said.map((figure) => `${escapeMrkdwn(wholeFigure(figure, viewer.language))}, #${figure.id}`);
    return `• “${escapeMrkdwn(claim)}” (${inWords(viewer, 'said of', 'sobre')}: ${of.join('; ')})`;
  });
}
