/** What buyers do, and what is done with a title: English, Spanish and Turkish. */
const DEAL_VERBS =
  'acquir(?:ed?|es|ing)|purchas(?:e|ed|es)|followed|b(?:uy|uys|ought)|pick(?:ed|s)? (?:it |the \\p{L}+ )?up|t(?:ake|akes|ook|aken)|has|have|had|g(?:et|ets|ot|oes|one)|went|land(?:ed|s)|nabbed|snagged|snapped|secured?s?|licen[sc](?:ed|es)|order(?:ed|s)|commission(?:ed|s)|option(?:ed|s)|h(?:old|olds|eld)|sign(?:ed|s)|join(?:ed|s)|added|adds|airs?|aired|carr(?:y|ies|ied)|r(?:un|uns|an)|show(?:s|ed|n)?|releas(?:e|es|ed)|broadcasts?|premier(?:e|es|ed)|launch(?:ed|es)?|stream(?:s|ed)?|screen(?:s|ed)?|distribut(?:e|es|ed)|br(?:ing|ings|ought)|handles?|adapt(?:s|ed|ing)?|develop(?:s|ed|ing)?|pilot(?:ed|s)?|shot|shooting|produc(?:es|ed|ing)|remak(?:e|es|ing)|wants?|made|makes|making|sent|is|are|was|were|booked|books|boarded|renewed|closed|inked|clinched|scooped|grabbed|committed|gave|given|greenlit|agreed|relicen[sc]ed|sold|placed|put|received|covers?|covering|rights|deal|come|comes|heading|due|' +
  'adquiri(?:ó|eron)|compr(?:ó|aron|a)|licenci(?:ó|aron)|emit(?:e|irá|ió|en|irán)|tendrá|estren(?:a|ará|ó)|transmit(?:e|irá|ió)|pondrá|hará|lleg(?:a|ará|ó)|vend(?:ió|ida|ido)|opcion(?:ó|ada|ado|ados)|encarg(?:ó|ada)|produc(?:e|irá)|adapt(?:a|ará|ó)|derechos|verá|tiene|tom(?:ó|a)|lanz(?:ó|ará)|sum(?:ó|a)|firmó|ofrecerá|present(?:a|ará)|' +
  'sat(?:ıldı|tı|ın)|yayınla\\p{L}+|aldı|yayında|lisansla\\p{L}+|izle\\p{L}+|gösteril\\p{L}+|uyarla\\p{L}+';

/** A verb of a deal or broadcast stands in the words. */
export const HAS_DEAL_VERB = new RegExp(`(?<![\\p{L}])(?:${DEAL_VERBS})(?![\\p{L}])`, 'iu');

/** Told as a sale: somebody bought, ordered, holds or is given rights. */
export const SALE_WORDS =
  /(?<![\p{L}])(?:sold|sells?|sale|sales|licen[sc]\p{L}*|acqui\p{L}+|b(?:uy|uys|ought|uyers?|uying)|pre-?(?:sold|bought|sale|sales|buys?)|pick(?:ed|s|ing)?(?: \p{L}+){0,3} up|takes|took|taken|takers?|deals?|contracts?|agreements?|pacts?|agreed|signed|sign(?:s|ing)?|orders?|ordered|commission\p{L}*|option\p{L}*|rights|landed|nabbed|snapped up|snagged|secured|placed?|purchas\p{L}*|gone to|goes to|going to|went to|go to|heading to|headed to|handled|homes? (?:at|on|with)|joined|join|booked|closed|inked|struck|concluded|boarded|renew(?:ed|al)|scooped|grabbed|clinched|holds|has (?:the|germany|italy)|will (?:air|carry|run|show|broadcast|release|stream|launch|premiere|screen|debut|start)|set to (?:air|launch|premiere)|to (?:air|premiere|launch|debut|be (?:shown|seen|broadcast|released)) |due (?:on|to)|is with|are with|launches|offers?|negotiat\p{L}+|talks|adapt\p{L}*|remak\p{L}+|version|pilot(?:ed)?|develop\p{L}*|in production|green ?light|on board|aboard|list of (?:licensees|buyers)|vend\p{L}+|venta|ventas|adqui\p{L}+|compr(?:ó|aron|ada|ado|ador)|licenci\p{L}+|acuerdos?|firm(?:ó|ado|aron)|derechos|opcion\p{L}*|encarg\p{L}+|emitirá|transmitirá|estrenará|tendrá|llegará|hará lo propio|se (?:podrá )?ver(?:á)?|completan|sat(?:ıl\p{L}+|tı|ın|ış\p{L}*)|lisans\p{L}*|anlaş\p{L}+|yayınlayacak|yayınlanacak|hak(?:lar|kı)\p{L}*)(?![\p{L}])/iu;

/** Told as a broadcast that happened or runs. */
export const BROADCAST_WORDS =
  /(?<![\p{L}])(?:air(?:s|ed|ing)?|broadcasts?|shows?|showed|shown|launch(?:ed|es)?|premier(?:e|es|ed)|debut(?:ed|s)?|bowed|screen(?:ed|s)|ran|runs?|running|streams?|streamed|on (?:the )?(?:air|screen|screens)|started|opened|is on|returns|returned|emit(?:e|ió|en|ida)|transmit(?:e|ió)|estren\p{L}+|yayınlan\p{L}+|ekran\p{L}*|yayında|wins|won|drew|drawing|averaged|scored|led|delivered|gave|recorded)(?![\p{L}])/iu;

/** A deal that is not: refused, failed, denied, or only rumoured. */
export const DENIED =
  /(?<![\p{L}])(?:did not|didn't|didn’t|has not|have not|hasn't|haven't|hasn’t|haven’t|not yet|yet to|never|neither|passed on|passed|turned down|declined|rejected|withdrew|pulled out|fell through|collapsed|lapsed|cancelled|canceled|rumou?r\p{L}*|unconfirmed|denied|denies|not been|no (?:sale|deal|buyer|broadcaster|taker|licen[sc]e)s?|without a (?:buyer|home)|lost|no (?:ha|se ha|fue)|sin confirmar|descart\p{L}+|rechaz\p{L}+|reddetti|satılmadı)(?![\p{L}])/iu;

/** Companies and countries that stand together for another reason than a sale. */
export const NOT_A_SALE =
  /(?<![\p{L}])(?:co-?produc(?:ed|tion|tions|ers?)|offices?|headquarter\p{L}*|based in|born in|set in|filmed in|shot on location|located|investors?|subsidiary|parent company|stake in|moves? from|joins? § as|joined § as|appointed|promoted|hired|named (?:as )?(?:head|vp|director)|worldwide (?:distribution|sales) rights|international (?:distribution|sales) rights|coproduc\p{L}+|rodada en|ambientada en)(?![\p{L}])/iu;
