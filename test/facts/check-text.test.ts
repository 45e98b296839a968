import { describe, expect, test } from 'vitest';
import { checkText } from '../../src/facts/check-text.ts';
import { sampleSheet } from '../../src/facts/eval/sample-sheet.ts';
import { SAMPLES } from '../../src/facts/eval/samples.ts';
import type { PrintLanguage } from '../../src/platform/text/lists.ts';

const SHEETS = new Map(
  SAMPLES.flatMap((sample) =>
    (['en', 'es'] as const).map(
      (language) => [`${sample.title} ${language}`, sampleSheet(sample, language)] as const,
    ),
  ),
);

function check(text: string, language: PrintLanguage = 'en', title = 'The Salt Road') {
  const sheet = SHEETS.get(`${title} ${language}`);
  if (!sheet) throw new Error(`no sample ${title}`);
  return checkText(text, sheet, { language }).map(({ reason, text: words }) => `${reason}: ${words}`);
}

describe('what the facts bear out', () => {
  test.each([
    'Turkish drama The Salt Road continues its international journey with sales to Mexico, Chile, Colombia and Peru.',
    'Elsewhere in Latin America, Telecosta acquired the film for Colombia, while Andina TV will air it in Peru.',
    'On Canal Norte, the movie was watched by more than 2.4 million viewers and achieved a 17.5% share.',
    'The Mexican broadcaster Canal Norte reported over 2.4 million viewers, a household rating of 6.2% and a 17.5 share.',
    'Chile’s Channel 9 posted an audience of 12.8%, its highest since 2017.',
    'At home in Turkey, the film sold more than 4.7 million tickets, making it the most watched film of 2021 there.',
    'The film won Best Screenplay at the Lighthouse Film Festival in 2022 and was Turkey’s entry for the Oscars.',
    'THE SALT ROAD SAILS TO SEVEN TERRITORIES',
    'Israel and Spain round off the list: Kesem TV and Onda Seis have both picked up the title.',
    '“Every broadcaster told us the same thing: their viewers stayed until the end,” Aksoy added.',
    'In total, seven broadcasters have acquired the film. Five of them are in Latin America.',
    'The film is available in its original Turkish version and dubbed in Spanish. Two of them asked for both.',
  ])('is left alone: %s', (text) => {
    expect(check(text)).toEqual([]);
  });

  test.each([
    'En México, la película superó los 2,4 millones de espectadores en Canal Norte, con una cuota de pantalla del 17,5 %.',
    'La cadena chilena Canal 9 obtuvo una audiencia del 12,8 %, la más alta desde 2017.',
    'En los cines de Turquía vendió más de 4,7 millones de entradas y fue la película más vista de 2021.',
    'Además, Kesem TV la emitirá en Israel y Onda Seis en España.',
    'La cinta, dirigida por Selin Arıkan, fue presentada a los Oscar y ganó en el Lighthouse Film Festival.',
  ])('is left alone in Spanish: %s', (text) => {
    expect(check(text, 'es')).toEqual([]);
  });
});

describe('figures', () => {
  test.each([
    ['It reached more than 2.5 million viewers in Mexico.', 'number: 2.5 million'],
    ['It reached 2.4 million viewers in Mexico.', 'bound: 2.4 million'],
    ['It got a 17.5% rating in Mexico.', 'metric: 17.5%'],
    ['In Chile, it drew a 12.8% share.', 'metric: 12.8%'],
    ['In Turkey, more than 4.7 million viewers watched it.', 'metric: 4.7 million'],
    ['It sold more than 2.4 million tickets in Mexico.', 'metric: 2.4 million'],
    ['In Chile, it drew a 17.5% share.', 'territory: 17.5%'],
    ['It drew a 17.5% share on Canal 9.', 'company: 17.5%'],
    ['In Mexico it drew 17.5%.', 'metric: 17.5%'],
  ])('are those of the record, whole: %s', (text, finding) => {
    expect(check(text)).toEqual([finding]);
  });

  test('of one part of the run are not told of another', () => {
    expect(check('It averaged a 24.6% share on Jadran TV in Croatia.', 'en', 'Night Ferry')).toEqual([
      'metric: 24.6%',
    ]);
  });
});

describe('sales', () => {
  test.each([
    ['Buyers are Chile (Telecosta) and Peru (Andina TV).', 'buyer: Chile (Telecosta)'],
    ['Canal 9 acquired the film for Peru.', 'buyer: Canal 9 acquired the film for Peru'],
    ['It was bought in Peru by Zenit Plus.', 'company: Zenit Plus'],
    ['Telemundo has acquired The Salt Road.', 'company: Telemundo'],
    ['The film was sold to Norway.', 'territory: Norway'],
    ['Eight broadcasters have bought it.', 'count: Eight'],
    ['It goes to three territories: Mexico, Chile, Peru and Israel.', 'count: three'],
  ])('are those of the record: %s', (text, finding) => {
    expect(check(text)).toEqual([finding]);
  });
});

describe('everything else that is claimed', () => {
  test.each([
    ['The film was nominated for the Oscars.', 'award: nominated'],
    ['It won the Oscar in Los.', 'award: won'],
    ['It set a new record.', 'superlative: record'],
    ['It is the most successful film of 2021.', 'superlative: most successful'],
    ['It had the highest audience since 2012.', 'date: 2012'],
    ['The film premiered on March 3, 2022.', 'date: March 3, 2022'],
    ['The Salt Road (2019) is on its way.', 'date: 2019'],
    ['Directed by Irene Castell, it is on its way.', 'person: Irene Castell'],
    ['Directed by Kerem Doğan, it is on its way.', 'person: Kerem Doğan'],
    ['“We cried and laughed,” said Deniz Aksoy.', 'quotation: “We cried and laughed,”'],
    ['The film follows “The Pepper Road” to market.', 'title: “The Pepper Road”'],
    ['Millions of viewers loved it.', 'number: Millions of'],
  ])('needs a fact: %s', (text, finding) => {
    expect(check(text)).toContain(finding);
  });

  test('gives approved words to the person who said them', () => {
    expect(check('“We are glad that the story goes on travelling,” said Selin Arıkan.')).toEqual([
      'quotation: Selin Arıkan',
    ]);
  });
});

describe('the form of a release', () => {
  test('needs no support', () => {
    const text = [
      'EMBARGOED UNTIL 09:00 CET, 14 OCTOBER 2025',
      'ISTANBUL, Oct. 14, 2025 — The film travels on.',
      '[QUOTE: Zenit Plus, needs approval]',
      'Contact: press@example.com, +90 212 555 01 00',
      '###',
    ].join('\n\n');

    expect(check(text)).toEqual([]);
  });

  test('in Spanish needs none either', () => {
    const text =
      'EMBARGADO HASTA LAS 10:00 DEL 14 DE OCTUBRE DE 2025\n\nESTAMBUL, 14 de octubre de 2025 — La película viaja.\n\nfin';

    expect(check(text, 'es')).toEqual([]);
  });
});

test('tells exactly where each finding stands and what the record says', () => {
  const text = 'The news is out.\n\nIn Mexico, it drew 2.4 million viewers.';
  const sheet = SHEETS.get('The Salt Road en');

  const [found] = sheet ? checkText(text, sheet, { language: 'en' }) : [];

  expect(found).toEqual({
    start: text.indexOf('2.4'),
    end: text.indexOf(' viewers'),
    text: '2.4 million',
    reason: 'bound',
    message: 'The figure on record is more than 2.4 million.',
  });
});

test('finds nothing in an empty text and everything in a text without facts', () => {
  expect(checkText('', { facts: [] }, { language: 'en' })).toEqual([]);
  expect(
    checkText('It has a 20% share in Chile.', { facts: [] }, { language: 'en' }).map(({ text }) => text),
  ).toEqual(['20%', 'Chile']);
});
