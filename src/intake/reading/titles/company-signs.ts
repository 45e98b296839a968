import { GENRE } from './genre-words.ts';
import type { Sign } from './title-signs.ts';

/** Right before a company: what it is, and what stands before those who act. */
export const BEFORE_COMPANY: readonly Sign[] = [
  {
    weight: 4,
    pattern:
      /(?<![\p{L}])(?:broadcasters?|pubcasters?|channels?|networks?|nets?|streamers?|streaming (?:service|platform)|platforms?|stations?|operators?|telcos?|distributors?|distribution (?:company|arm|outfit)|agents?|agency|sales (?:house|company|agent|outfit|arm|banner)|producers?|production (?:company|house|outfit)|prodco|studios?|outfit|label|group|giant|buyers?|company|firm|boutique|cadenas?|canal(?:es)?|plataformas?|distribuidora|productora|grupo|señal|emisora|televisora|kanalı|platformu|şirketi|dağıtımcısı?|yapımcısı?) (?:the )?$/iu,
  },
  {
    weight: 3,
    pattern: /(?<![\p{L}])(?:to|by|with|through|via|at|on|from|a|al|por|con|en) (?:the )?$/iu,
  },
];

/** Right behind a company: what companies do. */
export const AFTER_COMPANY: readonly Sign[] = [
  {
    weight: 3,
    pattern:
      /^(?:,? (?:which|who)|,)?\s+(?:(?:has|have|had)(?: also| now| just| already| since| previously| recently)*|also|now|recently|already|previously|both|will|to)*\s?(?:announced|announces|closed|confirmed|confirms|acquires?d?|bought|buys?|picked|picks?|licen[sc]ed(?! (?:to|in(?:to)?))|licenses|sold(?! (?:to|in(?:to)?|out|worldwide))|signed|signs?|agreed|ordered|orders?|commissioned|commissions?|optioned|options|took|takes?|taken|struck|strikes|inked|inks|unveiled|boarded|boards|pre-sold|pre-bought|issued|racked|concluded|sealed|secured|secures|snapped|nabbed|nabs|renewed|renews|says|said|reports|releases?|represents?|distributes?|handles?|produces?|produced|carr(?:y|ies|ied)|broadcasts?|shows?|airs? (?:it|the)|gets|got(?! (?:off|its|to))|holds|has (?:the|it|all|both|exclusive|pay|free|rights)|placed|places|paid|stays|lined up|developed|develops|passed|declined|wants|anunció|cerró|adquirió|compró|emitirá|estrenará|emite|dijo|tiene|satın aldı|duyurdu|yayınlayacak)(?![\p{L}])/iu,
  },
  {
    weight: 4,
    pattern: new RegExp(
      `^['’]s(?: \\p{Lu}| (?:[\\p{L}-]+ ){0,4}?(?:${GENRE}|channel|network|head|chief|director|ceo|president|vp|founder|slate|catalogue|own|sales)(?![\\p{L}]))`,
      'u',
    ),
  },
  {
    weight: 3,
    pattern:
      /^\s+(?:(?:has|have|had|will|also|now|already|previously)\s)*(?:aired?|airs|broadcasts?|show(?:s|ed)?|screens?|screened|premier(?:es?|ed)|launch(?:es|ed)?|runs?|ran|opened|debuts?|debuted|bowed|follows|tells)\s(?:the|it|its|them|both|all|season|seasons|an?|two|three|four|five|six|[A-Z])(?![\p{L}])/u,
  },
];

/** How surely the name alone is a company's: nouns of the trade in it, figures, a plus, a few capitals. */
export function companyShape(name: string): number {
  const words = name.split(/\s+/);
  if (
    /(?:^|\s)(?:TV|T[ée]l[ée]visi\p{L}+|Films?|Media|Channel|Pictures|Distribution|Entertainment|Studios?|Agency|Rights|Productions?|Television|Sales|Group|Networks?|Broadcasting|Releasing|Enterprises|International|Content|Medya|Yapım|Dağıtım|Contents?|Formats|Formatos|Contenidos|Distribuci[oó]n|Distribuidora|Internacional|Televisión|Televisi[oó]n|Kids|Vision|Communications)$/u.test(
      name,
    )
  )
    return 3;
  if (/^(?:TV|Canal|Channel|Kanal|Canale|Radio|Antenna?|Tele\p{L}+|RTL|Sky|Nova)(?:\s|$)/u.test(name))
    return 3;
  if (/^\p{L}{1,6} \d{1,2}$/u.test(name)) return 2;
  if (/\+|\p{L}\d|\.(?:tv|com|net)$/iu.test(name)) return 3;
  return words.length === 1 && /^\p{Lu}{2,4}$/u.test(name) ? 2 : 0;
}

const PLATFORM =
  /^(?:Netflix|Amazon|Prime Video|Disney|HBO|Max|Apple|Paramount|Hulu|Viaplay|Filmin|Arte|Mubi)(?![\p{L}])/u;

/** True if a name is that of a service known in every market. */
export function isPlatform(name: string): boolean {
  return PLATFORM.test(name);
}
