import { UserError } from '../../platform/errors.ts';
import { foldLetters } from '../../platform/text/name-key.ts';
import type { AwardInput, AwardResult } from './award.ts';

/** Words of the closed list, without accents and in lower case. A shortlist is none of them: it is asked. */
const RESULT_WORDS: readonly (readonly [AwardResult, RegExp])[] = [
  ['won', /^(?:won|wins?|winner|winning|award(?:ed)?|gano|ganador[a]?|premiad[oa]|kazandi|odul aldi)$/],
  ['nominated', /^(?:nominated|nominee|nominations?|nominad[oa]|nominacion|aday|aday gosterildi)$/],
  [
    'submitted',
    /^(?:submitted|submission|entry|official entry|country entry|presentad[oa]|aday adayi|basvuruldu)$/,
  ],
  [
    'selected',
    /^(?:selected|selection|official selection|in competition|seleccionad[oa]|seleccion oficial|secildi)$/,
  ],
];

const YEAR = /^(?:18[89]|19\d|2[01]\d)\d$/;
const EDITION =
  /^(?:(\d{1,3})(?:st|nd|rd|th|\.?[ªº]|a|\.)?(?: (?:edition|edicion))?|(?:edition|edicion|ed\.?) (\d{1,3}))$/;

/** An award command without its title: what stands before each colon may be one, the longest first. */
export interface AwardCommand {
  readonly readings: readonly { readonly title: string; readonly award: AwardInput }[];
}

const EXAMPLE = '`/title award Harbour Lights: Lighthouse Festival; won; 2023; Best Series`';

/**
 * Reads `NAME: AWARD; result; year; edition; category`, what follows the award in any order.
 *
 * @throws UserError that says what is missing
 */
export function readAward(text: string): AwardCommand {
  const [head = '', ...options] = text.split(';').map((part) => part.trim());
  const colons = [...head.matchAll(/:/g)].map((match) => match.index).reverse();
  if (colons.length === 0) {
    throw new UserError('award_unreadable', `Write the title, a colon and the award: ${EXAMPLE}`);
  }
  const said = readOptions(options);
  const readings = colons.map((colon) => {
    const printed = head.slice(colon + 1).trim();
    const year = /^(.*\S)\s+((?:19|20)\d{2})$/.exec(printed);
    return {
      title: head.slice(0, colon).trim(),
      award: {
        ...said,
        award: said.year === null && year ? (year[1] ?? printed) : printed,
        year: said.year ?? (year ? Number(year[2]) : null),
      },
    };
  });
  const named = readings.filter(
    ({ title, award }) => /[\p{L}\p{N}]/u.test(title) && /[\p{L}\p{N}]/u.test(award.award),
  );
  if (named.length === 0) throw new UserError('award_unreadable', `Name the title and the award: ${EXAMPLE}`);
  return { readings: named };
}

function readOptions(options: readonly string[]): Omit<AwardInput, 'award'> {
  let result: AwardResult | null = null;
  let year: number | null = null;
  let edition: string | null = null;
  const category: string[] = [];
  for (const option of options.filter((text) => text !== '')) {
    const folded = foldLetters(option);
    const found = RESULT_WORDS.find(([, words]) => words.test(folded))?.[0];
    const numbered = EDITION.exec(folded);
    if (found !== undefined && result !== null && found !== result) {
      throw new UserError(
        'award_result_twice',
        `It cannot be ${result} and ${found} at once: record them one by one.`,
      );
    }
    if (found !== undefined) result = found;
    else if (YEAR.test(folded)) year = Number(folded);
    else if (numbered) edition = numbered[1] ?? numbered[2] ?? null;
    else category.push(option.replace(/^(?:category|categor[ií]a|kategori)\s*[:=]?\s*/iu, ''));
  }
  if (result === null) {
    throw new UserError(
      'award_result_missing',
      `Say what it was: won, nominated, submitted or selected. A submission is not a nomination. For example ${EXAMPLE}`,
    );
  }
  return { result, year, edition, category: category.length === 0 ? null : category.join('; ') };
}
