import { readRights } from '../reading/clauses/read-rights.ts';
import { isOpenTalk, readStanding } from '../reading/clauses/read-status.ts';
import { withoutNames } from '../reading/scene/without-names.ts';
import type { DraftRow, RowReader } from '../reading/story/story.ts';
import { titlesOf } from '../reading/story/titles-of.ts';

/** Before any talk. */
const REFUSED_TALK =
  /(?<![\p{L}])(?:screeners?|wants? to see|no reply|passed|no answer|cevap yok|sin respuesta)(?![\p{L}])/iu;

/** Offers and talks that name a place and no company. */
export const openTalks: RowReader = {
  name: 'open talks',
  read: ({ scene, pairings, isFormat }) =>
    pairings.flatMap(({ unit, loose, alone }) => {
      const words = withoutNames(scene, unit.start, unit.end);
      if (/(?<![\p{L}])(?:remains?|still) (?:open|available|unsold|free)(?![\p{L}])/iu.test(words)) return [];
      if (loose.length === 0 || !isOpenTalk(words) || REFUSED_TALK.test(words)) return [];
      const said = loose.filter((place) =>
        scene.quotes.some((quote) => quote.start <= place.start && quote.end >= place.end),
      );
      // Who speaks stands outside the quotation marks and is no party to the talks.
      const talked = alone.length === 0 ? loose : said;
      return talked.flatMap((place, index): readonly DraftRow[] => {
        if (place.reading.kind !== 'territory' || place.reading.territory.codes.length === 0) return [];
        const before = talked[index - 1];
        const clauseStart = clauseBefore(scene.text, unit.start, place.start);
        const clause = withoutNames(scene, clauseStart, unit.end);
        if (!isOpenTalk(clause)) return [];
        const rights = readRights(scene.text.slice(before?.end ?? unit.start, place.end));
        return [
          {
            titles: titlesOf(scene, unit, { start: unit.start, end: unit.end }),
            place,
            company: null,
            told: 'sale',
            standing: readStanding(clause, isFormat || place.demonym),
            rights: rights[0] ?? { media: [], exclusivity: null },
            seasons: null,
            isNew: true,
            localTitle: null,
            localProducer: null,
            start: unit.start,
            end: unit.end,
          },
        ];
      });
    }),
};

/** Where the clause with the place begins: what stands before "; " or ", but" is another matter. */
function clauseBefore(text: string, from: number, to: number): number {
  const last = [...text.slice(from, to).matchAll(/;\s|,\s(?:while|whereas)\s/giu)].at(-1);
  return last ? from + last.index : from;
}
