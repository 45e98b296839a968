/** A name with the words beside it in its sentence. */
export interface NameInSentence {
  readonly name: string;
  readonly before: string;
  /** A possessive or case ending. */
  readonly ending: string;
  readonly after: string;
  /** In the first sentences of the story. */
  readonly isEarly: boolean;
}

const SELLER_BEFORE =
  /(?:brokered|negotiated|arranged) by (?:the )?(?:agents? )?\s*$|(?:sales house|sales agents?|agents?|distributors?|distribuidora|sales (?:company|outfit|banner|firm|arm|boutique|label)|world sales|sellers?|rights[- ]?holders?|owner|format owner|outfit|boutique|indie|dağıtımcı(?:sı)?)\s+$|(?<!rights (?:are|is) )(?:handled|sold|represented|distributed|repped|licensed out|distribuid[ao]|comercializad[ao]|vendid[ao]) (?:internationally |worldwide |abroad )?(?:by|por)\s+$|(?:according to|according to its owner|según|de la mano de|(?:sold|sales|map|world|business)[^.;]{0,40} for)\s+(?:\p{Lu}\p{L}+['’]s )?$|^(?:about|acerca de|sobre)\s+$/iu;
const SELLER_AFTER =
  /^,? (?:which|who|que)? ?(?:represents|distributes|handles|sells the|sells|holds (?:the )?(?:international|world|distribution|sales)|reps|distribuye|comercializa|representa|dağıtımını|dağıtım|inherited the rights|will (?:also |again )?(?:handle|represent|sell|distribute)(?=[.,;]|$))|^ (?:has |have |also )*(?:acquired|bought|picked up|took|taken|secured|boarded|takes|landed|picks up) (?:[\p{L}-]+ ){0,4}(?:sales|distribution|international) rights|^ (?:has |have )*boarded (?!for|in)|^(?:['’]\p{Ll}+)? (?:uluslararası )?(?:dağıtımını|dağıtımcısı)|^['’]?(?:\p{Ll}{1,4})? (?:\p{Ll}+ ){0,2}haklarını elinde/iu;
const ANNOUNCES =
  /^,? (?:has |have |had |ha |also |just |now |today |further |recently |again )*(?:announced|announces|confirmed|confirms|unveiled|report(?:ed|s)(?! (?:an? )?\d)|revealed|issued|racked up|widened|pre-sold|pre-sells|placed|places|notched|arrives|arrived|lined up|anunció|anuncia|cerró|cierra|vendió|vende|concretó|selló|suma|confirmó|distribuye|logró|firmó|duyurdu|açıkladı|sattı|licenció|sold|sells|licensed [^.;]{1,80} to|has licensed [^.;]{1,80} to|chalked up|racks up)(?![\p{L}])/iu;
/** "has closed new deals for", "leaves the Croisette with business on", "has found new homes for". */
const DOES_BUSINESS =
  /^,? (?:has |have |had |just |also |today |recently |ha )*(?:announced |confirmed )?[\p{L}-]+(?: up)?(?: and [\p{L}-]+)? (?:[\p{L}\d'’-]+ ){0,7}?(?:sales|deals?|contracts?|agreements?|pacts?|packages?|licen[cs]es|business|partnership|relationship|buyers|homes|takers|acuerdos?|ventas?|contratos?|negocios?)(?: \p{Ll}+){0,2}? (?:on|for|of|with|to|in|across|covering|de|con|para|por|en)(?![\p{L}])/iu;
const CLOSES =
  /^,? (?:has |have |also |just |now |since )*(?:(?:closed|closes|inked|inks|struck|strikes|sealed|seals|agreed|completed|finalised|finalized|signed|signs) (?:a |an |its |the |new |several |fresh |further |more |first |[\p{Ll}-]+ ){0,5}(?:deals?|agreements?|contracts?|sales?|packages?|pacts?|round|raft|string|clutch|slew|number|batch)|concluded|closed with|wrapped|boarded (?!for|in)|boards)(?![\p{L}])/iu;
const SPEAKS_BEFORE = /(?:(?:,\s+(?:its \p{Ll}+ )?)(?:says|said|reports|announced)|according to|según)\s*$/iu;
const SPEAKS_AFTER =
  /^ (?:says|said(?! goodbye)|adds|reports(?! (?:an? )?\d)|announced|has (?:announced|confirmed|said|revealed)|confirmed|dijo|informó|on \p{Lu}\p{Ll}+day)(?![\p{L}])/iu;
/** "sales director Niamh Corrigan of X", "Head of International Sales at X". */
const SALES_ROLE =
  '(?:(?:head|vp|svp|evp|director|directora|manager|vice[- ]president|vicepresidenta?|gerente|chief|executive)s?[^,.;"”]{0,24}(?:sales|ventas|distribution|distribución|commercial|comercial|licensing|formats)|sales (?:director|manager|chief|head|executive|vp)|international sales|ventas internacionales|satış \\p{L}+)';
const SALES_ROLE_BEFORE = new RegExp(
  `${SALES_ROLE}[^.;"”]{0,24}?(?: at| of| for| de| en|,)\\s+(?:the )?$`,
  'iu',
);
const SALES_ROLE_AFTER = new RegExp(
  `^(?: genel müdürü| satış| kurucusu|(?:['’]s| the)? (?:[\\p{L}&-]+ ){0,3}?${SALES_ROLE})`,
  'iu',
);
const CHIEF_AFTER =
  /^(?: genel müdürü| kurucusu|['’]s? (?:[\p{L}-]+ ){0,3}?(?:ceo|founder|co-founder|chief executive|managing director|general manager|sales chief)(?![\p{L}]))/iu;
const CHIEF_BEFORE =
  /(?:founder|ceo|chief executive|managing director|general manager|director general|fundador[a]?)[^.;"”]{0,20} (?:at|of|de)\s+$/iu;
const GENERIC_LAST =
  /\b(?:Distribution|Distribución|Distribuidora|Rights|Sales|International|Internacional|Contenidos?|Content|Medya|Formats|Formatos|Dağıtım|Agency|Screenings?)$/u;

/** How surely one mention of a name is that of a company that sells; below 0 it acts as others do. */
export function sellerWeight({ name, before, ending, after, isEarly }: NameInSentence): number {
  let score = 0;
  if (SELLER_BEFORE.test(before)) score += 3;
  if (SELLER_AFTER.test(ending + after)) score += 4;
  if (DOES_BUSINESS.test(after)) score += isEarly ? 3 : 1;
  else if (ANNOUNCES.test(after) || CLOSES.test(after)) score += isEarly ? 3 : 1;
  if (SPEAKS_AFTER.test(after) || SPEAKS_BEFORE.test(before)) score += isEarly ? 2 : 1;
  if (SALES_ROLE_BEFORE.test(before) || SALES_ROLE_AFTER.test(ending + after)) score += 3;
  else if (CHIEF_AFTER.test(ending + after) || CHIEF_BEFORE.test(before)) score += 2;
  // "Other Harbor Sales titles doing well".
  if (
    /(?<![\p{L}])(?:other|another|further|more|new|recent) $/iu.test(before) &&
    /^ (?:titles?|series|shows?|dramas?|formats?|films?)(?![\p{L}])/u.test(after)
  )
    score += 3;
  if (GENERIC_LAST.test(name)) score += 1;
  if (
    /(?:to|by|with|through|via|at) (?:the )?$/iu.test(before) &&
    !SELLER_BEFORE.test(before) &&
    !SALES_ROLE_BEFORE.test(before) &&
    !CHIEF_BEFORE.test(before)
  )
    score -= 2;
  return score;
}
