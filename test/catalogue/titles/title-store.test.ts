import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findTitle, searchTitles, type TitleMatch } from '../../../src/catalogue/titles/find-title.ts';
import { titleKey } from '../../../src/catalogue/titles/title-key.ts';
import type { Database } from '../../../src/platform/db/database.ts';
import { testDatabase } from '../../support/database.ts';

let database: Database;
beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await database.prisma.titleName.deleteMany();
  await database.prisma.title.deleteMany();
});

async function record(
  name: string,
  options: { year?: number; kind?: string; aka?: readonly string[] } = {},
): Promise<number> {
  const { aka = [], ...rest } = options;
  const names = [name, ...aka].map((text, index) => ({
    text,
    key: titleKey(text),
    kind: index === 0 ? 'main' : 'local',
  }));
  const title = await database.prisma.title.create({
    data: { name, key: titleKey(name), recordedBy: 'U1', ...rest, names: { create: names } },
  });
  return title.id;
}

async function told(text: string): Promise<string> {
  return tell(await findTitle(database.prisma, text));
}

function tell(match: TitleMatch): string {
  if (match.kind === 'found') return `found: ${match.title.name}`;
  const titles = match.kind === 'several' ? match.candidates : match.nearest;
  return `${match.kind}: ${titles.map((title) => title.name).join(', ')}`;
}

describe('a title is found', () => {
  test('by any of its names, accents, case, articles and ways to write a number aside', async () => {
    await record('The House at No. 12', { aka: ['On İki Numaralı Ev', 'La casa número doce'] });

    const typed = ['house at twelve', 'THE HOUSE AT NO 12', 'on iki numarali ev', 'Casa No. 12'];

    for (const text of typed) expect(await told(text)).toBe('found: The House at No. 12');
  });

  test('by a part of its name when no other title has it', async () => {
    await record('Silver Orchard');
    await record('Silver Tide');

    expect(await told('orchard')).toBe('found: Silver Orchard');
    expect(await told('silver')).toMatch(/^several: /);
  });

  test('in spite of typing errors that its length allows', async () => {
    await record('The Glassmaker of Izmir');
    await record('Quince');

    expect(await told('Glasmaker of Izmri')).toBe('found: The Glassmaker of Izmir');
    expect(await told('The Glassmaker in the Izmir')).toBe('found: The Glassmaker of Izmir');
    expect(await told('Quicne')).toBe('found: Quince');
  });

  test('in whatever script its name is written', async () => {
    await record('Остров', { aka: ['Το Νησί του Ήλιου'] });

    expect(await told('остров')).toBe('found: Остров');
    expect(await told('το νησι του ηλιου')).toBe('found: Остров');
  });

  test('under the title it was merged into', async () => {
    const kept = await record('Bitter Coast');
    const middle = await record('Bitter Coasts');
    const old = await record('Acı Kıyı');
    await database.prisma.title.update({ where: { id: old }, data: { mergedInto: middle } });
    await database.prisma.title.update({ where: { id: middle }, data: { mergedInto: kept } });

    expect(await told('Acı Kıyı')).toBe('found: Bitter Coast');
    expect(await told('bitter')).toBe('found: Bitter Coast');
  });
});

describe('a title is not taken', () => {
  test('for a short name or a number that is not exactly its own', async () => {
    await record('8');
    await record('Deaf');
    await record('It');
    await record('18 Roses');

    expect(await told('8')).toBe('found: 8');
    expect(await told('eight')).toBe('found: 8');
    expect(await told('deaf')).toBe('found: Deaf');
    expect(await told('18')).toBe('none: 18 Roses');
    expect(await told('Dead')).toMatch(/^none: /);
    expect(await told('In')).toMatch(/^none: /);
  });

  test('for the same name with another number', async () => {
    await record('Captain of the Seas 2');

    expect(await told('Captain of the Seas 3')).toBe('none: Captain of the Seas 2');
  });

  test('for a longer name that begins with its own', async () => {
    await record('Century of Gold');

    expect(await told('Century of Gold: Homecoming')).toBe('none: Century of Gold');
  });

  test('when two are as likely: both are offered', async () => {
    await record('Terra Amara');
    await record('Terra Amada');

    expect(await told('Terra Amata')).toBe('several: Terra Amara, Terra Amada');
  });

  test('when nothing is like it', async () => {
    await record('Silver Orchard');

    expect(await told('Midnight Ferry')).toBe('none: ');
    expect(await told('!!!')).toBe('none: ');
  });
});

describe('when no title is plausible', () => {
  test('one with a part like what was typed is offered', async () => {
    await record('Harbour Lights');

    expect(await told('Harbor')).toBe('none: Harbour Lights');
  });
});

describe('titles of one name', () => {
  test('are asked for, and told apart by year or kind', async () => {
    const old = await record('Sunrise', { year: 1999, kind: 'film' });
    const remake = await record('Sunrise', { year: 2021, kind: 'series' });

    expect(await told('sunrise')).toBe('several: Sunrise, Sunrise');
    expect(await findTitle(database.prisma, 'Sunrise (1999)')).toMatchObject({
      kind: 'found',
      title: { id: old },
    });
    expect(await findTitle(database.prisma, 'Sunrise (2021, series)')).toMatchObject({
      kind: 'found',
      title: { id: remake },
    });
    expect(await told('Sunrise (2005)')).toBe('none: Sunrise, Sunrise');
  });

  test('are asked for when one has it as its main name and the other as an alias', async () => {
    await record('Son', { kind: 'film' });
    await record('The Last Day', { aka: ['Son'] });

    expect(await told('Son')).toBe('several: Son, The Last Day');
  });

  test('are not asked for when only the main name is exactly as typed', async () => {
    await record('Letter', { kind: 'film' });
    await record('Another Story', { aka: ['The Letter'] });

    expect(await told('Letter')).toBe('found: Letter');
    expect(await told('The Letter')).toMatch(/^several: /);
  });

  test('keep a year that belongs to the name', async () => {
    await record('Berlin 1945');
    await record('Berlin', { year: 1945 });

    expect(await told('Berlin 1945')).toBe('found: Berlin 1945');
  });
});

describe('typeahead', () => {
  test('puts names that begin with what was typed before those with a word that does, then the alike', async () => {
    await record('A Sea of Lanterns');
    await record('Lantern Street');
    await record('Lanterm Fair');

    const found = await searchTitles(database.prisma, 'lantern', 5);

    expect(found.map((title) => title.name)).toEqual(['Lantern Street', 'A Sea of Lanterns', 'Lanterm Fair']);
  });

  test('forgives an error while the name is still being typed', async () => {
    await record('The Harbourmaster of Izmir');

    const found = await searchTitles(database.prisma, 'harbor', 5);

    expect(found.map((title) => title.name)).toEqual(['The Harbourmaster of Izmir']);
  });

  test('answers from the first letter, each title once, never more than asked', async () => {
    await record('Zephyr', { aka: ['Zefir'] });
    await record('Zenith');

    const found = await searchTitles(database.prisma, 'z', 5);

    expect(found.map((title) => title.name).sort()).toEqual(['Zenith', 'Zephyr']);
    expect(await searchTitles(database.prisma, 'ze', 1)).toHaveLength(1);
    expect(await searchTitles(database.prisma, ' ', 5)).toEqual([]);
  });
});
