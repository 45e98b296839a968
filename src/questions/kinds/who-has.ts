import { z } from 'zod';
import { titleById } from '../../catalogue/titles/title-store.ts';
import {
  buyerIdsParam,
  buyersOf,
  laterPeriodParam,
  mediaParam,
  placeOf,
  territoryOf,
  territoryParam,
  titleIdParam,
} from '../params.ts';
import { salesOfTitle } from '../sales-of-title.ts';
import { goneTitle } from '../say/gone.ts';
import { firstTitle, type LinkedQuestion } from '../understand/linked-question.ts';
import { defineKind } from './kind.ts';

const WHO =
  /\b(?:who|whom|whose|which (?:\w+ )?(?:channel|broadcaster|buyer|company|platform|network|streamer|distributor|station|outlet|partner)s?|what (?:channel|broadcaster|platform|network)|buyers?|holders?|holds?|got|owns?|quien(?:es)?|que (?:canal|cadena|plataforma|empresa|distribuidora)|en que (?:canal|cadena|plataforma)|comprador(?:es)?|kim\w*|hangi (?:kanal|platform|yayinci|sirket)\w*|alici\w*)\b/;
const SOLD =
  /\b(?:sold|sell|sale|sales|deal|deals|licen[sc]\w*|placed|bought|buy|taken|took|take|acquired?|picked|available|free|open|unsold|have|has|home|vendi\w*|venta|ventas|comprado|compro|licencia\w*|libre|disponible|satil\w*|satti\w*|satis\w*|sattik|aldi\w*|almis|bos|musait)\b/;
/** Who made what of it is not on record, and nobody's purchase. */
const CRAFT =
  /\b(?:compos(?:ed|er|es)|music|soundtrack|wrote|writers?|written|screenplay|scripts?|screenwriters?|cinematograph\w*|editors?|edited|costumes?|narrat(?:ed|or|es)|voiced|musica|guion\w*|escribi\w*|escrit[ao]|compuso|fotografia|muzi[kg]\w*|senar\w*|yazdi|yazar\w*|beste\w*)\b/;
/** Words that ask for the present: what has expired is then not the answer. */
const PAST = /\b(?:ever|been|did|was|were|previous\w*|before|past|history|ha sido|fue|hist\w+)\b/;

/** Who has a title in a territory, whether it is sold or free there, and whether a buyer has it. */
export const whoHas = defineKind({
  id: 'who_has',
  params: z.object({
    titleId: titleIdParam,
    territory: territoryParam,
    buyerIds: buyerIdsParam,
    buyerName: z.string().nullable(),
    media: mediaParam,
    now: z.boolean(),
    /** In which it was signed. */
    period: laterPeriodParam,
  }),
  examples: [
    'Who has The Lantern in Portugal?',
    'is the lantern still free in japan',
    '¿Quién tiene The Lantern en Portugal?',
    'The Lantern Portekiz’de kimde?',
    'Did Rossini Film buy The Lantern?',
  ],
  read(question) {
    const title = firstTitle(question);
    const [buyer] = question.companies;
    const place = placeOf(question);
    if (place === null && buyer === undefined) return null;
    if (CRAFT.test(question.words)) return null;
    const score = scoreOf(question);
    if (title === null)
      return WHO.test(question.words) && buyer === undefined ? { score: score - 2, missing: 'title' } : null;
    return {
      score,
      params: {
        titleId: title.id,
        territory: place,
        buyerIds: buyersOf(question),
        buyerName: buyer?.text ?? null,
        media: [...question.terms.media],
        now: !PAST.test(question.words),
        period: question.period,
      },
    };
  },
  async answer(deps, { titleId, territory, buyerIds, buyerName, media, now, period }, viewer) {
    const title = await titleById(deps.db, titleId);
    if (title === null) return goneTitle(viewer);
    return salesOfTitle(
      deps,
      { title, territory: territoryOf(territory), buyerIds, buyerName, media, now, period },
      viewer,
    );
  },
});

function scoreOf({ words }: LinkedQuestion): number {
  if (WHO.test(words)) return 7;
  return SOLD.test(words) ? 6 : 5;
}
