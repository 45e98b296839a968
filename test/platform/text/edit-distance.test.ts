import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, trigramSimilarity } from '../../../src/platform/text/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['magnificant', 'magnificent', 1],
    ['slovkaia', 'slovakia', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('counts the edits from %s to %s', (left, right, edits) => {
    expect(editDistance(left, right)).toBe(edits);
  });

  it('stops counting at the cap', () => {
    expect(editDistance('romania', 'australia', 2)).toBe(3);
    expect(editDistance('ca', 'abc', 1)).toBe(2);
  });

  it('is symmetrical, zero only for equals, and true to its cap', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(word, word, fc.nat(4), (left, right, cap) => {
        const edits = editDistance(left, right);
        expect(editDistance(right, left)).toBe(edits);
        expect(edits === 0).toBe(left === right);
        expect(editDistance(left, right, cap)).toBe(Math.min(edits, cap + 1));
      }),
    );
  });
});

describe('trigramSimilarity', () => {
  it('gives the figures of pg_trgm', () => {
    expect(trigramSimilarity('word', 'two words')).toBeCloseTo(4 / 11, 6);
    expect(trigramSimilarity('Deaf', 'deaf')).toBe(1);
    expect(trigramSimilarity('', 'deaf')).toBe(0);
    expect(trigramSimilarity('magnificant century', 'magnificent century')).toBeGreaterThan(0.6);
  });
});
