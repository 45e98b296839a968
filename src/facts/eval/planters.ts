import { placeIn } from './draft-words.ts';
import { type Planter, placesOf, replaced, swaps } from './plant.ts';

const FIGURE =
  /(?<![\p{L}\p{N}.,])\d+(?:[.,]\d+)*(?=\s?%|\s?(?:million|millon|mill[oó]n)|[\s\u00a0](?:viewers|espectadores|streaming|visualizaciones|hours|horas))/gu;
const METRICS = {
  en: [
    [/% share/gu, '% rating'],
    [/% rating/gu, '% share'],
    [/audience of (?=[\d.]+%)/gu, 'share of '],
    [/ cinema admissions/gu, ' viewers'],
    [/(?<=million|\d) viewers/gu, ' cinema admissions'],
    [/ streaming views/gu, ' hours viewed'],
    [/ hours viewed/gu, ' streaming views'],
  ],
  es: [
    [/% de share/gu, '% de rating'],
    [/% de rating/gu, '% de share'],
    [/audiencia de (?=[\d,]+\s?%)/gu, 'cuota de pantalla del '],
    [/ entradas de cine/gu, ' espectadores'],
    [/(?<=millones de|\d) espectadores/gu, ' entradas de cine'],
    [/ visualizaciones/gu, ' horas vistas'],
  ],
} as const;
const RESULTS = {
  en: ['won', 'was nominated at', 'was submitted for', 'was selected for'],
  es: ['ganó en', 'fue nominada en', 'fue presentada a', 'fue seleccionada en'],
} as const;
const COUNTS = {
  en: ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', '10', '11', '12'],
  es: ['dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', '10', '11', '12'],
} as const;
const COUNTED =
  /(?<![\p{L}\p{N}])(two|three|four|five|six|seven|eight|nine|10|11|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)(?= (?:new |nuevos )?(?:territor|deals|acuerdos))/giu;

/** Each kind of error, and how it comes into a draft. */
export const PLANTERS: Readonly<Record<string, Planter>> = {
  'changed digit': ({ text }) =>
    swaps(text, FIGURE, ([figures]) =>
      figures.replace(/[1-9](?!.*[1-9])/, (digit) => String((Number(digit) % 9) + 1)),
    ),
  'changed episode count': ({ text }) =>
    swaps(text, /\d+(?= (?:episodes|episodios))/gu, ([figures]) => String(Number(figures) + 1)),
  'swapped territory': (draft) =>
    draftPairs(draft).flatMap(({ place, others }) =>
      placesOf(draft.text, place).flatMap(({ start, end }) =>
        isPair(draft.text, start, end)
          ? others.slice(0, 1).map((other) => replaced(draft.text, start, end, other))
          : [],
      ),
    ),
  'unknown territory': (draft) =>
    draftPairs(draft)
      .slice(0, 2)
      .flatMap(({ place }) =>
        placesOf(draft.text, place)
          .slice(0, 1)
          .map(({ start, end }) =>
            replaced(draft.text, start, end, draft.language === 'en' ? 'Norway' : 'Noruega'),
          ),
      ),
  'swapped figure territory': ({ text, language, sample }) => {
    const places = [...new Set(sample.figures.map((figure) => placeIn(figure.territory, language, false)))];
    return places.flatMap((place, at) => {
      const other = places[(at + 1) % places.length];
      return other === undefined || other === place
        ? []
        : swaps(text, new RegExp(`(?<=(?:In|En) )(?:the )?${place}(?=,)`, 'gu'), () => other);
    });
  },
  'swapped buyer': ({ text, sample }) =>
    sample.deals.flatMap(([, buyer], at) => {
      const other = sample.deals[(at + 1) % sample.deals.length]?.[1];
      if (other === undefined || other === buyer) return [];
      return placesOf(text, buyer)
        .filter(({ start, end }) => isPair(text, start, end))
        .map(({ start, end }) => replaced(text, start, end, other));
    }),
  'invented buyer': ({ text, sample }) =>
    sample.deals
      .slice(0, 3)
      .flatMap(([, buyer], at) =>
        placesOf(text, buyer).map(({ start, end }) =>
          replaced(text, start, end, ['Zenit Plus', 'Telemira', 'Grupo Orbe'][at] ?? ''),
        ),
      ),
  'wrong metric': ({ text, language }) =>
    METRICS[language].flatMap(([pattern, words]) => swaps(text, pattern, () => words)),
  'dropped bound': ({ text }) => swaps(text, /(?:more than|about|m[aá]s de|cerca de) (?=\d)/giu, () => ''),
  'added bound': ({ text }) =>
    swaps(
      text,
      /(?<!more than |about |m[aá]s de |cerca de )(?<![\p{L}\d.,])(?=\d[\d.,]*\s?%)/giu,
      () => 'over ',
    ),
  'invented person': ({ text, sample }) =>
    [sample.director, sample.cast[0] ?? '', sample.quote.speaker].flatMap((person) =>
      placesOf(text, person).map(({ start, end }) => replaced(text, start, end, 'Irene Castell')),
    ),
  'swapped person': ({ text, sample }) =>
    swaps(
      text,
      new RegExp(`(?<=(?:irected|irigida) (?:by|por) )${sample.director}`, 'gu'),
      () => sample.cast[0] ?? null,
    ),
  'invented quote': ({ text, language, sample }) => {
    const quote =
      language === 'en'
        ? `“Our audience loved every minute of it,” said ${sample.quote.speaker}.`
        : `«Nuestra audiencia disfrutó cada minuto», dijo ${sample.quote.speaker}.`;
    const end = text.indexOf('\n');
    return end === -1 ? [] : [replaced(text, end + 1, end + 1, `${quote}\n`)];
  },
  'altered quote': ({ text, sample }) => {
    const first = sample.quote.text.split(/[.!?]/)[0] ?? '';
    const [word] = first
      .split(' ')
      .filter((each) => each.length > 4)
      .slice(-1);
    return swaps(text, new RegExp(`(?<=[“«][^”»]*)${word}(?=[^“«]*[”»])`, 'gu'), () => 'nothing');
  },
  'award result': ({ text, language }) =>
    RESULTS[language].flatMap((result) =>
      RESULTS[language]
        .filter((other) => other !== result)
        .flatMap((other) =>
          swaps(text, new RegExp(`(?<=(?:film|series|película|serie) )${result}(?= )`, 'gu'), () => other),
        ),
    ),
  'wrong count': ({ text, language }) =>
    swaps(text, COUNTED, ([word]) => {
      const at = (COUNTS[language] as readonly string[]).indexOf(word.toLowerCase());
      const next = COUNTS[language][at + 1];
      return at === -1 || next === undefined ? null : next;
    }),
  'wrong year': ({ text }) =>
    swaps(text, /(?<!\d|[A-Z]\. \d\d, |OCTOBER |octubre de )(?:19|20)\d\d(?!\d)(?! —)/gu, ([year]) =>
      String(Number(year) + 3),
    ),
  superlative: ({ text, language }) => {
    const claims =
      language === 'en'
        ? [
            'It is the most watched title of the decade.',
            'It set a new record.',
            'It is the first of its kind in the region.',
          ]
        : [
            'Es la más vista de la década.',
            'Marcó un nuevo récord.',
            'Es la primera de su tipo en la región.',
          ];
    const end = text.lastIndexOf('\n');
    return claims.map((claim) => replaced(text, end + 1, end + 1, `${claim}\n`));
  },
};

/** Territories of the sample with the others that could stand in their place. */
function draftPairs({
  sample,
  language,
}: Parameters<Planter>[0]): readonly { place: string; others: readonly string[] }[] {
  const told = sample.deals.slice(sample.deals.length - (sample.told ?? sample.deals.length));
  return told.map(([words], at) => ({
    place: placeIn(words, language, false),
    others: told.flatMap((_, step) => {
      const other = told[(at + step + 1) % told.length]?.[0];
      return other === undefined || other === words ? [] : [placeIn(other, language, false)];
    }),
  }));
}

/** Beside a bracket or label: where a name stands for one sale. */
function isPair(text: string, start: number, end: number): boolean {
  return (
    /^\s?\(\p{Lu}|^\)|^: \p{Lu}/u.test(text.slice(end, end + 4)) ||
    /(?:\(|^[-•] [^\n]*: )$/mu.test(text.slice(Math.max(0, start - 40), start))
  );
}
