import { GENRE } from './genre-words.ts';

/** What stands beside a name and tells a title from a company: words and how much they say. */
export interface Sign {
  readonly pattern: RegExp;
  readonly weight: number;
}

const DONE =
  '(?:pre-?)?(?:re-?)?(?:sold|licen[sc]ed|acquired|bought|purchased|taken|placed|optioned|commissioned|ordered|adapted|remade|renewed|cleared|snapped|picked|nabbed|scooped|secured|green-?lit|handled|represented|distributed|repped|shopped|produced|co-produced|directed|written|penned|created|developed|shot|filmed|dubbed|subtitled|broadcast|aired|shown|seen|watched|screened|released|stripped|scheduled|slotted|shelved|boarded|exported|offered|selected|titled|entitled|called|retitled|renamed|set (?:in|to|for)|based on|inspired by|adapted from|made (?:by|for)|billed)';
const HOW =
  '(?:\\s(?:also|now|just|already|since|recently|meanwhile|newly|further|,? in addition,?|previously|both|all|so far))*';
const BE_DONE = `\\s(?:has|have|had)${HOW}\\sbeen${HOW}\\s${DONE}|\\s(?:is|are|was|were|will be|to be|being)${HOW}\\s(?:being\\s|to be\\s)?${DONE}`;

/** Right before a title: the kind of thing it is, and what is done with it. */
export const BEFORE_TITLE: readonly Sign[] = [
  {
    weight: 4,
    pattern:
      /(?<![\p{L}])(?:rights (?:to|of|for|on)|(?:premieres?|launch(?:es)?|finale|broadcast|airing|success|seasons?(?: [\p{L}\d]+){0,4}|series (?:\d+)|episodes?|instal?ments?|runs?|(?:first|last|opening|final|closing) (?:night|edition)|chapters?|remakes?|versions?|adaptations?|takes?|licen[sc]ees?|screenings?) of|buyers? (?:of|for)|remake (?:in [\p{Lu}][\p{L} ]+ )?of(?: the)?|(?:local|own|\p{Lu}\p{L}+|new) (?:take|spin) on|(?:finale?|desenlace|capítulos?|historia|éxito|temporadas?|estreno|derechos|venta|emisión|remake|adaptación|versión) de|titled|entitled)\s+$/iu,
  },
  {
    weight: 3,
    pattern:
      /(?<![\p{L}])(?:(?:new|further|more|first|fresh|additional|latest|three|two|four|five|several)? ?(?:sales|deals?|contracts?|agreements?|licen[cs]es|acuerdos|ventas|contratos|business|pacts?|packages?|package deals?) (?:of|on|for|por|sobre|involving|covering)|signed for|buyers|news (?:of|on|from)|(?:charla|entrevista|hablamos|conversamos)[^.;]{0,60} sobre|(?:summary|overview|recap|results|pipeline|pending|open|status|notes|update|round|interest|offers?|meetings?|screenings?|talks|resumen|novedades) (?:of|for|on|in|sobre|de)|(?:what about|how about|and) (?:your|our|the) (?:[\p{L}-]+ ){0,3}[\p{L}-]+,|as to|handles|represents|distributes|reps|boarded|boards|premieres|premiered|airs|aired|carr(?:y|ies|ied)|strip(?:s|ped)|air|broadcast|stream(?:s|ed)?|screen(?:s|ed)?|showing|airing|launch(?:ed|es)?)\s+$/iu,
  },
  {
    weight: 3,
    pattern:
      /(?<![\p{L}])(?:(?:pre-?|re-?)?sold|(?:pre-?)?sells|selling|(?:re-?)?licen[sc](?:ed|es|ing)|placed|placing|acquir(?:ed|es|ing)|bought|buys|buying|purchas(?:ed|es|ing)|picked up|picks up|picking up|snapped up|nabbed|scooped(?: up)?|landed|secured|ordered|orders|take|buy|acquire|want|confirm|need|(?:titles|series|shows|hits|dramas|formats|slate|catalogue|programmes|films)(?: [\p{Ll}]+){0,4} (?:include(?:s|d)?|including)|commission(?:ed|s)|greenlit|optioned|option(?:s|ing)|renewed|renews|taken|took|takes|taking|adapt(?:s|ed|ing)?|remak(?:e|es|ing)|remade|closed|for its|of its|vendió|vende|licenció|distribuye|adquirió|compró|emitirá|emite|estrena|estrenó|estrenará|seen|watched|sumó|transmite|encargó|opcionó|renovó|renueva|programó|lanzó|presentó|sumará)\s+$/iu,
  },
];

/** Right behind a title: what happens to titles and not to companies, and what it is. */
export const AFTER_TITLE: readonly Sign[] = [
  { weight: 4, pattern: new RegExp(`^(?:,? (?:which|that))?(?:${BE_DONE})(?![\\p{L}])`, 'iu') },
  {
    weight: 4,
    pattern: new RegExp(
      `^[”"’]?(?:,| –| —) (?:(?:the|a|an|la|el|una?|its|their|his|her|\\p{Lu}[\\p{L}&+]*(?: \\p{Lu}[\\p{L}&+]*){0,2}['’]s?) )(?:[\\p{L}\\d'’-]+ ){0,4}?(?:${GENRE})(?![\\p{L}])`,
      'iu',
    ),
  },
  {
    weight: 3,
    pattern: /^ (?:S\d{1,2}|seasons? (?:\d|one|two|three)|temporadas? \d|[12]\. sezon)(?![\p{L}])/iu,
  },
  {
    weight: 3,
    pattern:
      /^(?:,? (?:which|that))?\s+(?:(?:has|have)(?: now| also| already| just| since)* (?:found (?!(?:new |further )?(?:homes?|buyers|takers) for)|gone|become|travell?ed|notched|clocked|racked|premiered|debuted|aired|launched|bowed|opened|entered|crossed|conquered|landed|reached|sold to|sold (?:in)?to)|(?:is|are) (?:now |also |currently )?(?:heading|headed|moving|expanding|rolling out|travell?ing|set to (?:air|premiere|debut|launch|bow)|spreading|coming|going|bound|off to|conquering|on its way|number one|the most|airing|showing|running|streaming|proving|available|in (?:production|post))|goes|go to|went|travels|heads|keeps|continues|has got off|got off|is off|lands|arrives|moves|is produced|is based|tells|follows|stars|centres|centers|opened|ended|said goodbye|signed off|bowed out|bows out|made a|averaged|attracted|drew|peaked|debuted|debuts|premiered|premieres|bows|bowed|returns|returned|screens|screened|aired|airs on|will (?:air|premiere|debut|launch|bow|be)(?! (?:it|the|them|both|all)(?![\p{L}]))|sells to|will soon|fue|fueron|ya suma|suma|se vendi|se estren|llega|llegar|conquist|ya fue|también|satıldı|yayın|reyting)/iu,
  },
  {
    weight: 4,
    pattern:
      /^["”’»]?,? (?:whose (?:sale|rights|finale|launch|premiere|first|second|third|final|format|run|season|buyers|success)|(?:which|that) (?:we|stars?|follows|tells|premiered|aired|opened|was (?:sold|licensed|made|produced|ordered|commissioned)))(?![\p{L}])/iu,
  },
  {
    weight: 4,
    pattern:
      /^ (?:(?:sales|deal|deals|weekly) )?(?:recap|update|status|round-?up|summary|overview|notes|resumen|novedades|güncel durum)(?: so far)?\s?(?::|[–—-]\s|$|\n)/iu,
  },
  { weight: 2, pattern: /^\s+(?:was|were)(?![\p{L}])/iu },
  {
    weight: 1,
    pattern:
      /^\s+(?:has|have|had|is|are|scored|won|ranked|launched|launches|topped|led|reached|sold|sells)(?![\p{L}])/iu,
  },
];

/** The greatest weight of the signs that the words show; 0 = none. */
export function weightOf(signs: readonly Sign[], words: string): number {
  return Math.max(0, ...signs.filter(({ pattern }) => pattern.test(words)).map(({ weight }) => weight));
}
