import type { PrintLanguage } from '../platform/text/lists.ts';

/** What kind of number a metric is: how many, how much of a hundred, which place. */
export type NumberKind = 'count' | 'percent' | 'rank';

/**
 * What a value is held against: `people` were there (at most the population), `tickets` may be bought twice,
 * `plays` count anything often, `percent` lies above 0 up to 100, `place` is a whole number from 1.
 */
type GuardClass = 'people' | 'tickets' | 'plays' | 'percent' | 'place';

interface MetricEntry {
  readonly number: NumberKind;
  readonly medium: 'tv' | 'cinema' | 'streaming';
  readonly guard: GuardClass;
  /** Words that name the metric, lower case without accents; the longest one found decides. */
  readonly words: Readonly<Record<'en' | 'es' | 'tr', readonly string[]>>;
  /** How it is printed: `*` stands for the number with its bound, "more than 3.1 million". */
  readonly print: Readonly<Record<PrintLanguage, string>>;
  /** Its name alone: in a heading, a column, a question. */
  readonly label: Readonly<Record<PrintLanguage, string>>;
}

/**
 * Every metric that is recorded. None is ever converted into another. To add one: an entry here, and its name in the
 * check of the `figure` table.
 */
export const METRICS = {
  viewers: {
    number: 'count',
    medium: 'tv',
    guard: 'people',
    words: {
      en: [
        'viewers',
        'viewer',
        'tv viewers',
        'television viewers',
        'average viewers',
        'total viewers',
        'people',
        'individuals',
        'spectators',
        'audience',
        'average audience',
        'viewership',
      ],
      es: ['espectadores', 'telespectadores', 'televidentes', 'personas', 'audiencia', 'audiencia media'],
      tr: ['izleyici', 'seyirci', 'kisi', 'tv izleyicisi'],
    },
    print: { en: '* viewers', es: '* espectadores' },
    label: { en: 'viewers', es: 'espectadores' },
  },
  share: {
    number: 'percent',
    medium: 'tv',
    guard: 'percent',
    words: {
      en: [
        'share',
        'audience share',
        'market share',
        'share of audience',
        'share of the audience',
        'share of viewing',
        'shr',
      ],
      es: ['share', 'cuota', 'cuota de pantalla', 'cuota de audiencia'],
      tr: ['share', 'pay', 'izlenme payi', 'izleyici payi'],
    },
    print: { en: '* share', es: '* de share' },
    label: { en: 'share', es: 'share' },
  },
  rating: {
    number: 'percent',
    medium: 'tv',
    guard: 'percent',
    words: {
      en: [
        'rating',
        'ratings',
        'rtg',
        'rating point',
        'rating points',
        'ratings points',
        'household rating',
        'points',
        'point',
      ],
      es: ['rating', 'puntos', 'puntos de rating', 'rating de audiencia'],
      tr: ['rating', 'reyting', 'puan'],
    },
    print: { en: '* rating', es: '* de rating' },
    label: { en: 'rating', es: 'rating' },
  },
  audience_percent: {
    number: 'percent',
    medium: 'tv',
    guard: 'percent',
    words: {
      en: [
        'audience',
        'of the audience',
        'of audience',
        'of viewers',
        'of the viewers',
        'audience percent',
        'viewership',
      ],
      es: ['audiencia', 'de audiencia', 'de la audiencia'],
      tr: ['izlenme', 'izlenme orani', 'izleyici orani'],
    },
    print: {
      en: 'audience of * (neither share nor rating stated)',
      es: 'audiencia de * (no se indica si es share o rating)',
    },
    label: { en: 'audience, metric not stated', es: 'audiencia, métrica no indicada' },
  },
  reach: {
    number: 'count',
    medium: 'tv',
    guard: 'people',
    words: {
      en: [
        'reach',
        'total reach',
        'net reach',
        'cume',
        'cumulative reach',
        'cumulative audience',
        'unique viewers',
      ],
      es: ['alcance', 'audiencia acumulada', 'espectadores unicos', 'contactos'],
      tr: ['erisim', 'toplam erisim', 'tekil izleyici'],
    },
    print: { en: 'reach of *', es: 'alcance de *' },
    label: { en: 'reach', es: 'alcance' },
  },
  peak_viewers: {
    number: 'count',
    medium: 'tv',
    guard: 'people',
    words: {
      en: [
        'peak viewers',
        'viewers at peak',
        'viewers at the peak',
        'viewers at its peak',
        'peak audience',
        'peak',
        'golden minute',
        'best minute',
        'peak minute',
      ],
      es: [
        'espectadores en el minuto de oro',
        'minuto de oro',
        'pico',
        'pico de audiencia',
        'pico de espectadores',
        'audiencia maxima',
      ],
      tr: ['en yuksek izleyici', 'zirve', 'zirve izleyici', 'en yuksek dakika'],
    },
    print: { en: 'peak of * viewers', es: 'pico de * espectadores' },
    label: { en: 'peak viewers', es: 'espectadores en el pico' },
  },
  admissions: {
    number: 'count',
    medium: 'cinema',
    guard: 'tickets',
    words: {
      en: [
        'admissions',
        'admission',
        'cinema admissions',
        'theatrical admissions',
        'box office admissions',
        'tickets',
        'tickets sold',
        'cinema tickets',
        'moviegoers',
        'cinemagoers',
        'cinema goers',
        'cinema viewers',
        'viewers in cinemas',
      ],
      es: [
        'entradas',
        'entradas vendidas',
        'entradas de cine',
        'boletos',
        'boletos vendidos',
        'espectadores en cines',
        'espectadores en salas',
        'espectadores de cine',
        'asistentes',
      ],
      tr: ['bilet', 'biletli seyirci', 'sinema seyircisi', 'sinema izleyicisi', 'sinema bileti', 'gise'],
    },
    print: { en: '* cinema admissions', es: '* entradas de cine' },
    label: { en: 'cinema admissions', es: 'entradas de cine' },
  },
  chart_rank: {
    number: 'rank',
    medium: 'streaming',
    guard: 'place',
    words: {
      en: [
        'chart',
        'charts',
        'chart rank',
        'chart position',
        'chart place',
        'rank',
        'ranked',
        'place',
        'position',
        'top 10',
        'top ten',
        'most popular',
        'most watched',
      ],
      es: ['puesto', 'lugar', 'posicion', 'ranking', 'lista', 'top 10', 'mas vista', 'mas visto'],
      tr: ['sira', 'siralama', 'liste', 'top 10', 'numara'],
    },
    print: { en: 'number *', es: 'número *' },
    label: { en: 'chart position', es: 'puesto en la lista' },
  },
  streaming_views: {
    number: 'count',
    medium: 'streaming',
    guard: 'plays',
    words: {
      en: [
        'streaming views',
        'views',
        'streams',
        'plays',
        'video views',
        'vod views',
        'on demand views',
        'completed views',
      ],
      es: ['visualizaciones', 'reproducciones', 'vistas', 'visionados'],
      tr: ['izlenme', 'goruntulenme', 'dijital izlenme'],
    },
    print: { en: '* streaming views', es: '* visualizaciones' },
    label: { en: 'streaming views', es: 'visualizaciones' },
  },
  hours_viewed: {
    number: 'count',
    medium: 'streaming',
    guard: 'plays',
    words: {
      en: ['hours viewed', 'hours watched', 'hours streamed', 'hours of viewing', 'viewing hours', 'hours'],
      es: ['horas vistas', 'horas visualizadas', 'horas de visionado', 'horas reproducidas', 'horas'],
      tr: ['saat izlenme', 'izlenme saati', 'saat'],
    },
    print: { en: '* hours viewed', es: '* horas vistas' },
    label: { en: 'hours viewed', es: 'horas vistas' },
  },
} as const satisfies Readonly<Record<string, MetricEntry>>;

export type Metric = keyof typeof METRICS;

/** In the order in which figures of one measurement are listed. */
export const METRIC_NAMES = Object.keys(METRICS) as readonly Metric[];

/** The entry of a metric, with the types all metrics share. */
export function metricEntry(metric: Metric): MetricEntry {
  return METRICS[metric];
}

/** True for the name of a metric as stored and as it stands in spreadsheets. */
export function isMetric(text: string): text is Metric {
  return Object.hasOwn(METRICS, text);
}
