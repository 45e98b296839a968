import type { TerritoryMention } from '../../catalogue/find-territories.ts';
import { type RightsSet, readRights } from '../reading/clauses/read-rights.ts';
import { isOpenTalk, readStanding } from '../reading/clauses/read-status.ts';
import { DENIED } from '../reading/clauses/verbs.ts';
import { hasAudience } from '../reading/figures/audience-words.ts';
import type { Scene } from '../reading/scene/scene.ts';
import { withoutNames } from '../reading/scene/without-names.ts';
import type { DraftRow, RowReader } from '../reading/story/story.ts';
import { titlesOf } from '../reading/story/titles-of.ts';
import type { Unit } from '../reading/words/units.ts';

/** Right before the first of the places: a sale there, to nobody named. */
const SOLD_TO =
  /(?<![\p{L}])(?<!(?:VP|SVP|EVP|head|director|manager|vice[- ]president|of|as|joins) (?:of |for )?(?:international )?)(?:(?:sold|licen[sc]ed|acquired|bought|picked up|snapped up|placed|pre-sold|travelled|gone|went|goes|sales|deals|contracts|agreements|licen[sc]es|buyers|vendid[ao]|adquirid[ao]|licenciad[ao]|ventas|acuerdos)(?: (?:also|already|recently|to|with|by|broadcasters?|channels?|buyers?|distributors?|networks?|platforms?|clients|undisclosed|unnamed|an?|in|a|cadenas|canales))*) (?:in|to|for|into|en|a|para) (?:the |both )?$/iu;
/** "a to-be-announced platform in", "an unnamed channel in". */
const UNNAMED_IN =
  /(?<![\p{L}])(?:an?|one|un|una|bir) (?:[\p{L}-]+ ){0,3}?(?:undisclosed|unnamed|unidentified|to-be-announced|yet-to-be-(?:named|announced)|unspecified|as yet unnamed|confidential|local|major|leading|big)(?: [\p{L}-]+){0,3} (?:in|for|from|en) (?:the )?$/iu;
/** The buyers of a sentence are kept back. */
const KEPT_BACK =
  /(?<![\p{L}])(?:undisclosed|unnamed|not (?:to be|yet) (?:named|disclosed|identified|announced)|(?:did|would|does|will) not (?:be )?(?:name|identif\p{L}+|disclos\p{L}+)|under wraps|cannot be named|can['’]?t be named|names? (?:is|are) (?:secret|confidential)|to be announced|confidential|sin (?:revelar|identificar)|no (?:se )?revel\p{L}+|cuyo nombre|gizli|açıklanma\p{L}+)(?![\p{L}])/iu;
const DEAL_NOUNS =
  /(?<![\p{L}])(?:deals?|contracts?|sales?|sold|licen[cs]\p{L}*|agreements?|signed|initialled|buyers?|acuerdos?|contratos?|ventas?|vendid\p{L}+|firmad\p{L}+|anlaşma\p{L}*|imzala\p{L}*|satıl\p{L}*|sözleşme\p{L}*|alıcı\p{L}*)(?![\p{L}])/iu;
const PASSIVE_BEHIND =
  /^ (?:was|were|has been|have been|is|are|also|fue|fueron) (?:also |already |pre-?)?(?:sold|licen[sc]ed|taken|bought|acquired|closed|vendid[ao]s?) (?:to|by|a|por) (?:an? |un |una )?(?:undisclosed|unnamed|unidentified|local|major)/iu;

/** Places where a title was sold, with no buyer told. The lists that follow with buyers take their place later. */
export const undisclosedSales: RowReader = {
  name: 'undisclosed sales',
  read: ({ scene, pairings, isFormat }) =>
    pairings.flatMap(({ unit, loose }) => {
      const words = withoutNames(scene, unit.start, unit.end);
      if (isOpenTalk(words) || hasAudience(words)) return [];
      return soldIn(scene, unit, loose, words)
        .filter((place) => isPlain(place))
        .map((place) => rowAt(scene, unit, place, { words, isFormat }));
    }),
};

/** The places of a unit that it says were sold. */
function soldIn(
  scene: Scene,
  unit: Unit,
  loose: readonly TerritoryMention[],
  words: string,
): readonly TerritoryMention[] {
  const [first] = loose;
  if (!first || NOT_AVAILABLE.test(words)) return [];
  const isKeptBack = KEPT_BACK.test(words) && DEAL_NOUNS.test(words);
  if (
    isKeptBack &&
    !/(?:undisclosed|unnamed)[^.]* (?:in|of) (?:the )?$/iu.test(scene.text.slice(unit.start, first.start))
  )
    return loose.filter((place) => !isSeat(scene.text, place));
  if (DENIED.test(withoutNames(scene, unit.start, first.end))) return [];
  if (SOLD_TO.test(scene.text.slice(unit.start, first.start))) return loose;
  return loose.filter(
    (place) =>
      UNNAMED_IN.test(scene.text.slice(unit.start, place.start)) ||
      PASSIVE_BEHIND.test(scene.text.slice(place.end, unit.end)),
  );
}

const NOT_AVAILABLE =
  /(?<![\p{L}])(?:remains? (?:open|available|unsold)|not available|no está disponible|up for grabs)(?![\p{L}])/iu;

/** "an undisclosed distributor in Berlin", "initialled in Los Angeles": where somebody sits or met. */
function isSeat(text: string, place: TerritoryMention): boolean {
  return /(?:distributor|buyer|company|based|office) in (?:the )?$/iu.test(
    text.slice(Math.max(0, place.start - 24), place.start),
  );
}

function isPlain(place: TerritoryMention): boolean {
  return place.reading.kind === 'territory' && place.reading.territory.codes.length > 0 && !place.demonym;
}

function rowAt(
  scene: Scene,
  unit: Unit,
  place: TerritoryMention,
  { words, isFormat }: { readonly words: string; readonly isFormat: boolean },
): DraftRow {
  const rights: RightsSet = readRights(words)[0] ?? { media: [], exclusivity: null };
  return {
    titles: titlesOf(scene, unit, { start: unit.start, end: unit.end }),
    place,
    company: null,
    told: 'sale',
    standing: readStanding(words, isFormat),
    rights,
    seasons: null,
    isNew: null,
    localTitle: null,
    localProducer: null,
    start: unit.start,
    end: unit.end,
  };
}
