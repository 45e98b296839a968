import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import { escapeMrkdwn, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { wholeFigure } from '../../ratings/figure-words.ts';
import { findFigures } from '../../ratings/find-figures.ts';
import { figureSources } from '../say/figure-lines.ts';
import { goneTitle } from '../say/gone.ts';
import { inWords, notOnRecord } from '../say/in-words.ts';
import { firstTitle } from '../understand/linked-question.ts';
import { fitting } from './figure-filter.ts';
import { defineKind } from './kind.ts';
import {
  channelOf,
  channelParam,
  placeOf,
  scopesParam,
  territoryOf,
  territoryParam,
  titleIdParam,
} from './params.ts';

const CLAIMING =
  /\b(?:claim\w*|superlatives?|boasts?|brag\w*|said (?:about|of)|(?:is|was|been|being) said|say about|(?:highest|best|biggest|strongest|largest|top)(?: \w+){0,4} since|most (?:watched|viewed|successful|popular)|break (?:a|any|the) records?|broke|(?:set|hold|holds|channel) (?:a |the |any )?records?|(?:won|win|led|lead|top|topped) (?:its|the|it s|their) (?:\w+ )?(?:slot|night|time ?slot|day|prime ?time|evening)|lead(?:er)? (?:in|of) (?:its|the)|afirma\w*|se (?:dice|afirma|dijo)|record(?: de audiencia)?$|iddia\w*|ne denildi|soylen\w+|mas vist[ao]|lider)\b/;

/** What was said about a title's audience, in the words on record, with the figure it was said of. */
export const claims = defineKind({
  id: 'claims',
  params: z.object({
    titleId: titleIdParam,
    territory: territoryParam,
    channel: channelParam,
    scopes: scopesParam,
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
      },
    };
  },
  async answer(deps, { titleId, territory, channel, scopes }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    const all = (await findFigures(deps.db, { titleIds: [titleId] })).filter(({ claim }) => claim !== null);
    const found = fitting(all, { territory: territoryOf(territory), channel, scopes });
    const name = `*${plainInMrkdwn(title.name)}*`;
    if (found.length === 0)
      return {
        kind: 'not_on_record',
        head: [
          `${name}: ${inWords(viewer, 'a claim about that is', 'una afirmación sobre eso')} ${notOnRecord(viewer)}.`,
        ],
      };
    return {
      kind: 'answer',
      head: [
        inWords(viewer, `Claimed about ${name}, as recorded:`, `Se afirma de ${name}, según el registro:`),
      ],
      list: found.map(
        (figure) =>
          `• “${escapeMrkdwn(figure.claim ?? '')}” (${inWords(viewer, 'said of', 'sobre')}: ${escapeMrkdwn(wholeFigure(figure, viewer.language))}, #${figure.id})`,
      ),
      sources: figureSources(found),
    };
  },
});
