import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldLetters, nameKey } from '../../../src/platform/text/name-key.ts';

describe('nameKey', () => {
  it.each([
    ['Muhteşem Yüzyıl', 'muhtesem yuzyil'],
    ['İSTANBUL IŞIK', 'istanbul isik'],
    ['7. Koğuştaki Mucize', '7 kogustaki mucize'],
    ['Straße', 'strasse'],
    ['Ærø & Łódź', 'aero and lodz'],
    ['Canal+', 'canal plus'],
    ['Canal +', 'canal plus'],
    ['A+E Networks', 'a plus e networks'],
    ['Sky + ZDF', 'sky zdf'],
    ['  9-1-1: Lone   Star ', '9 1 1 lone star'],
    ['Война и мир', 'война и мир'],
    ['Й и И', 'й и и'],
    ['Οδός', 'οδοσ'],
    ['ドラマ', 'ドラマ'],
    ['مسلسل', 'مسلسل'],
    ['Ｆｕｌｌ', 'full'],
    ['...', ''],
  ])('reads %s as %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  it('is its own key, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(nameKey(nameKey(text))).toBe(nameKey(text));
      }),
    );
  });

  it('is never empty for a text with a letter or digit of any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (text) => {
        fc.pre(/[\p{L}\p{Nd}]/u.test(text));
        expect(nameKey(text)).not.toBe('');
      }),
    );
  });

  it('takes no notice of case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-zÀ-ſ &+.'-]*$/), (text) => {
        expect(nameKey(text.toLowerCase())).toBe(nameKey(text));
      }),
    );
  });
});

describe('foldLetters', () => {
  it('leaves punctuation and spaces where they are', () => {
    expect(foldLetters('¿Qué, Şili’de?')).toBe('¿que, sili’de?');
  });
});
