import { companyKey } from '../../../catalogue/companies/company-key.ts';
import { GENRE_AFTER } from '../titles/genre-words.ts';
import type { Name } from '../words/names.ts';
import type { Unit } from '../words/units.ts';

/** What a company that is no buyer does in a story. */
export interface Makers {
  /** The company that sells; null = not told. */
  readonly distributor: string | null;
  /** Names (by where they start) that are the distributor, under a short form too. */
  readonly sellers: ReadonlySet<number>;
  /** Names that stand as producers, makers or owners. */
  readonly producers: ReadonlySet<number>;
}

export interface MakerSources {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly names: readonly Name[];
  readonly titleStarts: readonly number[];
  readonly distributor: string | null;
}

const SELLER_BEFORE =
  /(?:sales house|sales agents?|agents?|distributors?|distribuidora|sales (?:company|outfit|banner|firm)|world sales|seller|rights[- ]?holders?|owner|format owner|outfit|sales arm|boutique|indie)\s+$|(?:handled|sold|represented|distributed|repped|licensed out|distribuid[ao]|comercializad[ao]|vendid[ao]) (?:by|por)\s+$|(?:according to|according to its owner|según)\s+$/iu;
const SELLER_AFTER =
  /^,? (?:which|who|que)? ?(?:represents|distributes|handles|sells the|sells|holds (?:the )?(?:international|world|distribution|sales)|reps|distribuye|comercializa|representa|dağıtımını|dağıtım)|^ (?:has |have |also )*(?:acquired|picked up|took|taken|secured|boarded|takes|landed) (?:[\p{L}-]+ ){0,4}(?:sales|distribution|international) rights|^ (?:has |have )*boarded|^(?:['’]\p{Ll}+)? (?:uluslararası )?(?:dağıtımını|dağıtımcısı)/iu;
const ANNOUNCES =
  /^,? (?:has |have |had |ha |also |just |now |today |further |recently |again )*(?:announced|announces|confirmed|confirms|closed|closes|unveiled|reported|reports|revealed|issued|inked|inks|struck|strikes|sealed|seals|concluded|concludes|racked up|widened|agreed|sold|sells|pre-sold|pre-sells|placed|places|completed|secured (?:a |new |several |further )*(?:deals?|sales)|notched|wrapped|boarded|boards|arrives|arrived|lined up|finalised|finalized|signed (?:a |an |new |several |fresh |further |\p{L}+ )*(?:deals?|agreements?|contracts?|sales)|anunció|anuncia|cerró|cierra|vendió|vende|concretó|selló|suma|confirmó|distribuye|logró|firmó|duyurdu|açıkladı|sattı|has licensed [^.;]{1,80} to|licensed [^.;]{1,80} to|licenció)(?![\p{L}])/iu;
const SPEAKS_BEFORE = /,\s+(?:its \p{Ll}+ )?(?:says|said|reports|announced|according to|según)?\s*$/iu;
const SPEAKS_AFTER =
  /^ (?:says|said|reports|announced|has (?:announced|confirmed|said|revealed)|confirmed|dijo|informó|on \p{Lu}\p{Ll}+day)(?![\p{L}])/iu;
const PRODUCER_BEFORE =
  /(?:(?:produced|co-produced|made|shot|filmed|adapted|developed|realizad[ao]|producid[ao]|coproducid[ao]) (?:locally |there |in \p{Lu}\p{L}+ )?(?:by|por)(?: [^,.;()]{0,40} (?:and|y|with|con))?|(?:producers?|prodcos?|production (?:company|house|outfit)|productora|yapımcı|label|indie)(?: is| are)?(?: \p{Lu}[\p{L}-]+-based)?|(?:episodes|run|version|series|season|adaptation|instalments) from|hails from|comes from|from (?:\p{Lu}?\p{L}+ )?(?:producer|production company|prodco|studio))\s+$/iu;
const MAKES_AFTER =
  /^,? (?:(?:which|who|que) )?(?:has |have |also |now |will |currently |(?:is|was|are) (?=(?:now |currently |also )?\p{L}+ing ))*(?:produces?|producing|produced|makes|making|made|shooting|shot|shoots|filming|filmed|co-produc\p{L}+|produjo|produce|produce la|realiza|yapımı|imzalı)(?![\p{L}])/iu;
const GENERIC_LAST =
  /\b(?:Distribution|Distribución|Rights|Sales|International|Internacional|Contenidos?|Content|Medya|Formats|Dağıtım|Agency|Distribuidora|Screenings?)$/u;
/** At or above: the company that sells. */
const ENOUGH = 2;

/** Tells the company that sells, and the producers, from those that may have bought. */
export function findMakers(sources: MakerSources): Makers {
  const scores = new Map<string, { name: string; score: number }>();
  for (const name of sources.names) {
    const key = companyKey(name.text);
    const before = scores.get(key) ?? { name: name.text, score: 0 };
    scores.set(key, { name: before.name, score: before.score + sellerScore(sources, name) });
  }
  const best = [...scores.values()].toSorted((left, right) => right.score - left.score)[0];
  const distributor = sources.distributor ?? (best && best.score >= ENOUGH ? best.name : null);
  const sellers = sources.names.filter(
    (name) => distributor !== null && isShortFormOf(name.text, distributor),
  );
  const producers = sources.names.filter((name) => isProducer(sources, name));
  return {
    distributor,
    sellers: new Set(sellers.map((name) => name.start)),
    producers: new Set(producers.map((name) => name.start)),
  };
}

function sellerScore({ text, units, titleStarts, names }: MakerSources, name: Name): number {
  const before = text.slice(Math.max(0, name.start - 60), name.start);
  const after = text.slice(name.outerEnd);
  const ending = text.slice(name.end, name.outerEnd);
  const unit = units.findIndex((one) => one.start <= name.start && one.end >= name.end);
  const isEarly = unit <= 1;
  let score = 0;
  if (SELLER_BEFORE.test(before)) score += 3;
  if (SELLER_AFTER.test(ending + after)) score += 4;
  if (ANNOUNCES.test(after)) score += isEarly ? 3 : 1;
  if (
    SPEAKS_AFTER.test(after) ||
    (SPEAKS_BEFORE.test(before) && /says|said|según|according/iu.test(before.slice(-16)))
  )
    score += isEarly ? 2 : 1;
  const follows = titleStarts.some(
    (start) => /^ (?:[\p{Ll}-]+ ){0,4}$/u.test(text.slice(name.outerEnd, start)) && start > name.outerEnd,
  );
  if (ending !== '' && (follows || GENRE_AFTER.test(after))) score += 2;
  if (ending === '' && /(?:the|its|two|three|four|five|la|el) $/iu.test(before) && GENRE_AFTER.test(after))
    score += 2;
  if (GENERIC_LAST.test(name.text)) score += 1;
  if (/^ \(/.test(after) && name.place === null && !isEarly) score -= 3;
  // A Turkish case ending: the name is where or to whom something happens.
  if (/^['’](?:y?[ae]|[dt][ae]n?)$/iu.test(ending)) score -= 6;
  if (/(?:to|by|with|through|via|at) $/iu.test(before) && !SELLER_BEFORE.test(before)) score -= 2;
  if (names.length === 1) score -= 1;
  return score;
}

/** The distributor again, perhaps by the first words of its name: "Harbor" for "Harbor Pictures International". */
function isShortFormOf(name: string, distributor: string): boolean {
  if (companyKey(name) === companyKey(distributor)) return true;
  const short = companyKey(name);
  return short.length >= 4 && companyKey(distributor).startsWith(`${short} `);
}

function isProducer({ text, units }: MakerSources, name: Name): boolean {
  const before = text.slice(Math.max(0, name.start - 70), name.start);
  const unit = units.find((one) => one.start <= name.start && one.end >= name.end);
  const after = text.slice(name.outerEnd, unit?.end ?? text.length);
  if (PRODUCER_BEFORE.test(before)) return true;
  // A channel that makes its own version is the buyer; a company that makes one for somebody is not.
  const clause = after.split(/[,;.]|\s(?:and|while|y)\s/u)[0] ?? after;
  if (MAKES_AFTER.test(after))
    return (
      / (?:for|para) /iu.test(clause) ||
      !/(?<![\p{L}])(?:version|adaptation|remake|versión|run|pilot|take|season|series of)(?![\p{L}])/iu.test(
        clause,
      )
    );
  if (
    /(?:the|el|la) $/iu.test(before) &&
    text.slice(name.end, name.outerEnd) === '' &&
    /^ (?:series|drama|title|production|show|original)(?![\p{L}])/u.test(after)
  )
    return true;
  const isPartner =
    /(?:produc|shoot|film|mak)(?:ing|ed|es|e)? [^,.;]{0,50} (?:with|alongside|together with) $/iu.test(
      before,
    );
  return (
    isPartner ||
    (text.slice(name.end, name.outerEnd) !== '' &&
      GENRE_AFTER.test(after) &&
      !/^ (?:format|show) /u.test(after))
  );
}
