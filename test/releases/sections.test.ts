import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { plainText } from '../../src/releases/exports/plain-text.ts';
import { ENGLISH } from '../../src/releases/languages/en/english-release.ts';
import { SPANISH } from '../../src/releases/languages/es/spanish-release.ts';
import type { ReleaseFacts } from '../../src/releases/release-facts.ts';
import { SECTIONS } from '../../src/releases/sections/section-list.ts';
import { writeRelease } from '../../src/releases/write-release.ts';
import { paragraphText, SECTION_NAMES, type SectionName, wordCount } from '../../src/releases/written.ts';
import { makeCompany, makeFacts, makeFigure, makeSold, makeTitle } from './make-facts.ts';
import { theArticle } from './the-article.ts';

const PLACES =
  'Mexico,Chile,Peru,Bolivia,Spain,Italy,Greece,Israel,Japan,France,Poland,Argentina,Germany,Austria,Croatia,Serbia,Brazil,Kenya,India,China,Kuwait,Norway,Canada'.split(
    ',',
  );

function sold(count: number, from = 0) {
  return PLACES.slice(from, from + count).map((place, index) =>
    makeSold(place, `Buyer ${String.fromCharCode(65 + from + index)}`),
  );
}

function written(facts: ReleaseFacts, name: SectionName, words = ENGLISH): string | null {
  const section = writeRelease(facts, words).find((each) => each.name === name);
  return section === undefined ? null : section.paragraphs.map(paragraphText).join('\n');
}

test('every file of a section stands in the list, in the order of print', () => {
  const folder = join(import.meta.dirname, '../../src/releases/sections');
  const files = readdirSync(folder).filter((file) => !/^section(?:-list)?\.ts$/.test(file));

  expect(SECTIONS.map(({ name }) => `${name.replace('_', '-')}.ts`).sort()).toEqual(files.sort());
  expect(SECTIONS.map(({ name }) => name)).toEqual([...SECTION_NAMES]);
});

describe('territories take the form that their number asks for', () => {
  test('one to three stand in the lede alone', () => {
    const facts = makeFacts({
      titles: [makeTitle({ news: [makeSold('Mexico', 'Imagen TV'), makeSold('Peru')] })],
    });

    expect(written(facts, 'lede')).toBe(
      'Northlight has licensed the series “Harbour Lights” to Imagen TV in Mexico and an undisclosed buyer in Peru, the company said.',
    );
    expect(written(facts, 'territories')).toBeNull();
  });

  test('four to eight stand in one sentence, and the number equals the list', () => {
    const facts = makeFacts({ titles: [makeTitle({ news: sold(5) })] });

    expect(written(facts, 'lede')).toContain('in five territories, four of them in Latin America');
    expect(written(facts, 'territories')).toBe(
      'The deals cover Bolivia (Buyer D), Chile (Buyer B), Mexico (Buyer A), Peru (Buyer C) and Spain (Buyer E).',
    );
  });

  test('up to twenty are grouped by parts of the world, each name once', () => {
    const text = written(makeFacts({ titles: [makeTitle({ news: sold(14) })] }), 'territories') ?? '';

    expect(text).toContain('In Europe, the deals cover');
    for (const place of PLACES.slice(0, 14)) expect(text.split(`${place} (`).length).toBe(2);
  });

  test('more than twenty are three, a number, and an annex of all', () => {
    const sections = writeRelease(makeFacts({ titles: [makeTitle({ news: sold(23) })] }), ENGLISH);
    const annex = sections.find(({ name }) => name === 'annex');

    expect(annex?.paragraphs.filter(({ kind }) => kind === 'row')).toHaveLength(24);
    expect(
      sections
        .find(({ name }) => name === 'territories')
        ?.paragraphs.map(paragraphText)
        .join(),
    ).toContain('lists all 23 territories');
    expect(wordCount(sections)).toBeLessThanOrEqual(500);
  });

  test('a joint grant stays joint and is counted as a deal', () => {
    const news = [...sold(4), makeSold('UK & Ireland', 'Channel 4')];
    const facts = makeFacts({ titles: [makeTitle({ news })] });

    expect(written(facts, 'lede')).toContain('closed five deals');
    expect(written(facts, 'territories')).toContain('the U.K. and Ireland (Channel 4)');
    expect(written(facts, 'territories', SPANISH)).toContain('el Reino Unido e Irlanda (Channel 4)');
  });
});

describe('what came before', () => {
  test('is joined, with a running count', () => {
    const facts = makeFacts({
      titles: [makeTitle({ news: [makeSold('Mexico', 'Imagen TV')], earlier: sold(2, 4) })],
    });

    expect(written(facts, 'previous_sales')).toBe(
      'Mexico joins Italy (Buyer F) and Spain (Buyer E), where the series was sold earlier. “Harbour Lights” has now been sold to three countries.',
    );
    expect(written(facts, 'previous_sales', SPANISH)).toContain(
      'México se suma a España (Buyer E) e Italia (Buyer F)',
    );
  });

  test('talks are mentioned only if asked for, without names', () => {
    const titles = [makeTitle({ news: sold(1) })];

    expect(written(makeFacts({ titles }), 'previous_sales')).toBeNull();
    expect(written(makeFacts({ titles, withTalks: true }), 'previous_sales')).toBe(
      'Talks on further territories continue.',
    );
  });
});

describe('figures', () => {
  test('keep cinema and television apart, with bound, base and claim', () => {
    const paragraphs = (written(theArticle(), 'success') ?? '').split('\n');
    const cinema = paragraphs.find((each) => each.includes('admissions')) ?? '';
    const television = paragraphs.find((each) => each.includes('viewers')) ?? '';

    expect(cinema).toContain('more than 5.3 million admissions in cinemas');
    expect(cinema).not.toContain('viewers');
    expect(television).toContain(
      'more than 3.1 million viewers on Imagen TV in prime time, with a 19% share and a household rating of 5.45%',
    );
    expect(television).toContain('an audience of 11.6% on Canal 13, the highest since 2016');
    expect(television).toContain('[source of ratings in Mexico and Chile?]');
  });

  test('of a premiere are labelled as such', () => {
    const figures = [
      makeFigure(
        { metric: 'share', value: '18', channel: 'Kanal D', scope: 'premiere', source: 'TİAK' },
        'Turkey',
      ),
    ];
    const facts = makeFacts({ titles: [makeTitle({ news: sold(1), figures })] });

    expect(written(facts, 'success')).toBe(
      'In Turkey, the premiere took an 18% share on Kanal D, according to TİAK.',
    );
    expect(written(facts, 'success', SPANISH)).toBe(
      'En Turquía, el estreno logró un 18% de share en Kanal D, según TİAK.',
    );
  });
});

test('a quote that nobody approved is a gap, never a quote', () => {
  const article = theArticle();
  const titles = article.titles.map((title) => ({
    ...title,
    quotes: title.quotes.map((quote) => ({ ...quote, approvedAt: null, approvedBy: null })),
  }));

  expect(written({ ...article, titles }, 'quotes')).toBe(
    '[QUOTE: Can Okan, Founder and CEO, needs approval]',
  );
});

test('gaps of the profile are visible and listed', () => {
  const company = makeCompany({ city: null, contact: null, boilerplate: { en: null, es: null } });
  const sections = writeRelease(makeFacts({ company, titles: [makeTitle({ news: sold(1) })] }), ENGLISH);

  expect(plainText(sections)).toMatch(/\[CITY\][\s\S]*\[BOILERPLATE: about Northlight\][\s\S]*\[CONTACT/);
  expect(sections.flatMap(({ missing }) => missing).length).toBeGreaterThanOrEqual(4);
});

test('an embargo is printed in its zone', () => {
  const embargo = { until: '2025-10-14T07:00:00.000Z', zone: 'Europe/Paris' };
  const facts = makeFacts({ embargo, titles: [makeTitle({ news: sold(1) })] });

  expect(written(facts, 'embargo')).toBe('EMBARGOED UNTIL 09:00 CEST, 14 OCTOBER 2025');
  expect(written(facts, 'embargo', SPANISH)).toBe('EMBARGADO HASTA LAS 09:00 CEST DEL 14 DE OCTUBRE DE 2025');
});

test.each([1, 2, 3, 5, 8, 9, 14, 20, 23])(
  'with %i sales the text reads as written, in both languages',
  (count) => {
    for (const words of [ENGLISH, SPANISH]) {
      const sections = writeRelease(makeFacts({ titles: [makeTitle({ news: sold(count) })] }), words);
      const headline =
        sections
          .find(({ name }) => name === 'headline')
          ?.paragraphs.map(paragraphText)
          .join() ?? '';

      expect([...headline].length).toBeLessThanOrEqual(100);
      expect(plainText(sections)).not.toMatch(
        /\b1 (?:territories|territorios)\b|undefined|null|NaN| {2,}|\.\.|,,|\n\n\n/,
      );
    }
  },
);
