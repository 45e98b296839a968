import { describe, expect, it } from 'vitest';
import { joinList, plural, truncate } from '../../../src/platform/text/lists.ts';

describe('joinList', () => {
  it('joins without a serial comma', () => {
    expect(joinList([], 'en')).toBe('');
    expect(joinList(['Mexico'], 'en')).toBe('Mexico');
    expect(joinList(['Mexico', 'Chile'], 'en')).toBe('Mexico and Chile');
    expect(joinList(['Mexico', 'Chile', 'Peru'], 'en')).toBe('Mexico, Chile and Peru');
  });

  it.each([
    ['Chile', 'Perú y Chile'],
    ['Italia', 'Perú e Italia'],
    ['Irlanda', 'Perú e Irlanda'],
    ['Hiroshima', 'Perú e Hiroshima'],
    ['hielo', 'Perú y hielo'],
    ['Yemen', 'Perú y Yemen'],
    ['«Infiel»', 'Perú e «Infiel»'],
  ])('joins %s in Spanish by its sound', (last, joined) => {
    expect(joinList(['Perú', last], 'es')).toBe(joined);
  });
});

describe('plural', () => {
  it('takes the form that fits', () => {
    expect([0, 1, 2].map((count) => plural(count, 'deal', 'deals'))).toEqual([
      '0 deals',
      '1 deal',
      '2 deals',
    ]);
  });
});

describe('truncate', () => {
  it('counts code points and marks what was cut', () => {
    expect(truncate('Harbour', 7)).toBe('Harbour');
    expect(truncate('Harbour Lights', 9)).toBe('Harbour…');
    expect(truncate('🎬🎬🎬🎬', 3)).toBe('🎬🎬…');
    expect(truncate('abc', 0)).toBe('');
  });
});
