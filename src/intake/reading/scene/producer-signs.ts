import { GENRE, GENRE_AFTER } from '../titles/genre-words.ts';
import type { Name } from '../words/names.ts';
import { type Unit, unitAt } from '../words/units.ts';

const PRODUCER_BEFORE =
  /(?:(?:produced|co-produced|made|shot|filmed|adapted|developed|realizad[ao]|producid[ao]|coproducid[ao]) (?:locally |there |in \p{Lu}\p{L}+ )?(?:by|por)(?: [^,.;()]{0,40} (?:and|y|with|con))?|(?:shooting|filming|filmed|shot|made|produced|in production) at|(?:producers?|prodcos?|production (?:company|house|outfit)|productora|yapımcı|label|indie)(?: is| are)?(?: \p{Lu}[\p{L}-]+-based)?|(?:episodes|run|version|series|season|adaptation|instalments|remake|take|reversion) from|(?:acquired|bought|picked up|licensed|taken) [^.;]{0,80}? from(?: \p{Lu}\p{L}+['’]s)?|hails from|comes from|from (?:\p{Lu}?\p{L}+ )?(?:producer|production company|prodco|studio))\s+$/iu;
const MAKES_AFTER =
  /^,? (?:(?:which|who|que) )?(?:has |have |also |now |will |currently |(?:is|was|are) (?=(?:now |currently |also )?\p{L}+ing ))*(?:produces?|producing|produced|makes|making|made|shooting|shot|shoots|filming|filmed|co-produc\p{L}+|co-financ\p{L}+|financed|produjo|produce|produce la|realiza|yapımı|imzalı)(?! (?:an? |the |its )?(?:\p{L}+ )?(?:offer|bid|deal|decision|debut|mark|start))(?![\p{L}])/iu;
/** "the ZDF crime drama", "the Austro-Czech spy series". */
const ATTRIBUTIVE = new RegExp(
  `^ (?:(?!the |its |la |el )[\\p{Ll}-]+ ){0,2}(?:${GENRE}|original)(?![\\p{L}])`,
  'u',
);
const OWN_VERSION =
  /(?<![\p{L}])(?:version|adaptation|remake|versión|run|pilot|take|season|series of)(?![\p{L}])/iu;

interface Sources {
  readonly text: string;
  readonly units: readonly Unit[];
}

/** True if the words beside the name say that it produces. A channel that makes its own version is the buyer. */
export function standsAsProducer({ text, units }: Sources, name: Name): boolean {
  const unit = unitAt(units, name.start);
  const before = text.slice(Math.max(unit?.start ?? 0, name.start - 70), name.start);
  const after = text.slice(name.outerEnd, unit?.end ?? text.length);
  const ending = text.slice(name.end, name.outerEnd);
  if (PRODUCER_BEFORE.test(before)) return true;
  const clause = after.split(/[,;.]|\s(?:and|while|y)\s/u)[0] ?? after;
  if (MAKES_AFTER.test(after)) return / (?:for|para) /iu.test(clause) || !OWN_VERSION.test(clause);
  if (/(?<![\p{L}])(?:the|an?|el|la) $/iu.test(before) && ending === '' && ATTRIBUTIVE.test(after))
    return true;
  if (
    /(?:produc|shoot|film|mak)(?:ing|ed|es|e)? [^,.;]{0,50} (?:with|alongside|together with) $/iu.test(before)
  )
    return true;
  return ending !== '' && GENRE_AFTER.test(after) && !/^ (?:format|show) /u.test(after);
}
