import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/facts/check-text.ts';
import { releaseLanguage } from '../../src/releases/languages/languages.ts';
import type { ReleaseTitle } from '../../src/releases/release-facts.ts';
import { writeRelease } from '../../src/releases/write-release.ts';
import { paragraphText, type SectionName, wordsIn } from '../../src/releases/written.ts';
import { releaseText, sheetOfRelease } from '../facts/sheet-of-release.ts';
import { makeAward, makeFacts, makeFigure, makeSold, makeTitle } from './make-facts.ts';

const spain = { id: 900, printed: 'Antena 3' };
const COUNTRIES =
  'Chile|Colombia|Peru|Italy|France|Germany|Greece|Poland|Romania|Croatia|Serbia|Hungary|Israel|Japan|Kenya|Norway|Sweden|Denmark|Egypt|Kuwait|Uruguay|Bolivia|Panama|Honduras'.split(
    '|',
  );
const many = (count: number) =>
  COUNTRIES.slice(0, count).map((place, index) => makeSold(place, `Canal Ñ ${index}`));
const share = (more = {}) =>
  makeFigure({ metric: 'share', value: '24.6', channel: 'Jadran TV', source: 'Nielsen', ...more }, 'Croatia');

/** Shapes of news that an editor meets: what is on record of a title, by what it shows. */
const SHAPES: Readonly<Record<string, Partial<ReleaseTitle>>> = {
  renewal: {
    news: [makeSold('Spain', 'Antena 3', { term: 2, buyer: spain })],
    earlier: [makeSold('Greece', 'ANT1')],
  },
  'seasons that differ': {
    news: [makeSold('Spain', 'Antena 3', { seasons: [3] }), makeSold('Italy', 'RAI', { seasons: [1, 2, 3] })],
  },
  'joint territories': {
    news: [makeSold('UK & Ireland', 'Channel 4'), makeSold('Spain & Andorra', 'Cuatro')],
  },
  'the world without a part': {
    news: [
      makeSold('Worldwide excl. China', 'Netflix'),
      makeSold('LatAm', 'Pasarela'),
      makeSold('Nordics', 'Viaplay'),
      makeSold('Japan', 'NHK'),
    ],
  },
  'several kinds of sales': {
    news: [
      makeSold('Spain', 'Atresmedia', { licence: 'format' }),
      makeSold('Chile', 'Mega'),
      makeSold('Peru', 'Latina'),
      makeSold('France', 'TF1', { licence: 'option' }),
    ],
  },
  'the twenty-fifth country': { news: [makeSold('Mexico', 'Imagen TV')], earlier: many(24) },
  'more than twenty sales': { news: many(24) },
  'only figures': { figures: [share({ scope: 'premiere', claim: 'highest since 2016' })] },
  'awards of all kinds': {
    news: many(2),
    awards: [
      makeAward({ category: 'Best Series', year: 2025 }),
      makeAward({ award: 'Oscars', result: 'submitted', edition: '98' }),
      makeAward({
        award: 'Adria Television Awards',
        result: 'nominated',
        category: 'Best Drama',
        year: 2024,
      }),
    ],
  },
  'an audience prize and a statuette': {
    news: many(1),
    awards: [
      makeAward({ category: 'Audience Award', year: 2025 }),
      makeAward({ award: 'International Emmy', result: 'nominated', category: 'Best Drama', year: 2024 }),
    ],
  },
  'buyers that are not named': {
    news: [makeSold('Mexico'), makeSold('Spain'), makeSold('Italy', 'RAI')],
  },
  'a peak': { news: many(4), figures: [share({ scope: 'peak' })] },
};

function written(shape: string, name: SectionName, language: 'en' | 'es'): string | null {
  const facts = makeFacts({ titles: [makeTitle(SHAPES[shape])] });
  const section = writeRelease(facts, releaseLanguage(language)).find((each) => each.name === name);
  return section?.paragraphs.map(paragraphText).join('\n') ?? null;
}

describe.each(Object.keys(SHAPES))('a release of %s', (shape) => {
  test.each(['en', 'es'] as const)('stands on its facts and keeps to its lengths (%s)', (language) => {
    const facts = makeFacts({ titles: [makeTitle(SHAPES[shape])] });

    const text = releaseText(facts, language);

    expect(checkText(text, sheetOfRelease(facts, language), { language })).toEqual([]);
    expect([...(written(shape, 'headline', language) ?? '')].length).toBeLessThanOrEqual(100);
    expect(wordsIn(written(shape, 'lede', language) ?? '')).toBeLessThanOrEqual(40);
    expect(text).not.toMatch(/\b1 (?:territor|deal|countr|acuerdo|país)|undefined|null|\s[,.]|\.\./);
  });
});

test.each([
  ['renewal', 'headline', 'en', 'Antena 3 renews “Harbour Lights” for Spain'],
  ['renewal', 'previous_sales', 'en', 'The series was sold earlier to Greece (ANT1).'],
  [
    'renewal',
    'lede',
    'es',
    'Northlight renovó la licencia de la serie “Harbour Lights” con Antena 3 en España, informó la compañía.',
  ],
  [
    'seasons that differ',
    'lede',
    'en',
    'Northlight has licensed the series “Harbour Lights” to RAI in Italy for seasons 1 to 3 and to Antena 3 in Spain for season 3, the company said.',
  ],
  [
    'joint territories',
    'headline',
    'en',
    '“Harbour Lights” sells to Spain and Andorra, and the U.K. and Ireland',
  ],
  [
    'the world without a part',
    'headline',
    'en',
    '“Harbour Lights” lands 4 deals, including Latin America and the Nordics',
  ],
  [
    'several kinds of sales',
    'lede',
    'es',
    'Northlight cerró cuatro acuerdos para la serie “Harbour Lights” en Europa y América Latina, informó la compañía.',
  ],
  ['the twenty-fifth country', 'headline', 'en', '“Harbour Lights” reaches 25 countries with sale to Mexico'],
  ['the twenty-fifth country', 'headline', 'es', '“Harbour Lights” alcanza 25 países con la venta a México'],
  [
    'only figures',
    'lede',
    'es',
    'En Croacia, el estreno de la serie “Harbour Lights”, distribuida por Northlight, logró un 24,6% de share en Jadran TV, el más alto desde 2016, según Nielsen.',
  ],
  [
    'awards of all kinds',
    'success',
    'en',
    '“Harbour Lights” won Best Series at the Lighthouse Series Festival in 2025, was nominated for Best Drama at the Adria Television Awards in 2024 and was submitted for the 98th Oscars.',
  ],
  [
    'awards of all kinds',
    'success',
    'es',
    '“Harbour Lights” ganó el premio Best Series en el Lighthouse Series Festival en 2025, fue nominada a Best Drama en los Adria Television Awards en 2024 y fue presentada a la 98.ª edición de los Oscar.',
  ],
  [
    'an audience prize and a statuette',
    'success',
    'en',
    '“Harbour Lights” won the Audience Award at the Lighthouse Series Festival in 2025 and was nominated for Best Drama at the International Emmys in 2024.',
  ],
  [
    'buyers that are not named',
    'lede',
    'en',
    'Northlight has licensed the series “Harbour Lights” to RAI in Italy, and to undisclosed buyers in Spain and Mexico, the company said.',
  ],
  [
    'buyers that are not named',
    'lede',
    'es',
    'Northlight licenció la serie “Harbour Lights” a RAI en Italia y a compradores no revelados en España y México, informó la compañía.',
  ],
  [
    'more than twenty sales',
    'lede',
    'en',
    'Northlight has licensed the series “Harbour Lights” in 24 territories, the company said.',
  ],
  [
    'a peak',
    'success',
    'en',
    'In Croatia, the series took a 24.6% share on Jadran TV at its peak, according to Nielsen.',
  ],
] as const)('%s: the %s in %s', (shape, name, language, text) => {
  expect(written(shape, name, language)).toBe(text);
});
