import { readStanding } from '../reading/clauses/read-status.ts';
import type { DraftRow, RowReader } from '../reading/story/story.ts';
import { titlesOf } from '../reading/story/titles-of.ts';

const ORIGINAL = /^ (?:[\p{Ll}-]+ ){0,2}(?:original|home version)(?![\p{L}])/u;

/** "The Israeli original, made by Artza, is on Keshet 12": the channel of the original, with no country named. */
export const homeChannels: RowReader = {
  name: 'home channels',
  read: ({ scene, pairings }) =>
    pairings.flatMap(({ unit, alone }): readonly DraftRow[] => {
      const place = scene.places.find(
        (one) =>
          one.demonym &&
          one.start >= unit.start &&
          one.end <= unit.end &&
          ORIGINAL.test(scene.text.slice(one.end)),
      );
      const company =
        place &&
        alone.find(
          (one) =>
            one.start > place.end &&
            /(?<![\p{L}])(?:on|for|at|by|with)\s(?:the )?$/iu.test(scene.text.slice(place.end, one.start)),
        );
      if (!place || !company) return [];
      return [
        {
          titles: titlesOf(scene, unit, unit),
          place,
          company,
          told: 'home',
          standing: readStanding('', false),
          rights: { media: [], exclusivity: null },
          seasons: null,
          isNew: false,
          localTitle: null,
          localProducer: null,
          start: place.start,
          end: company.end,
        },
      ];
    }),
};
