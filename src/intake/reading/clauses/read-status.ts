import type { Licence, Status } from '../../../deals/deal.ts';
import type { Stage } from '../../article.ts';

/** How far a sale has come, and what kind of licence it is, by the words of its clause. */
export interface Standing {
  readonly status: Status;
  readonly stage: Stage | null;
  readonly licence: Licence | null;
}

const word = (words: string) => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu');

const OPTION = word(
  'option(?:ed|s)?(?! to (?:renew|extend))|under option|opcion(?:ó|ada|ado|ados|adas)?|(?<!segunda |primera |mejor |otra )opción (?:de|sobre|por|para)|opsiyon\\p{L}*',
);
const PILOT = word('pilot(?:ed|s|ing)?(?! script)|piloto');
const DEVELOPMENT = word(
  '(?:pilot )?scripts? (?:is|are) being written|commission(?:ed|s) (?:\\p{L}+ )?scripts?|geliştirme aşamasında|in the works|in preparation|being prepared|(?:in|under|into) development|develop(?:s|ed|ing)|being developed|en desarrollo|desarroll(?:a|an|ará|arán|ando)|geliştir\\p{L}+',
);
const IN_PRODUCTION = word(
  '(?:is|are|has been|have been|currently|now) (?:\\p{L}+ )?(?:shooting|filming|producing|making|taping|recording|being (?:shot|filmed|made|produced))|in (?:pre-?)?production|cameras (?:are )?roll(?:ing)?|started (?:shooting|filming|production)|on set|shooting|en producción|en rodaje|graba|rueda|çekimler\\p{L}*|yapım aşamasında',
);
const COMMISSION = word(
  'commission(?:ed|s|ing)?|order(?:ed|s)|green-?lit|green light(?:ed)?|go-ahead|series order|picked up to series|encarg(?:ó|ada|ado)|luz verde|producirá|sipariş\\p{L}*',
);
const OFFER = word('offers?|offered|bids?|made an offer|oferta(?:s)?|ofreció|teklif\\p{L}*');
const TALKS = word(
  'negotiat\\p{L}+|wants?|sin cerrar|pide|piden|still reading|not signed|talks|discussions?|discussing|in conversation|conversations?|interest(?:ed)?(?! rate)|under (?:consideration|review)|waiting|pending|close to (?:(?:being )?(?:finali[sz]ed|signed|closed|done|sealed|concluded|completed)|signing|a deal|closing|completion)|near(?:ing|s)? completion|being finali[sz]ed|advanced stage|about to sign|not (?:yet )?(?:signed|closed)|nothing (?:is )?signed|unsigned|conversaciones|negoci(?:a|an|ando|ación|aciones)|interesad[ao]s?|görüşme\\p{L}*|görüşülü\\p{L}*|pazarlık\\p{L}*|at the table|countersign(?:ing|s)?(?! (?:came|is back))|müzakere\\p{L}*',
);
/** Before any offer, though one may be hoped for. */
const LOOKING = word(
  'interested|(?:is|are) looking at|considering|expect(?:s|ed|ing)? (?:an? |the )?(?:offers?|bids?)|evaluating|ilgilen\\p{L}+',
);
const PRESALE = word(
  'pre-?(?:sold|sells?|sale|sales|buys?|bought|purchased?|empted)|presales?|preventas?|prevendi(?:ó|da)|ön satış\\p{L}*',
);
const DEAL_MEMO = word('deal memo|memo signed|agreed in principle|in principle|short form|term sheet');
const ENDED = word(
  '(?:licen[cs]es?|contracts?|rights|deals?|agreements?|window)(?: \\p{L}+){0,3}? (?:expired|lapsed|ended|ran out)|expired|lapsed|terminated|ended its licen[sc]e|ven(?:ció|cieron)|sona erdi',
);

const FORMAT = word(
  'format rights?|formats?|remak(?:e|es|ing)|remade|adapt(?:s|ed|ing|ation|ations)|local (?:version|versions|take|adaptation)|(?:own|national|\\p{Lu}\\p{Ll}+) version|versions?|reversion(?:ed|s)?|scripted format|formato|adapt(?:ó|ará|a|ación|aciones)|versión|versiones|remake|uyarla\\p{L}+|format(?:ı|ını|ının)?',
);
const FINISHED = word(
  'finished (?:\\p{L}+ )?(?:tapes?|series|programme|product|show|version)|orijinal dizi|\\p{L}+ orijinali|tapes?|ready-?mades?|canned|original (?:series|version|episodes)|completed series|lata|enlatad[ao]|subtitled|dubbed|hazır',
);

const MADE = word('has made|made|makes|produced|due|version for');
const MADE_BEFORE =
  /(?<![\p{L}])in (?:19|20)\d\d(?![\p{L}\d])[^.;]*(?<![\p{L}])made(?![\p{L}])|(?<![\p{L}])made(?![\p{L}])[^.;]*in (?:19|20)\d\d/iu;
const AIRED_BEFORE = word(
  'aired|showed|shown|broadcast(?:ed)?|screened|premiered|ran|debuted|launched|bowed|(?:already|previously) (?:aired|seen)|emitió|se emitió|estrenó|transmitió|yayınlandı|yayımlandı|gösterildi',
);
const ON_AIR_NOW = word(
  'airs|ya se ve|se (?:puede )?ve(?:n)?|already on (?:the )?air|is (?:now |currently )?(?:on (?:the )?air|airing|running|showing|streaming)|currently (?:airs|airing|runs|running)|on air|runs on|shows|follow(?:s|ing)? (?:it|the)|watch(?:es)? (?:it|the)|can be seen|emite|transmite|en emisión|se emite|al aire|yayınlanıyor|yayında',
);
const TO_COME = word(
  'will|to (?:air|premiere|launch|debut)|set to|due|plans?|going to|heading|lined up|upcoming|start(?:s|ing) (?:in|on)|from (?:next|january|february|march|april|may|june|july|august|september|october|november|december)|emitirá|estrenará|llegará|próximamente|yayınlayacak|yayınlanacak',
);
const SOLD = word(
  'sold|licen[sc]ed|acquired|bought|picked up|took|taken|snapped up|signed|deal|deals|contracts?|agreements?|rights|sale|sales|vend\\p{L}+|adqui\\p{L}+|compr\\p{L}+|licenci\\p{L}+|sat(?:ıldı|ın)|lisans\\p{L}*',
);

/** Reads how far a sale has come; what is not said is a signed sale. `isFormat` if the story sells a format. */
export function readStanding(words: string, isFormat: boolean): Standing {
  const clause = words.replace(
    /(?:(?<!\p{L})\p{L}{1,24}-language|dubbed|subtitled|shorter|longer|extended|uncut) versions?/giu,
    '',
  );
  const format = FINISHED.test(clause) ? false : FORMAT.test(clause) || isFormat;
  const licence: Licence | null = FINISHED.test(clause) ? 'finished' : format ? 'format' : null;
  if (OPTION.test(clause)) return { status: 'signed', stage: null, licence: 'option' };
  if (LOOKING.test(clause)) return { status: 'negotiation', stage: null, licence };
  if (OFFER.test(clause)) return { status: 'offer', stage: null, licence };
  if (TALKS.test(clause)) return { status: 'negotiation', stage: null, licence };
  if (DEAL_MEMO.test(clause)) return { status: 'deal_memo', stage: null, licence };
  if (ENDED.test(clause)) return { status: 'expired', stage: null, licence };
  if (PILOT.test(clause)) return { status: 'in_development', stage: 'piloted', licence: 'format' };
  if (DEVELOPMENT.test(clause)) return { status: 'in_development', stage: null, licence: 'format' };
  if (format) return formatStanding(clause, licence);
  if (PRESALE.test(clause)) return { status: 'presale', stage: null, licence };
  if (SOLD.test(clause) || TO_COME.test(clause)) return { status: 'signed', stage: null, licence };
  if (AIRED_BEFORE.test(clause)) return { status: 'signed', stage: 'aired', licence };
  if (ON_AIR_NOW.test(clause)) return { status: 'on_air', stage: 'on_air', licence };
  return { status: 'signed', stage: null, licence };
}

function formatStanding(clause: string, licence: Licence | null): Standing {
  if (COMMISSION.test(clause) && !IN_PRODUCTION.test(clause))
    return { status: 'commissioned', stage: null, licence };
  if (IN_PRODUCTION.test(clause)) return { status: 'commissioned', stage: 'in_production', licence };
  if (PRESALE.test(clause)) return { status: 'presale', stage: null, licence };
  if (
    /(?<![\p{L}])(?:due|will be|to be (?:called|titled)|scheduled|slated)(?![\p{L}])/iu.test(clause) &&
    MADE.test(clause)
  )
    return { status: 'commissioned', stage: null, licence };
  if (AIRED_BEFORE.test(clause)) return { status: 'commissioned', stage: 'aired', licence };
  if (ON_AIR_NOW.test(clause)) return { status: 'on_air', stage: 'on_air', licence };
  // "has made Vlucht HS13 for KRO-NCRV": a version that exists or is due was ordered.
  if (MADE.test(clause))
    return { status: 'commissioned', stage: MADE_BEFORE.test(clause) ? 'aired' : null, licence };
  return { status: 'signed', stage: null, licence };
}

/** True if the words tell of a talk or an offer and not of a sale. */
export function isOpenTalk(words: string): boolean {
  return OFFER.test(words) || TALKS.test(words);
}

/** True if the words speak of the programme as it was made, not of its format. */
export function tellsFinished(words: string): boolean {
  return FINISHED.test(words);
}

/** True if the words tell of a trial episode. */
export function tellsPilot(words: string): boolean {
  return PILOT.test(words);
}

/** True if the words speak of a local version. */
export function tellsFormat(words: string): boolean {
  return FORMAT.test(words) && !FINISHED.test(words);
}

/** True if the words tell of sales before the title is finished. */
export function tellsPresale(words: string): boolean {
  return PRESALE.test(words);
}

const EARLIER =
  /(?<![\p{L}])(?:earlier|previous(?:ly)?|already|in the past|prior|formerly|last (?:year|season|spring|summer|autumn|fall|winter)|existing|has also gone|also gone|since (?:19|20)\d\d|in (?:19|20)\d\d|had (?:been |gone|sold|licensed)|ya (?:fue|había|está|se)|anteriormente|previamente|el año pasado|daha önce|geçen yıl)(?![\p{L}])/iu;
const NEWS =
  /(?<![\p{L}])(?:new|fresh|latest|newly|now|just|today|further|another|more|additional|recent(?:ly)?|announced|announces|closed|unveiled|struck|inked|sealed|agreed|confirmed|reports|racked up|pre-sold|has (?:sold|licensed|taken|acquired|picked|ordered)|have (?:both )?(?:picked|signed|joined|bought|acquired)|nuev[ao]s?|anunció|cerró|yeni|duyurdu)(?![\p{L}])/iu;

/** True = told as an earlier sale, false = told as news, null = not said. */
export function tellsEarlier(clause: string): boolean | null {
  if (EARLIER.test(clause)) return true;
  return NEWS.test(clause) ? false : null;
}
