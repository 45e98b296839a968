import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleKey } from '../../../src/catalogue/titles/title-key.ts';

describe('titleKey', () => {
  it.each([
    ['Miracle in Cell No. 7', 'miracle in cell number seven'],
    ['Miracle in Cell No. 7', 'Miracle in Cell No 7'],
    ['Miracle in Cell No. 7', 'MIRACLE IN CELL #7'],
    ['Miracle in Cell No. 7', 'Miracle in Cell Nº7'],
    ['Milagro en la celda 7', 'Milagro en la celda siete'],
    ['7. Koğuştaki Mucize', '7. KOĞUŞTAKİ MUCİZE'],
    ['Yedi Güzel Adam', '7 guzel adam'],
    ['The Bridge', 'Bridge'],
    ['La casa de papel', 'Casa de papel'],
    ["L'Auberge espagnole", 'Auberge Espagnole'],
    ['Das Boot', 'boot'],
    ['Fast & Furious', 'Fast and Furious'],
    ["Ocean's Eleven", 'Oceans 11'],
    ['Ocean’s Eleven', 'oceans eleven'],
    ['Harbour Lights: The Return', 'harbour lights - the return'],
    ['Rocky II', 'Rocky 2'],
    ['Taken III', 'Taken Three'],
    ['Twenty-One', '21'],
    ['One Hundred', '1 hundred'],
    ['Muhteşem Yüzyıl', 'muhtesem yuzyil'],
    ['Sandık Kokusu', 'SANDIK KOKUSU'],
  ])('finds %s and %s to be one name', (left, right) => {
    expect(titleKey(left)).toBe(titleKey(right));
  });

  it('keeps names apart that only look alike', () => {
    const names = [
      '8',
      '1917',
      '9-1-1',
      'Deaf',
      'The',
      'The The',
      'Quince',
      '15',
      'Once',
      '11',
      'Die Hard',
      'Hard',
      'No',
      'Harbour Lights',
      'Harbour Lights: The Return',
      'Rocky',
      'Rocky II',
      'Rocky III',
      'La La Land',
      'Land',
      'Son',
      'On',
      '10',
      'I Am Mother',
    ];

    const keys = names.map(titleKey);

    expect(new Set(keys).size).toBe(names.length);
    expect(keys.every((key) => key !== '')).toBe(true);
  });

  it('is its own key and never empty for a name', () => {
    const word = fc.constantFrom(
      'the',
      'la',
      'No.',
      '#',
      'seven',
      'Siete',
      '7',
      'twenty',
      'II',
      'one',
      "d'",
      'Mucize',
      '&',
      '+',
      'a',
      'n°',
      "it's",
      'İ',
    );
    const name = fc.oneof(
      fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(name, (text) => {
        const key = titleKey(text);
        expect(titleKey(key)).toBe(key);
        if (/[a-z0-9]/i.test(text)) expect(key).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });
});
