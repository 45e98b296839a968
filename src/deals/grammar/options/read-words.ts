import type { Exclusivity, Licence, Media, Status } from '../../deal.ts';
import { matchAt, type OptionMeaning, type OptionReader, words } from './option.ts';

type Entry = readonly [pattern: RegExp, meaning: OptionMeaning];

/** English, Spanish and some Turkish, without accents and in lower case; a blank also stands for a hyphen. */
const MEDIA_WORDS: readonly (readonly [Media, string])[] = [
  [
    'free_tv',
    'free tv|fta( tv)?|free to (air|view)( tv)?|free television|free broadcast|(tv|television|senal) abierta|(tv|television) en abierto|(tv|television) gratuita|abierta|ucretsiz tv',
  ],
  [
    'pay_tv',
    'pay tv|pay television|pay|(tv|television) (de )?(paga|pago)|(tv|television) por (suscripcion|cable)|ucretli tv',
  ],
  ['basic', 'basic( cable| pay)?( tv)?|(cable )?basico'],
  ['premium', 'premium( cable| pay)?( tv)?'],
  ['svod', 's vod|svod|subscription (vod|video on demand)|vod por suscripcion'],
  [
    'avod',
    'a vod|avod|(ad|advertising) (supported|funded|based) (vod|video on demand)|free vod|vod con publicidad',
  ],
  ['tvod', 't vod|tvod|transactional( vod)?|rental vod|vod transaccional'],
  ['est', 'est|electronic sell ?through|download to own|dto'],
  [
    'fast',
    'fast( channels?)?|free ad supported( streaming)?( tv| television| linear)?( channels?)?|canal(es)? fast',
  ],
  ['catch_up', 'catch ?up( tv)?|catchup'],
  ['vod', 'vod|video on demand|video bajo demanda|video a la carta'],
  ['theatrical', 'theatrical(ly)?|cinemas?|cinematic|theat(re|er)s|cines?|salas( de cine)?|sinema'],
  [
    'airline',
    'airlines?|in ?flight|ships?|cruises?( ships?)?|maritime|hotels?|aerolineas?|aviones|a bordo|barcos|cruceros|hoteles',
  ],
  ['non_theatrical', 'non ?theatrical|no teatral'],
];

const EXCLUSIVITY_WORDS: readonly (readonly [Exclusivity, string])[] = [
  ['non_exclusive', 'non ?exclusiv(e|ely|ity)|not exclusive|no exclusiv[oa]s?|sin exclusiv(a|idad)'],
  ['co_exclusive', 'co ?exclusiv(e|ely|ity)|co ?exclusiv[oa]s?'],
  ['exclusive', 'exclusiv(e|ely|ity)|exclusiv[oa]s?|(en|con) exclusiv(a|idad)|exclusividad|munhasir'],
  ['first_run', 'first run|primera (emision|ventana)'],
];

const LICENCE_WORDS: readonly (readonly [Licence, string])[] = [
  [
    'finished',
    'finished( tapes?| programmes?| programs?| series| product)?|canned|ready made|tapes?|(programa )?terminad[oa]|latas?|enlatad[oa]s?',
  ],
  [
    'format',
    '(scripted |unscripted )?formats?|formatos?|remakes?|local version|adaptations?|adaptacion|version local',
  ],
  ['option', '((format|paid) )?options?|optioned|opcion(es)?|opcionad[oa]'],
];

const STATUS_WORDS: readonly (readonly [Status, string])[] = [
  ['lead', 'leads?|prospects?|contacto'],
  ['offer', 'offers?|offered|under offer|ofertas?|ofertad[oa]|teklif'],
  [
    'negotiation',
    '(in |under )?negotiations?|negotiating|in talks|talks|(en )?negociacion(es)?|negociando|en conversaciones|gorusme|muzakere',
  ],
  ['deal_memo', 'deal memos?|memo de acuerdo|memorando|carta de intencion'],
  ['presale', 'pre ?sales?|pre ?sold|pre ?buy|pre ?bought|pre ?ventas?|pre ?vendid[oa]|on satis'],
  ['signed', 'signed|closed|sold|licen[cs]ed|firmad[oa]s?|cerrad[oa]s?|vendid[oa]s?|imzalandi'],
  ['on_air', 'on air|now airing|airing|en emision|(en el|al) aire|yayinda'],
  ['in_development', '(in )?development|in dev|en desarrollo'],
  ['commissioned', 'commission(ed)?|ordered|green ?lit|encargad[oa]|comisionad[oa]'],
  ['expired', 'expired|lapsed|vencid[oa]s?|expirad[oa]s?|caducad[oa]s?'],
  ['terminated', 'terminated|rescindid[oa]s?|resuelt[oa]'],
];

const OTHER_WORDS: readonly (readonly [OptionMeaning, string])[] = [
  [
    { kind: 'undisclosed' },
    '(buyers? )?undisclosed( buyers?)?|undisclosed (broadcaster|channel|platform)s?|(compradora? )?(sin revelar|no revelad[oa])',
  ],
  [
    { kind: 'clearance', value: 'held' },
    '(on )?hold|held|not cleared|uncleared|(do not|dont|don t|no) announce(ment)?|not for announcement|retenid[oa]|retener|(sin|no) anunciar',
  ],
  [{ kind: 'clearance', value: 'cleared' }, 'cleared|aprobad[oa] para anunciar'],
];

const BROAD_WORDS = words(
  spaced(
    'all (tv |television |media |available )?(rights|media)|all tv|all forms|todos los (derechos|medios)|tv rights|tv|television|digital( rights)?|streaming|linear( tv)?|home (video|entertainment)|dvd',
  ),
);
const FEE_WORDS =
  /(?:(?:licen[cs]e |flat )?fees?|price|minimum guarantee|mg|revenue share|precio|tarifa|minimo garantizado)(?![\p{L}\p{N}])(?:[^,]|,(?=\d))*|(?:(?:us)?[$€£₺]|usd|eur|gbp|try) ?\d(?:[^,]|,(?=\d))*|\d[\d.,]*(?:k|m)? ?(?:usd|eur|gbp|try|dollars|euros|[$€£₺])(?![\p{L}\p{N}])(?:[^,]|,(?=\d))*/uy;

const ENTRIES: readonly Entry[] = [
  ...MEDIA_WORDS.map(([media, source]) => entry(source, { kind: 'media', media: [media] })),
  ...EXCLUSIVITY_WORDS.map(([value, source]) => entry(source, { kind: 'exclusivity', value })),
  ...LICENCE_WORDS.map(([value, source]) => entry(source, { kind: 'licence', value })),
  ...STATUS_WORDS.map(([value, source]) => entry(source, { kind: 'status', value })),
  ...OTHER_WORDS.map(([meaning, source]) => entry(source, meaning)),
];

/** Reads the closed words: media, exclusivity, licence kind, status, "undisclosed", "hold". The longest one wins. */
export const readWords: OptionReader = (place) => {
  let longest: { meaning: OptionMeaning; end: number } | null = null;
  for (const [pattern, meaning] of ENTRIES) {
    const match = matchAt(place, pattern);
    const end = place.start + (match?.[0].length ?? 0);
    if (match && end > (longest?.end ?? 0)) longest = { meaning, end };
  }
  return longest;
};

/** Words that name no single medium, and money: both are read in order to be told what to type instead. */
export const readRefused: OptionReader = (place) => {
  const broad = matchAt(place, BROAD_WORDS);
  if (broad) {
    const message = `"${broad[0]}" does not say which media. Name them: free tv, pay tv, svod, avod, tvod, fast, theatrical, airline.`;
    return { meaning: { kind: 'problem', code: 'too_broad', message }, end: place.start + broad[0].length };
  }
  const fee = matchAt(place, FEE_WORDS);
  if (!fee) return null;
  const message = 'Fees and guarantees are not recorded here. Leave the amount out.';
  return {
    meaning: { kind: 'problem', code: 'fee_not_recorded', message },
    end: place.start + fee[0].length,
  };
};

function entry(source: string, meaning: OptionMeaning): Entry {
  return [words(spaced(source)), meaning];
}

/** A blank may be typed as a hyphen or several blanks, and " ?" as nothing. */
function spaced(source: string): string {
  return source.replace(/ \?/g, '[\\s-]*').replace(/ /g, '[\\s-]+');
}
