/** What deals are counted by. */
export const COUNTED_BY = ['buyer', 'title', 'month', 'year', 'country', 'region'] as const;
export type CountedBy = (typeof COUNTED_BY)[number];

export interface Counting {
  readonly by: CountedBy;
  /** Asks for those with the most only. */
  readonly isBest: boolean;
  /** Asks for one of them. */
  readonly isOne: boolean;
}

/** What totals are counted by, as questions name it. */
const NOUNS: readonly (readonly [CountedBy, string])[] = [
  ['month', 'months?|mes(?:es)?'],
  ['year', 'years?|anos?'],
  [
    'buyer',
    'buyers?|clients?|customers?|compan(?:y|ies)|broadcasters?|channels?|platforms?|partners?|licensees?|compradore?s?|clientes?|empresas?|canal(?:es)?|cadenas?|alici\\w*|musteri\\w*|kanal\\w*|sirket\\w*',
  ],
  [
    'title',
    'titles?|shows?|series|films?|movies?|programm?es?|programs?|dramas?|titulos?|peliculas?|programas?|yapim\\w*|dizi\\w*|film\\w*',
  ],
  ['region', 'regions?|regiones|continents?|continentes?|areas?|bolge\\w*|kita\\w*'],
  [
    'country',
    'countr(?:y|ies)|territor(?:y|ies)|markets?|pais(?:es)?|territorios?|mercados?|ulke\\w*|pazar\\w*',
  ],
];
const BY = '(?:by|per|for each|each|every|across|por|segun|cada|al)';
const MOST_ADJECTIVE =
  '(?:top|best|biggest|largest|main|leading|most active|number one|mejor(?:es)?|mayor(?:es)?|principal(?:es)?|en (?:buyuk|iyi|onemli|aktif))';
const ASKING = '(?:which|what|who|whose|que|quien|cual(?:es)?|hangi)';
const MOST =
  /\b(?:most|more than any\w*|best|biggest|highest number|mas|mayor(?:ia)?|en (?:cok|fazla)|top)\b/;
const WHO = /\b(?:who|quien|kim)\b/;
const ADVERBS: readonly (readonly [CountedBy, RegExp])[] = [
  ['month', /\b(?:monthly|month by month|mensual\w*|aylik)\b/],
  ['year', /\b(?:yearly|year by year|annual\w*|anual\w*|yillik)\b/],
];
const SALES =
  /\b(?:deals?|sales?|sold|sells?|selling|bought|buys?|buying|taken|signed|licen[sc]\w*|contracts?|countries|territories|ventas?|vend\w+|compr\w+|acuerdos?|contratos?|firm\w+|satis\w*|satil\w*|satan|sattik|alan|aldi\w*|anlasma\w*)\b/;
/** By what the words of a question count deals; null where they count by nothing. */
export function countedBy(words: string): Counting | null {
  for (const [by, nouns] of NOUNS) {
    const each = new RegExp(`\\b${BY} (?:\\w+ )?(?:${nouns})\\b|\\b(?:${nouns}) (?:bazinda|basina|gore)\\b`);
    if (each.test(words)) return { by, isBest: false, isOne: false };
  }
  const adverb = ADVERBS.find(([, pattern]) => pattern.test(words));
  if (adverb !== undefined) return { by: adverb[0], isBest: false, isOne: false };
  for (const [by, nouns] of NOUNS) {
    const best = new RegExp(`\\b${MOST_ADJECTIVE}(?: \\d+| \\w+)? (?:${nouns})\\b`).exec(words);
    const asked = new RegExp(`\\b${ASKING} (?:\\w+ ){0,2}(?:${nouns})\\b`).exec(words);
    const isAside = by === 'title' && (!MOST.test(words) || WHO.test(words));
    const found = isAside ? null : (best ?? (MOST.test(words) ? asked : null));
    if (found === null || (by === 'title' || asked !== null ? !SALES.test(words) : false)) continue;
    return { by, isBest: true, isOne: !isPlural(found[0]) };
  }
  if (/\b(?:who|quien|kim) (?:\w+ ){0,3}(?:most|mas|en cok)\b/.test(words) && SALES.test(words))
    return { by: 'buyer', isBest: true, isOne: true };
  return /\bbest ?sell\w*|mas vendid\w*|en cok sat\w*/.test(words)
    ? { by: 'title', isBest: true, isOne: !isPlural(words) }
    : null;
}

function isPlural(words: string): boolean {
  return (
    /(?:[^s]s|ies|lar|ler|lari|leri|larimiz|lerimiz)$/.test(words) && !/(?:series|dos|pais)$/.test(words)
  );
}
