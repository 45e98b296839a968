import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isExactOnly,
  LEAST_LIKENESS,
  likeNames,
  likeNamesNearFirst,
  swappedNeighbours,
  wordsOf,
} from '../../src/catalogue/match-names.ts';
import { trigramSimilarity } from '../../src/platform/text/edit-distance.ts';

function meant(asked: string, ...keys: readonly string[]): readonly string[] {
  return match(asked, keys).plausible;
}

function match(asked: string, keys: readonly string[]) {
  return likeNames(
    asked,
    keys.map((key) => ({ key, of: key })),
    (left, right) => left === right,
  );
}

describe('a name that is not on record as it stands', () => {
  test('means the one name that holds all its words, in whatever order', () => {
    expect(meant('lanterns sea', 'sea of lanterns', 'sea of glass')).toEqual(['sea of lanterns']);
  });

  test('does not mean a name that holds its letters inside a word', () => {
    expect(meant('lantern', 'lanterns of home')).toEqual([]);
  });

  test('is forgiven more errors the longer it is', () => {
    expect(meant('telemundal', 'telemundial')).toEqual(['telemundial']);
    expect(meant('tilemundal', 'telemundial')).toEqual([]);
    expect(meant('the clokmakers dauhgter', 'the clockmakers daughter')).toEqual([
      'the clockmakers daughter',
    ]);
  });

  test('is never taken for a name with another number', () => {
    expect(meant('harbour nights 2', 'harbour nights 3', 'harbour nights')).toEqual([]);
  });

  test('never means a short name or a bare number by likeness', () => {
    expect(meant('dead', 'deaf', 'dead of winter')).toEqual([]);
    expect(meant('1917', '1918', '1917 and after')).toEqual([]);
    expect(meant('marina', 'maria')).toEqual([]);
  });

  test('means nothing when it is longer by a word than what is on record', () => {
    expect(meant('golden century kosem', 'golden century')).toEqual([]);
  });

  test('leaves little words aside', () => {
    expect(meant('wonder in the hall 9', 'wonder at hall 9')).toEqual(['wonder at hall 9']);
  });

  test('means several when none is clearly nearer, and one when it is', () => {
    expect(meant('terra amata', 'terra amara', 'terra amada')).toHaveLength(2);
    expect(meant('the clockmakers daughters', 'the clockmakers daughter', 'the clockmakers dauther')).toEqual(
      ['the clockmakers daughter'],
    );
  });

  test('is offered the nearest even when none is plausible', () => {
    expect(match('harbour nights 2', ['harbour nights', 'orchard']).nearest).toEqual(['harbour nights']);
  });
});

describe('the rules of likeness', () => {
  const name = fc.stringMatching(/^[a-z]{2,9}( [a-z]{2,9}){0,3}$/);

  test('a long enough name with two neighbours swapped is found again', () => {
    fc.assert(
      fc.property(name, fc.nat(), (key, seed) => {
        fc.pre(!isExactOnly(key));
        const swaps = swappedNeighbours(key).filter((swap) => !/^ | $| {2}/.test(swap));
        const typed = swaps[seed % Math.max(1, swaps.length)] ?? key;
        expect(meant(typed, key)).toEqual([key]);
      }),
    );
  });

  test('every name holds its own telling words', () => {
    fc.assert(
      fc.property(name, (key) => {
        const held = key.split(' ');
        expect(wordsOf(key).every((word) => held.includes(word))).toBe(true);
        expect(wordsOf(key).length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('names that are looked up by their likeness', () => {
  const word = fc.constantFrom(
    'silent',
    'silver',
    'harbour',
    'harbor',
    'lantern',
    'lanterns',
    'of',
    'the',
    'crossing',
  );
  const name = fc.array(word, { minLength: 3, maxLength: 6 }).map((words) => words.join(' '));
  const errors = fc.array(fc.tuple(fc.nat(30), fc.constantFrom('drop', 'swap', 'double')), { maxLength: 3 });
  const same = (left: string, right: string) => left === right;

  test('mean the same, whether the close ones are looked at first or all at once', async () => {
    await fc.assert(
      fc.asyncProperty(name, errors, fc.array(name, { maxLength: 8 }), async (meantName, slips, others) => {
        const asked = slips.reduce((text, [at, slip]) => slipped(text, at % text.length, slip), meantName);
        const keyed = [meantName, ...others].map((key) => ({ key, of: key }));
        const look = (likeness: number) =>
          keyed.filter(({ key }) => trigramSimilarity(asked, key) >= likeness);

        const all = likeNames(asked, look(LEAST_LIKENESS), same).plausible;
        const near = (await likeNamesNearFirst(asked, async (likeness) => look(likeness), same)).plausible;

        expect(near[0]).toBe(all[0]);
        expect(near.length > 1).toBe(all.length > 1);
      }),
      { numRuns: 2000 },
    );
  });

  test('are looked at once where the first look tells', async () => {
    const looks: number[] = [];
    const look = async (likeness: number) => {
      looks.push(likeness);
      return [{ key: 'gentle harbour crossing', of: 1 }];
    };

    const { plausible } = await likeNamesNearFirst(
      'gentle harobur crossing',
      look,
      (left, right) => left === right,
    );

    expect(plausible).toEqual([1]);
    expect(looks).toHaveLength(1);
    expect(looks[0]).toBeGreaterThan(LEAST_LIKENESS);
  });
});

function slipped(text: string, at: number, slip: string): string {
  const [letter, next] = [text[at] ?? '', text[at + 1] ?? ''];
  const mended = { drop: '', swap: next + letter, double: letter + letter + next }[slip] ?? '';
  return `${text.slice(0, at)}${slip === 'drop' ? next : mended}${text.slice(at + 2)}`
    .replace(/ +/g, ' ')
    .trim();
}
