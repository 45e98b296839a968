import type { Licence, Media, Status } from '../../deals/deal.ts';
import type { Scope } from '../../ratings/measurement.ts';
import type { Metric } from '../../ratings/metrics.ts';

/** What words of a question say besides names: which numbers, which part of a run, which rights. */
export interface AskedTerms {
  /** Metrics that are asked for by name. */
  readonly metrics: readonly Metric[];
  /** Asks how many people, without saying how they were counted. */
  readonly asksPeople: boolean;
  /** Asks for ratings in general: all figures. */
  readonly asksFigures: boolean;
  readonly scopes: readonly Scope[];
  readonly media: readonly Media[];
  readonly statuses: readonly Status[];
  readonly licence: Licence | null;
  /** A group of the audience: "abc1", "18 49". */
  readonly target: string | null;
}

/** Patterns run over words in lower case without accents, names taken out. English, Spanish, Turkish. */
const METRIC_PATTERNS: readonly (readonly [Metric, RegExp])[] = [
  [
    'share',
    /\b(?:shares?|cuotas?(?: de (?:pantalla|audiencia))?|shr|izlenme pay\w*|izleyici pay\w*|pay[iı]?(?= (?:kac|ne|nedir|aldi|alan))|payi)\b/,
  ],
  [
    'rating',
    /\b(?:rating(?! figures| numbers| data)s? points?|rating|reyting\w*|ratingi|household ratings?|puntos(?: de rating)?|rtg)\b/,
  ],
  ['reach', /\b(?:reach(?! (?:number|no|#))|cume|cumulative|unique viewers|alcance|acumulada|erisim\w*)\b/],
  [
    'peak_viewers',
    /\b(?:peak (?:viewers?|audience|viewing|viewership|number)|golden minute|best minute|minuto de oro|pico(?: de (?:audiencia|espectadores))?|zirve\w*|at (?:its|the) peak|peak(?:ed)?)\b/,
  ],
  [
    'admissions',
    /\b(?:admissions?|tickets?|moviegoers|cinemagoers|box office|in (?:the )?(?:cinemas?|theat(?:er|re)s?)|at the (?:cinema|movies)|entradas|boletos|taquilla|en (?:el cine|cines|salas)|bilet\w*|sinema\w*|gise\w*)\b/,
  ],
  [
    'chart_rank',
    /\b(?:charts?|charted|charting|chart (?:rank|position)s?|number (?:one|1|two|2|three|3)|number[- ]one|no\.? ?1|n 1|1st place|first place|top (?:10|ten)|numero (?:uno|1)|primer (?:lugar|puesto)|en el puesto|1 numara\w*|bir numara\w*|birinci\w*|ilk sira\w*|listede|listesinde)\b|(?:^|\s)#\d+/,
  ],
  [
    'streaming_views',
    /\b(?:streaming views?|streams|(?:most|best|top) streamed|plays (?:did|does|has)|how many (?:views|plays|streams)|visualizaciones|reproducciones|goruntulenme\w*|izlenme sayisi)\b/,
  ],
  [
    'hours_viewed',
    /\b(?:hours? (?:viewed|watched|streamed|of viewing)|viewing hours|how many hours|watch ?time|horas (?:vistas|visualizadas|de visionado)|cuantas horas|izlenme saati|saat izlen\w*)\b/,
  ],
  [
    'viewers',
    /\b(?:viewers?|viewership|tv audience|espectador(?:es)?|telespectador\w*|televident\w*|izleyici\w*|seyirci\w*)\b/,
  ],
];

const PEOPLE =
  /\b(?:how many (?:people|persons|watched|saw|viewers|tuned)|how many PLACE (?:\w+ ){0,2}(?:watch\w*|saw|seen?|viewed|tuned|went)|people|who watched|(?:watched|seen) more|how big (?:was|is|were) (?:the|its) audience|audience size|size of the audience|cuant[ao]s? (?:personas|gente|espectadores|televidentes)|cuanta gente|personas|kac (?:kisi|izleyici|seyirci)|kisi|number of (?:people|viewers))\b/;
const FIGURES =
  /\b(?:figures?|ratings|(?<!\b(?:contract|deal|sale|reference|record|invoice|phone|telephone) )numbers?(?! of| one| \d)|audience|audiences|viewing|data|stats|statistics|performance|perform(?:ed)?|fared?|cifras?|datos|numeros|audiencias?|rakam\w*|veri\w*|izlenme\w*)\b/;

const SCOPE_PATTERNS: readonly (readonly [Scope, RegExp])[] = [
  [
    'premiere',
    /\b(?:premier\w*|opening (?:night|episode)|first (?:night|episode|broadcast)|debut\w*|launch(?:ed)?(?: night| episode)?|opener|estren\w*|gala\w*|ilk (?:bolum\w*|yayin\w*))\b/,
  ],
  [
    'average',
    /\b(?:averag\w*|mean|on average|(?:vs|versus|against|than|over|to) the (?:whole |full |entire |rest of the )?run|promedio|media de (?:la )?temporada|de media|(?<=(?:cuota|audiencia|share|rating|espectadores) )medi[ao]s?|ortalama\w*)\b/,
  ],
  [
    'finale',
    /\b(?:finale|final (?:episode|night)|last episode|closing episode|(?:season|series) final|capitulo final|ultimo (?:capitulo|episodio)|el final|final bolum\w*|finali|finalini|finalinde)\b/,
  ],
  [
    'season',
    /\b(?:(?:whole|entire|full|over (?:the|its)|across (?:the|its)|season) season|season as a whole|toda la temporada|tum sezon|sezon boyunca)\b/,
  ],
  ['peak', /\b(?:peak share|peak rating|best (?:value|episode|night))\b/],
];

const MEDIA_PATTERNS: readonly (readonly [Media, RegExp])[] = [
  [
    'free_tv',
    /\b(?:free (?:tv|television|to air)|free to air|fta|free tv|tv abierta|television abierta|en abierto|acik (?:tv|kanal)|ucretsiz tv)\b/,
  ],
  [
    'pay_tv',
    /\b(?:pay (?:tv|television)|paytv|cable|tv (?:paga|de pago)|television de pago|ucretli tv|odemeli)\b/,
  ],
  ['svod', /\b(?:svod|subscription(?: vod| streaming)?)\b/],
  ['avod', /\b(?:avod|ad(?:vertising)? (?:funded|supported))\b/],
  ['tvod', /\b(?:tvod|transactional|rental)\b/],
  ['fast', /\b(?:fast (?:channels?|rights|tv)|fast(?= in\b))\b/],
  ['vod', /\b(?:vod|on demand|video on demand)\b/],
  [
    'theatrical',
    /\b(?:theatrical(?:ly)?|cinema rights|cinema release|theat(?:er|re)s? rights|(?:derechos|estreno) (?:de cine|cinematografic\w+)|sinema haklari)\b/,
  ],
  ['airline', /\b(?:airlines?|inflight|in flight|aerolineas?|havayol\w*|ucak\w*)\b/],
];

const STATUS_PATTERNS: readonly (readonly [Status, RegExp])[] = [
  ['presale', /\b(?:pre ?sales?|pre ?sold|preventas?|on satis)\b/],
  [
    'expired',
    /\b(?:expired|lapsed|no longer running|ended deals|run out|vencid[ao]s?|caducad[ao]s?|suresi (?:dolan|biten|dolmus))\b/,
  ],
  ['on_air', /\b(?:on air|currently (?:running|airing)|airing now|en emision|yayinda)\b/],
  ['commissioned', /\b(?:commission\w*|encargad[ao]s?|encarg\w+|siparis\w*)\b/],
  ['in_development', /\b(?:in development|being developed|developing|en desarrollo|gelistir\w*)\b/],
];

const TARGET =
  /\b(?:abc1|c1c2|a?(?:1[2-9]|2[0-9]) (?:[3-6]\d)|women|men|kids|children|housewives|commercial target|mujeres|hombres|kadin\w*|erkek\w*)\b/;

/** Reads the terms out of a question's words, names taken out. */
export function askedTerms(words: string): AskedTerms {
  const metrics = METRIC_PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([metric]) => metric);
  const scopes = SCOPE_PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([scope]) => scope);
  const percent = metrics.includes('share') || metrics.includes('rating');
  return {
    // "Peak share" asks for the share at its best, not for viewers; "reach" beside viewers is the verb.
    metrics: metrics.filter(
      (metric) =>
        !(metric === 'peak_viewers' && percent) &&
        !(
          metric === 'reach' &&
          /\bdid (?:it |TITLE )?reach\b|\breach(?:ed)? (?:how|what)\b/.test(words) &&
          metrics.length > 1
        ),
    ),
    asksPeople: PEOPLE.test(words),
    asksFigures: FIGURES.test(words),
    scopes,
    media: MEDIA_PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([medium]) => medium),
    statuses: STATUS_PATTERNS.filter(([, pattern]) => pattern.test(words)).map(([status]) => status),
    licence: licenceIn(words),
    target: TARGET.exec(words)?.[0] ?? null,
  };
}

const LOCAL_VERSION =
  /\b(?:formats?|formatos?|remakes?|(?:their|its|own|propi[oa]|kendi) (?:own )?TITLE|local (?:version|adaptation)s?|(?:own|their|PLACE|national) (?:\w+ )?(?:versions?|adaptations?|remakes?)|versions?|version(?:es)?(?: local(?:es)?)?|adaptacion(?:es)?|versiyon\w*|uyarlama\w*|yeniden cevrim|formati\w*)\b/;
const FINISHED =
  /\b(?:finished|ready ?made|canned|completed (?:series|programme|film)|original series|tape|lata|terminad[ao]|hazir)\b/;

/** "Language version", "the dubbed version": the programme itself. */
const LANGUAGE_VERSION =
  /\b(?:language|dubbed|dubbing|subtitled?|original|international|uncut|director s|idioma|doblad[ao]|subtitulad[ao]|dublaj\w*|altyazi\w*|dil) versi\w+|version(?:es)? (?:doblad|subtitulad|original)\w*|versions? (?:is|are|was) (?:dubbed|subtitled)\b/g;

function licenceIn(words: string): Licence | null {
  const said = words.replace(LANGUAGE_VERSION, '');
  if (LOCAL_VERSION.test(said)) return 'format';
  if (FINISHED.test(words)) return 'finished';
  return /\b(?:option(?:s|ed|ing)?|opcion(?:es)?|opsiyon\w*)\b/.test(words) ? 'option' : null;
}
