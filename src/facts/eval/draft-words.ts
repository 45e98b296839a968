import { countryName } from '../../catalogue/countries.ts';
import { joinList, type PrintLanguage } from '../../platform/text/lists.ts';
import { numberWord } from '../../platform/text/number-words.ts';
import { figureWords } from '../../ratings/figure-words.ts';
import type { Sample, SampleDeal, SampleFigure } from './sample-sheet.ts';
import { territoryOf } from './sample-sheet.ts';

/** The name of a territory in running text; "the" stands before some English ones. */
export function placeIn(words: string, language: PrintLanguage, withArticle = true): string {
  const { codes, doubtful } = territoryOf(words);
  const [code] = codes;
  const name =
    code !== undefined && codes.length === 1 && doubtful.length === 0 ? countryName(code, language) : words;
  const spanish: Readonly<Record<string, string>> = {
    'UK & Ireland': 'Reino Unido e Irlanda',
    'Latin America': 'América Latina',
  };
  if (language === 'es') return spanish[name] ?? name;
  return withArticle && /^(?:Dominican Republic|UK)/.test(name) ? `the ${name}` : name;
}

/** "eight", "10". */
export function countWord(count: number, language: PrintLanguage): string {
  return numberWord(count, language);
}

/** "Mexico (Canal Norte), Chile (Canal 9) and Peru (Andina TV)". */
export function pairs(deals: readonly SampleDeal[], language: PrintLanguage): string {
  return joinList(
    deals.map(([place, buyer]) => `${placeIn(place, language)} (${buyer})`),
    language,
  );
}

/** "Canal Norte (Mexico) and Canal 9 (Chile)". */
export function pairsByBuyer(deals: readonly SampleDeal[], language: PrintLanguage): string {
  return joinList(
    deals.map(([place, buyer]) => `${buyer} (${placeIn(place, language, false)})`),
    language,
  );
}

export function places(deals: readonly SampleDeal[], language: PrintLanguage): string {
  return joinList(
    deals.map(([place]) => placeIn(place, language)),
    language,
  );
}

export function buyers(deals: readonly SampleDeal[], language: PrintLanguage): string {
  return joinList(
    deals.map(([, buyer]) => buyer),
    language,
  );
}

/** A figure as a sentence about the title, whole: number, metric, territory, channel, part of the run. */
export function figureSentence(figure: SampleFigure, language: PrintLanguage): string {
  const place = placeIn(figure.territory, language);
  const where = language === 'en' ? `In ${place}` : `En ${place}`;
  const words = figureWords({ ...UNSTATED, ...figure }, language);
  const isRank = figure.metric === 'chart_rank';
  const channel =
    figure.channel && !isRank ? (language === 'en' ? ` on ${figure.channel}` : ` en ${figure.channel}`) : '';
  const part = figure.scope ? (SCOPE[language][figure.scope] ?? '') : '';
  const claim = figure.claim && language === 'en' ? CLAIMED(figure.claim) : '';
  if (language === 'en')
    return `${where}${part}, it ${isRank ? 'was' : 'recorded'} ${withArticle(words)}${channel}${claim}.`;
  return `${where}${part}, ${isRank ? 'fue' : 'registró'} ${words}${channel}.`;
}

const UNSTATED = { bound: '=', base: null, target: null, claim: null, source: null, channel: null } as const;
const SCOPE: Readonly<Record<PrintLanguage, Readonly<Record<string, string>>>> = {
  en: { premiere: ', at its premiere', average: ', on average', finale: ', with its finale' },
  es: { premiere: ', en su estreno', average: ', en promedio', finale: ', en su final' },
};

function CLAIMED(claim: string): string {
  return /^(?:led|topped)/.test(claim) ? ` and ${claim}` : `, the ${claim}`;
}

function withArticle(words: string): string {
  return /% (?:share|rating)/.test(words)
    ? `${/^(?:8|11|18)/.test(words) ? 'an' : 'a'} ${words}`
    : words
        .replace(/^(audience|reach|peak) of/, 'an $1 of')
        .replace('an reach', 'a reach')
        .replace('an peak', 'a peak');
}

const RESULT: Readonly<Record<PrintLanguage, Readonly<Record<string, string>>>> = {
  en: {
    won: 'won',
    nominated: 'was nominated at',
    submitted: 'was submitted for',
    selected: 'was selected for',
  },
  es: {
    won: 'ganó en',
    nominated: 'fue nominada en',
    submitted: 'fue presentada a',
    selected: 'fue seleccionada en',
  },
};

/** "The film won the Golden Reed in 2019 (Best Film)." */
export function awardSentence(
  award: Sample['awards'][number],
  kind: string,
  language: PrintLanguage,
): string {
  const year = award.year === null ? '' : language === 'en' ? ` in ${award.year}` : ` en ${award.year}`;
  const category = award.category === null ? '' : ` (${award.category})`;
  const name = language === 'en' ? `the ${award.award}` : award.award;
  const subject = language === 'en' ? `The ${kind}` : kind === 'film' ? 'La película' : 'La serie';
  return `${subject} ${RESULT[language][award.result]} ${name}${year}${category}.`;
}
