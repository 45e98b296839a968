import { readRights } from '../reading/clauses/read-rights.ts';
import { isOpenTalk, readStanding } from '../reading/clauses/read-status.ts';
import { DENIED } from '../reading/clauses/verbs.ts';
import { hasAudience } from '../reading/figures/audience-words.ts';
import { withoutNames } from '../reading/scene/without-names.ts';
import type { RowReader } from '../reading/story/story.ts';
import { titlesOf } from '../reading/story/titles-of.ts';

/** Right before the first of the places: a sale there, to nobody named. */
const SOLD_TO =
  /(?<![\p{L}])(?:(?:sold|licen[sc]ed|acquired|bought|picked up|snapped up|placed|pre-sold|travelled|gone|went|goes|sales|deals|contracts|agreements|licen[sc]es|buyers|vendid[ao]|adquirid[ao]|licenciad[ao]|ventas|acuerdos)(?: (?:also|already|recently|to|with|by|broadcasters?|channels?|buyers?|distributors?|networks?|platforms?|clients|undisclosed|unnamed|an?|in|a|cadenas|canales))*) (?:in|to|for|into|en|a|para) (?:the |both )?$/iu;

/** Places where a title was sold, with no buyer told. The lists that follow with buyers take their place later. */
export const undisclosedSales: RowReader = {
  name: 'undisclosed sales',
  read: ({ scene, pairings, isFormat }) =>
    pairings.flatMap(({ unit, loose }) => {
      const words = withoutNames(scene, unit.start, unit.end);
      const first = loose[0];
      if (!first || isOpenTalk(words) || hasAudience(words)) return [];
      if (DENIED.test(withoutNames(scene, unit.start, first.end))) return [];
      if (!SOLD_TO.test(scene.text.slice(unit.start, first.start))) return [];
      return loose.flatMap((place) =>
        place.reading.kind === 'territory' && place.reading.territory.codes.length > 0 && !place.demonym
          ? [
              {
                titles: titlesOf(scene, unit, { start: unit.start, end: unit.end }),
                place,
                company: null,
                told: 'sale' as const,
                standing: readStanding(words, isFormat),
                rights: readRights(words)[0] ?? { media: [], exclusivity: null },
                seasons: null,
                isNew: null,
                localTitle: null,
                localProducer: null,
                start: unit.start,
                end: unit.end,
              },
            ]
          : [],
      );
    }),
};
