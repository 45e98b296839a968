import type { FoundNumber } from '../../../platform/text/numbers.ts';
import type { Metric } from '../../../ratings/metrics.ts';

/** What a number in a sentence measures. */
export interface MetricReading {
  readonly metric: Metric;
  /** String offset behind the words that name the metric. */
  readonly end: number;
  readonly isPercent: boolean;
}

const ADJECTIVE =
  '(?:market|audience|household|total|average|tv|national|prime[- ]time|season|overall|combined|live|linear|nationwide|free[- ]tv|de pantalla|de audiencia|de|a|of|the|izlenme|izleyici|own)';
const SHARE_AFTER = new RegExp(
  `^(?:-?\\s?(?:${ADJECTIVE}[\\s-]){0,4}(?:share|shr|cuota|pay(?:a|ı|ına|la)?)(?![\\p{L}])|\\s(?:of|del?|of all) (?:the |la |el |total |available )?(?:[\\p{L}-]+\\s){0,2}?(?:market|mercado|audience|audiencia|viewing|viewers|viewership|tv audience)(?![\\p{L}]))`,
  'iu',
);
const RATING_AFTER =
  /^-?\s?(?:(?:household|individual|total|average|national|nationwide|hh|points? of|puntos de|de|of|in)\s){0,3}(?:ratings?|rtg|points?|puntos|reyting|rating puanı|puan)(?![\p{L}])|^\s(?:of|de|de los|of all)\s(?:the )?(?:nation['’]s )?(?:households|homes|hogares|tv homes)(?![\p{L}])/iu;
const SHARE_BEFORE =
  /(?<![\p{L}])(?:share(?: (?:among|in|with|of|for) (?:the )?(?:[\p{L}-]+ ){1,4}?(?=(?:now |then |already )?(?:was|is|hit|stands|stood|came|climbed|rose|grew|reached|jumped)))?|cuota(?: de (?:pantalla|audiencia))?|share de audiencia|market share|audience share|izlenme payı|payı?)(?:\s?(?:now |then |already )?(?:of|at|was|is|hit|stands at|stood at|came to|climbed to|rose to|grew to|reached|went up to|fell to|jumped to|de|del|fue de|alcanzó|subió (?:a|al|hasta)|llegó (?:a|al)|ise|above|over|of (?:over|more than|nearly|almost)|exceeding|topping|:)){0,3}(?:\s(?:un|una|el|a|an|the|more than|over|above|nearly|almost|about|around|up to|más de|casi))*\s$/iu;
const RATING_BEFORE =
  /(?<![\p{L}])(?:ratings?|reyting|puntaje|rtg)(?: (?:de (?:hogares|personas|audiencia)|in [\p{L}]+|score))?(?:\s(?:of|at|was|hit|reached|de|del|:|stood at|above|over)){0,2}(?:\s(?:un|una|a|an|more than|over|above|nearly|almost|about|around|up to|más de|casi))*\s$/iu;
const AUDIENCE_BEFORE =
  /(?<![\p{L}])(?:audiences?|audiencia|viewership|izlenme(?: oranı)?)(?:\s(?:of|de|del|at|was))+(?:\s(?:un|una|a|more than|over|nearly|almost|about|around|más de|casi))*\s$/iu;
const PERCENT_AFTER = /^\s?(?:%|percent(?:age points)?|per cent|por ciento)/iu;
const PERCENT_BEFORE = /(?:%|yüzde)\s?$/iu;

const MORE =
  '(?:\\s(?:de|total|average|tv|television|cinema|unique|individual|simultaneous|live|linear|local|mil|loyal|new|million|milyon|adet|biletli|more|additional|fazla|aşkın|üzerinde|kadar)){0,3}';
const VIEWERS_AFTER = new RegExp(
  `^\\+?${MORE}\\s(?:(?:[\\p{Ll}-]+\\s)?viewers?|people|spectators|individuals|persons|pairs of eyes|adults|espectadores|televidentes|telespectadores|personas|contactos|izleyici\\p{L}*|seyirci\\p{L}*|kişi\\p{L}*)(?![\\p{L}])`,
  'iu',
);
const HOUSEHOLDS_AFTER = new RegExp(`^\\+?${MORE}\\s(?:households|homes|hogares|hane)(?![\\p{L}])`, 'iu');
const TICKETS_AFTER = new RegExp(
  `^\\+?${MORE}\\s(?:tickets?|admissions?|cinema-?goers|movie-?goers|entradas|boletos|asistentes|bilet\\p{L}*|cinema (?:tickets|admissions|visits))(?![\\p{L}])`,
  'iu',
);
const VIEWS_AFTER = new RegExp(
  `^\\+?${MORE}\\s(?:views|streams|plays|visualizaciones|reproducciones|görüntülenme|clicks)(?![\\p{L}])`,
  'iu',
);
const HOURS_AFTER =
  /^\+?\s(?:hours (?:viewed|watched|streamed|of viewing)|viewing hours|horas (?:vistas|visualizadas|de visionado))(?![\p{L}])/iu;
const COUNT_BEFORE =
  /(?<![\p{L}])(?:audience|audiences|audiencia|viewership|viewers|drew|attracted|managed|got|posted|netted|notched|registered|recorded|garnered|clocked|lured|grabbed|pulled in|had|took|averaged|averaging|average of|averages|pulled(?: in)?|drawing|attracting|watched by|seen by|did|average[^.;,]{0,30} (?:was|is|stood at|came to)|with|and|reach(?:ed|ing)?|peaked at|peaking at|peak of|opened (?:to|with)|scored|logged|mustered|rose to|to|reunió|sumó|promedió)(?:\s(?:of|an?|with|by|de|average|a|total|some|on average|more than|over|above|nearly|almost|about|around|roughly|close to|up to|at least|as many as|más de|casi|unos))*\s$/iu;
const CINEMA =
  /(?<![\p{L}])(?:cinemas?|theat(?:re|er)s|theatrical(?:ly)?|box[- ]office|tickets?|admissions?|big screen|salas|taquilla|entradas|sinema\p{L}*|gişe\p{L}*|bilet\p{L}*)(?![\p{L}])/iu;
/** The best minute of one broadcast; "has peaked at" speaks of a run. */
const BEST_MINUTE =
  /(?<![\p{L}])(?:(?:a|an audience|audience) peak of|peaking at|peak (?:audience|minute) of|golden minute (?:of|with)|minuto de oro (?:de|con)|pico de)(?![\p{L}])/iu;
const REACH =
  /(?<![\p{L}])(?:cumulative(?:ly)?|cume|total reach|net reach|reach of|unique viewers|unduplicated|alcance|acumulad[ao])(?![\p{L}])/iu;
/** Counted things that are no audience. */
const OTHER_COUNT =
  /^\s?(?:[-x×]|(?:[\p{L}]+[- ]){0,2}?(?:episodes?|hours?|minutes?|min|seasons?|countries|territories|markets|years?|days?|weeks?|months?|parts?|titles?|half-hours|euros?|dollars?|pounds|liras?|usd|eur|capítulos|episodios|países|territorios|años|horas|ülke\p{L}*|bölüm\p{L}*|saat|yıl|kanal)(?![\p{L}]))/iu;

/** The metric of a number, from the words around it in its unit (`from` to `to`); null = it measures no audience. */
export function readMetric(
  text: string,
  number: FoundNumber,
  { from, to }: { from: number; to: number },
): MetricReading | null {
  const before = text.slice(from, number.start);
  const percent = PERCENT_AFTER.exec(text.slice(number.end, to));
  const end = number.end + (percent?.[0].length ?? 0);
  // "1,2 milyondan fazla seyirci": a case ending belongs to the number.
  const ending = /(?:milyon|milyar|bin)$/u.test(number.text)
    ? (/^['’]?\p{Ll}{1,4}(?=\s)/u.exec(text.slice(end, to))?.[0].length ?? 0)
    : 0;
  const after = text.slice(end + ending, to);
  const isPercent = percent !== null || PERCENT_BEFORE.test(before);
  if (/[$€£₺]\s?$/.test(before) || /^\s?[$€£₺]/.test(after)) return null;
  if (isPercent) return percentMetric(before.replace(PERCENT_BEFORE, ''), after, end);
  if (OTHER_COUNT.test(after) || /^[-–]\d|^\s(?:to|-|–)\s\d{2}(?!\d)/u.test(after)) return null;
  return pointMetric(before, after, end) ?? countMetric(text.slice(from, to), number, before, after, end);
}

function percentMetric(before: string, after: string, end: number): MetricReading | null {
  const share = SHARE_AFTER.exec(after);
  const rating = RATING_AFTER.exec(after);
  if (rating && (!share || rating[0].length <= share[0].length))
    return { metric: 'rating', end: end + rating[0].length, isPercent: true };
  if (RATING_BEFORE.test(before)) return { metric: 'rating', end, isPercent: true };
  if (share) return { metric: 'share', end: end + share[0].length, isPercent: true };
  if (SHARE_BEFORE.test(before)) return { metric: 'share', end, isPercent: true };
  if (AUDIENCE_BEFORE.test(before)) return { metric: 'audience_percent', end, isPercent: true };
  return null;
}

/** "4 points above the channel". */
const DIFFERENCE =
  /^\s?(?:percentage )?(?:points?|puntos|puan) (?:above|below|higher|lower|more|less|up|down|ahead|clear|better|over|under|por encima|más|menos|sobre)(?![\p{L}])/iu;

/** Ratings and shares printed without a sign: "13.3 rating", "a 19.2 share". */
function pointMetric(before: string, after: string, end: number): MetricReading | null {
  const rating = RATING_AFTER.exec(after);
  if (DIFFERENCE.test(after)) return null;
  if (rating && !/percentage/iu.test(rating[0]))
    return { metric: 'rating', end: end + rating[0].length, isPercent: false };
  const share =
    /^-?\s(?:(?:market|audience|household)\s)?(?:share|shr|(?:izlenme )?pay(?:ı|ına)?|de (?:share|cuota))(?![\p{L}])/iu.exec(
      after,
    );
  if (share) return { metric: 'share', end: end + share[0].length, isPercent: false };
  if (RATING_BEFORE.test(before)) return { metric: 'rating', end, isPercent: false };
  if (
    /(?<![\p{L}])(?:share|cuota|pay) (?:of|at|was|de|del) (?:an? |un |una )?$/iu.test(before) &&
    !/^\s?(?:million|m|\p{L}+ers)(?![\p{L}])/iu.test(after)
  )
    return { metric: 'share', end, isPercent: false };
  return null;
}

function countMetric(
  unit: string,
  number: FoundNumber,
  before: string,
  after: string,
  end: number,
): MetricReading | null {
  const named: readonly (readonly [RegExp, Metric])[] = [
    [TICKETS_AFTER, 'admissions'],
    [HOURS_AFTER, 'hours_viewed'],
    [VIEWS_AFTER, 'streaming_views'],
    [VIEWERS_AFTER, 'viewers'],
  ];
  for (const [pattern, metric] of named) {
    const match = pattern.exec(after);
    if (match)
      return {
        metric: metric === 'viewers' ? viewersMetric(unit, before) : metric,
        end: end + match[0].length,
        isPercent: false,
      };
  }
  const isLarge = number.scaled
    ? number.value >= 10_000
    : number.value >= 10_000 && /[.,\s]/.test(number.text);
  if (isLarge && /\($/.test(before) && /^,? \d[\d.,]*\s?% (?:share|de (?:share|cuota))/iu.test(after))
    return { metric: viewersMetric(unit, before), end, isPercent: false };
  if (!isLarge || HOUSEHOLDS_AFTER.test(after) || !COUNT_BEFORE.test(before)) return null;
  // "with 1,302,000" counts viewers only where the sentence speaks of them.
  const isAudience =
    /(?<![\p{L}])(?:viewers?|audience|viewership|watched|seen by|averaged|tuned in|numbers|espectadores|audiencia|vieron|izleyici)/iu.test(
      unit,
    );
  return isAudience ? { metric: viewersMetric(unit, before), end, isPercent: false } : null;
}

function viewersMetric(unit: string, before: string): Metric {
  if (CINEMA.test(unit)) return 'admissions';
  if (
    REACH.test(before.slice(-40)) ||
    /^\s?(?:de )?contactos/iu.test(unit.slice(before.length).replace(/^[\d.,]+ ?(?:mil|millones)?/iu, ''))
  )
    return 'reach';
  return BEST_MINUTE.test(before.slice(-40)) ? 'peak_viewers' : 'viewers';
}
