import { describe, expect, test } from 'vitest';
import { wordDocument } from '../../src/releases/exports/word-document.ts';
import { releaseLanguage } from '../../src/releases/languages/languages.ts';
import type { ReleaseFacts } from '../../src/releases/release-facts.ts';
import { writeRelease } from '../../src/releases/write-release.ts';
import { paragraphText } from '../../src/releases/written.ts';
import { sheetOfRelease } from '../facts/sheet-of-release.ts';
import { makeFacts, makeQuote, makeSold, makeTitle } from './make-facts.ts';
import { readWord } from './read-word.ts';

const TERRITORIES =
  'Mexico|Chile|Colombia|Ecuador|Peru|Argentina|Uruguay|Spain|Italy|France|Germany|Greece|Poland|Romania|Bulgaria|Croatia|Serbia|Hungary|Israel|Kazakhstan|Vietnam|Japan'.split(
    '|',
  );

async function written(facts: ReleaseFacts, language: 'en' | 'es', withSheet = false) {
  const sections = writeRelease(facts, releaseLanguage(language));
  const sheet = withSheet ? sheetOfRelease(facts, language) : null;
  const content = await wordDocument({
    sections,
    language,
    sheet,
    title: 'A release',
    company: 'Northlight',
  });
  return { sections, sheet, word: await readWord(content) };
}

describe('a Word file', () => {
  test.each(['en', 'es'] as const)('holds every section, character for character (%s)', async (language) => {
    const facts = makeFacts({
      titles: [
        makeTitle({
          name: 'Şahsiyet: Güneşin Kızları',
          directors: ['Hilâl Saral Öğüt'],
          synopsis: 'Ñandú & pingüino <juntos> en “Ağrı”: ¿quién ganó, İpek o Çağlar?',
          news: TERRITORIES.map((place, index) => makeSold(place, `Télécanal Ñ & İ ${index + 1}`)),
          quotes: [makeQuote({ text: '¡Qué alegría! İyi ki varsınız.', language })],
        }),
      ],
    });

    const { sections, word } = await written(facts, language);

    const lines = sections
      .filter(({ name }) => name !== 'annex')
      .flatMap(({ paragraphs }) => paragraphs.map(paragraphText))
      .join('\n')
      // The dateline runs into the lede.
      .replace('—\n', '— ')
      .split('\n');
    const annex = sections.find(({ name }) => name === 'annex');
    expect(word.paragraphs.map(({ text }) => text).slice(0, lines.length)).toEqual(lines);
    expect(word.tables[0]).toEqual(
      annex?.paragraphs.filter(({ kind }) => kind === 'row').map((row) => paragraphText(row).split('\t')),
    );
    expect(word.tables[0]).toHaveLength(TERRITORIES.length + 1);
    expect(word.language).toBe(language === 'en' ? 'en-US' : 'es-ES');
  });

  test('has real headings and lists, and shows its gaps', async () => {
    const facts = makeFacts({
      titles: [
        makeTitle({ news: [makeSold('Chile', 'Mega'), makeSold('Peru', 'Latina')] }),
        makeTitle({
          id: 2,
          name: 'Çukur',
          kind: 'film',
          news: [makeSold('Spain', 'Cuatro', { titleId: 2 })],
        }),
      ],
    });

    const { word } = await written(facts, 'en');

    const styled = (style: string) =>
      word.paragraphs.filter((each) => each.style === style).map(({ text }) => text);
    expect(styled('Heading1')).toHaveLength(1);
    expect(styled('Heading2')).toEqual(['About Northlight', 'Media contact']);
    expect(word.paragraphs.filter(({ isItem }) => isItem).map(({ text }) => text)).toEqual([
      '“Harbour Lights” (series): Chile (Mega) and Peru (Latina)',
      '“Çukur” (film): Spain (Cuatro)',
    ]);
    expect(word.marked).toContain('[QUOTE: Maya Ortiz, Head of Sales, needs approval]');
  });

  test('has the facts as an annex only where they are asked for', async () => {
    const facts = makeFacts({ titles: [makeTitle({ news: [makeSold('Chile', 'Mega')] })] });

    const { sheet, word } = await written(facts, 'es', true);
    const without = await written(facts, 'es');

    expect(word.tables.at(-1)?.[0]).toEqual(['Dato', 'Dice', 'Fuente']);
    expect(
      word.tables
        .at(-1)
        ?.slice(1)
        .map(([id, says]) => [id, says]),
    ).toEqual(sheet?.facts.map(({ id, says }) => [id, says]));
    expect(without.word.tables).toEqual([]);
  });
});
