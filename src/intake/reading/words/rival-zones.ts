import type { Unit } from './units.ts';

/** A stretch that tells of something the story's titles ran against, came after or are measured by. */
export interface Zone {
  readonly start: number;
  readonly end: number;
  readonly reason: 'rival' | 'benchmark';
}

/** Opens a stretch on a rival that runs to the end of its clause or sentence. */
const RIVAL =
  /(?<![\p{L}])(?:(?:straight|right|directly) (?:after|before|behind)|(?:their|its) (?:(?:evening|late|main|nightly) )?(?:news|newscast|bulletin)(?: was| got| had)|pegad[ao] a|detrás de|a continuación de|lead-in|(?:well |far |just |comfortably )?ahead of|opposite (?:it|them|the)|against(?! all odds)|versus|vs\.?|compared (?:with|to)|outperform(?:ing|ed)|out-?rat(?:ing|ed)|beat(?:ing|s)?|defeat(?:ing|ed)|overt(?:aking|ook)|(?:surpass(?:ing|ed)|topping)(?= [^\d])|trailing behind it|leaving|(?:(?:the|its|their|main|nearest|closest|direct|slot|time-slot) )*(?:rivals?|competitors?|opponents?)|(?:its|their|the) competition(?! (?:entry|title|section|film|winner))|up against|(?:finish(?:ed|ing) )?(?:second |third |just )?behind|second (?:only )?to|only beaten by|lost out to|the (?:evening|night)'s other|runner-up|second place went|(?:by )?contrast|(?<!(?:was|were|been|is|are) )followed by(?! [^,.;]{0,20}\d)|a (?:recap|rerun|repeat|re-run)|the (?:recap|rerun|repeat|re-run)|frente a|ante (?:el|la|los)|contra|por delante de|superando|superó a|aventaj(?:ó|ando)(?: por [^,.;]{1,30})? a|mientras que la (?:apuesta|propuesta|oferta) de|por encima de|(?:mientras que )?(?:su|la) competencia|su(?:s)? (?:rival(?:es)?|competidor[ae]?s?)|karşısında|(?:birinci|ikinci|üçüncü) sıradaki|rakib\p{L}*|rakip\p{L}*)(?![\p{L}])/gu;
/** What a channel or slot usually has. */
const BENCHMARK =
  /(?<![\p{L}])(?:(?:the|its|their|a) )?(?:(?:channel|slot|time-?slot|network|prime[- ]time|broadcaster|station|day)(?:'s|’s)?(?: (?:usual|own|normal|prime[- ]time|season(?:al)?|annual|monthly|yearly|long-term|recent))? (?:average|mean|norm|share)|(?:usual|normal) (?:average|share|level)|average for the (?:slot|channel|network)|(?:media|promedio) (?:del|de la) (?:canal|cadena|franja)|(?:kanal|kuşak) ortalama\p{L}*|up from|compared to|previous (?:record|best|high)|(?:title|show|series|programme) it replaced|rakip dizi|\p{Lu}[\p{L}\d+]*['’]s (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|prime[- ]time|access|weekly|overall|own) (?:\p{L}+ )?average)(?![\p{L}])/giu;
/** A clause on the story's own title begins again. */
const BACK = /;|,? (?:while|whereas|but) (?=(?:the|its|our|this) )|\. /iu;

/** The stretches that say nothing of the story's titles, sentence by sentence. */
export function rivalZones(text: string, units: readonly Unit[]): readonly Zone[] {
  return units.flatMap((unit) => {
    const words = text.slice(unit.start, unit.end);
    const lowered = words.slice(0, 1).toLowerCase() + words.slice(1);
    const rivals = [...(lowered.length === words.length ? lowered : words).matchAll(RIVAL)].map((match) =>
      zoneFrom(unit, words, match, 'rival' as const),
    );
    const benchmarks = [...words.matchAll(BENCHMARK)].map((match) =>
      zoneFrom(unit, words, match, 'benchmark' as const),
    );
    return [...rivals, ...benchmarks].filter((zone) => zone !== null);
  });
}

function zoneFrom(unit: Unit, words: string, match: RegExpExecArray, reason: Zone['reason']): Zone | null {
  const from = match.index;
  const rest = words.slice(from + match[0].length);
  const ends = reason === 'benchmark' || isComparison(match[0]) ? endOfComparison(rest) : endOfClause(rest);
  return { start: unit.start + from, end: unit.start + from + match[0].length + ends, reason };
}

/** After "ahead of" and the like the rival is named, and the sentence may come back: "beating X with a 24% share". */
function isComparison(cue: string): boolean {
  return /beat|perform|rat(?:ing|ed)$|topping|surpass|overt|defeat|superando|superó|leaving/iu.test(cue);
}

function endOfComparison(rest: string): number {
  const back =
    /,? (?:with|thanks to|to (?:reach|take|win|score|post|average)|by (?:scoring|drawing|averaging|posting)|con (?:un|una)?|al (?:marcar|alcanzar)) (?=[^,;]*\d)/iu.exec(
      rest,
    );
  const own = /^[^,;]*?(?:\(|, which|, who|, que|, on )/iu.exec(rest);
  if (back && (!own || back.index < own[0].length)) return back.index;
  return endOfClause(rest);
}

function endOfClause(rest: string): number {
  const back = BACK.exec(rest);
  return back ? back.index : rest.length;
}
