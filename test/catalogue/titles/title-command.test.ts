import { describe, expect, test } from 'vitest';
import type { AwardInput } from '../../../src/catalogue/awards/award.ts';
import { countryName } from '../../../src/catalogue/countries.ts';
import { languageName, readLanguage } from '../../../src/catalogue/titles/command/read-language.ts';
import { readTitleCommand, readTitleName } from '../../../src/catalogue/titles/command/read-title-command.ts';
import {
  confirmNewTitle,
  describeTitleName,
  titleNotFound,
} from '../../../src/catalogue/titles/command/title-blocks.ts';
import { type TitleCard, titleCard } from '../../../src/catalogue/titles/command/title-card.ts';
import { NO_DETAILS, type TitleDetails } from '../../../src/catalogue/titles/edit/title-details.ts';
import { readTitleLabel, type TitleRef, titleLabel } from '../../../src/catalogue/titles/title.ts';

const plain = { language: null, territory: null };

describe('the text of /title', () => {
  test('opens the form when there is none, and helps when asked', () => {
    expect(readTitleCommand('  ')).toMatchObject({ kind: 'form', unread: [] });
    expect(readTitleCommand('HELP')).toEqual({ kind: 'help' });
  });

  test('is the name of a title, also one that begins like a command or stands in quotation marks', () => {
    expect(readTitleCommand('Help Wanted')).toEqual({ kind: 'show', name: 'Help Wanted' });
    expect(readTitleCommand('"Help"')).toEqual({ kind: 'show', name: 'Help' });
    expect(readTitleCommand('8')).toEqual({ kind: 'show', name: '8' });
    expect(readTitleCommand('Additional Days')).toEqual({ kind: 'show', name: 'Additional Days' });
  });

  test('adds a title with what is said of it, in any order', () => {
    const command = readTitleCommand(
      'add The Orchard; 2023; telenovela; original Bahçe; aka Le verger (French)',
    );

    expect(command).toEqual({
      kind: 'add',
      draft: {
        name: 'The Orchard',
        kind: 'series',
        year: 2023,
        names: [
          { text: 'Bahçe', kind: 'original', ...plain },
          { text: 'Le verger', kind: 'local', language: 'fr', territory: null },
        ],
      },
    });
  });

  test('reads year and kind in brackets, and leaves a bare year in the name', () => {
    expect(readTitleCommand('add Sunrise (1999, film)')).toMatchObject({
      kind: 'add',
      draft: { name: 'Sunrise', year: 1999, kind: 'film' },
    });
    expect(readTitleCommand('add Berlin 1945')).toMatchObject({
      kind: 'add',
      draft: { name: 'Berlin 1945', year: null },
    });
  });

  test('keeps a semicolon inside quotation marks', () => {
    expect(readTitleCommand('add "Steins; Gate"; animated series')).toMatchObject({
      kind: 'add',
      draft: { name: 'Steins; Gate', kind: 'animation' },
    });
  });

  test('opens the form with what it understood and names what it did not', () => {
    expect(readTitleCommand('add Sunrise; blockbuster; 2021')).toEqual({
      kind: 'form',
      draft: { name: 'Sunrise', kind: null, year: 2021, names: [] },
      unread: ['blockbuster'],
    });
    expect(readTitleCommand('add')).toMatchObject({ kind: 'form', unread: [] });
  });

  test('gives a title another name with its kind, language or territory', () => {
    expect(readTitleCommand('alias Sunrise = Amanecer; Spanish')).toEqual({
      kind: 'alias',
      of: 'Sunrise',
      name: { text: 'Amanecer', kind: 'local', language: 'es', territory: null },
    });
    expect(readTitleCommand('alias Sunrise = Şafak; working title; Türkiye')).toEqual({
      kind: 'alias',
      of: 'Sunrise',
      name: { text: 'Şafak', kind: 'working', language: null, territory: 'TR' },
    });
  });

  test('asks for the name of an alias that was not said, and names what it could not read', () => {
    expect(readTitleCommand('alias Sunrise')).toMatchObject({
      kind: 'names',
      of: 'Sunrise',
      typed: 'alias Sunrise',
    });
    expect(readTitleCommand('alias Sunrise = Amanecer; Klingon')).toMatchObject({
      kind: 'names',
      unread: ['Klingon'],
    });
  });
});

describe('a language', () => {
  test.each([
    ['Spanish', 'es'],
    ['español', 'es'],
    ['İspanyolca', 'es'],
    ['es-419', 'es-419'],
    ['Latin American Spanish', 'es-419'],
    ['tr', 'tr'],
  ])('%s is %s', (text, code) => {
    expect(readLanguage(text)).toBe(code);
  });

  test('is not a country code, a country or a word', () => {
    expect([readLanguage('ES'), readLanguage('Mexico'), readLanguage('drama'), readLanguage('qq')]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect(languageName('pt-BR')).toBe('Brazilian Portuguese');
  });
});

describe('the label of a title', () => {
  test.each([
    [{ id: 1, name: 'Sunrise', kind: 'film', year: 1999 }],
    [{ id: 1, name: 'Sunrise', kind: null, year: 1999 }],
    [{ id: 1, name: 'Sunrise', kind: 'series', year: null }],
  ] satisfies [TitleRef][])('is read back as it is written', (title) => {
    expect(readTitleLabel(titleLabel(title))).toEqual({
      name: title.name,
      kind: title.kind,
      year: title.year,
    });
  });

  test('is not found in brackets that say something else', () => {
    expect(readTitleLabel('Sunrise (Part One)')).toBeNull();
    expect(readTitleLabel('Sunrise')).toBeNull();
  });
});

describe('what is shown of a title', () => {
  const title: TitleRef = { id: 7, name: 'Sun <!channel>', kind: null, year: null };

  function makeCard(
    given: Partial<Omit<TitleCard, 'title'>> & { details?: Partial<TitleDetails> } = {},
  ): TitleCard {
    const { details, ...card } = given;
    return {
      title: { ...title, ...NO_DETAILS, ...details },
      names: [],
      soldIn: [],
      awards: [],
      quotes: { approved: 0, waiting: 0 },
      figures: [],
      ...card,
    };
  }

  function makeAward(given: Partial<AwardInput> = {}): AwardInput {
    return { award: 'Harvest Festival', edition: null, year: null, result: 'won', category: null, ...given };
  }

  test('tells a prize, a nomination, an entry and a selection apart', () => {
    const awards = [
      makeAward({ award: 'Oak Awards', result: 'submitted', year: 2024 }),
      makeAward({ award: 'Harvest Festival', result: 'won', category: 'Best Film' }),
      makeAward({ award: 'Pier Days', result: 'selected' }),
    ];

    const lines = titleCard(makeCard({ awards })).text.split('\n');

    expect(lines).toContain('Won: Best Film, Harvest Festival');
    expect(lines).toContain('Submitted: Oak Awards, 2024');
    expect(lines).toContain('Selected: Pier Days');
    expect(lines.some((line) => line.startsWith('Nominated'))).toBe(false);
  });

  test('tells what is on record in its text alone, and what is missing', () => {
    const details = {
      episodes: 10,
      minutes: 45,
      countries: ['TR'],
      directors: ['Ece Ak'],
      logline: 'A ferry.',
    };

    const { text } = titleCard(
      makeCard({ details, quotes: { approved: 2, waiting: 1 }, figures: ['TV, share: 9% share, Chile'] }),
    );

    expect(text).toContain(
      '10 episodes × 45 minutes · made in Türkiye'.replace('Türkiye', countryName('TR', 'en')),
    );
    expect(text).toContain('Directors: Ece Ak');
    expect(text).toContain('Logline: A ferry.');
    expect(text).toContain('• TV, share: 9% share, Chile');
    expect(text).toContain('Approved quotes: 2 (1 not approved yet)');
    expect(text).toContain('Not on record: genres, producers, cast, synopsis, based on');
  });

  test('stays one message however much is on record, and counts what it leaves out', () => {
    const many = Array.from({ length: 300 }, (_, n) => `Somebody Called ${n}`);
    const names = many.map((text) => ({ text, kind: 'printed' as const, ...plain }));
    const awards = many.map((award) => makeAward({ award }));
    const details = { cast: many, directors: many, producers: many, synopsis: 'Long. '.repeat(2000) };

    const { text, blocks } = titleCard(makeCard({ names, awards, details, figures: many }));

    expect(text.length).toBeLessThanOrEqual(3900);
    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(text).toContain('and 285 more');
  });

  test('counts countries, not codes, and names parts of a country with it', () => {
    const card = titleCard(makeCard({ soldIn: ['FR', 'ES-CT', 'FR', 'ES-GA', 'DE'] }));

    expect(card.text).toContain('Countries to date: 3 – France, Germany and Spain (Catalonia, Galicia)');
  });

  test('says what is not on record', () => {
    const card = titleCard(makeCard());

    expect(card.text).toContain('Other names: not on record');
    expect(card.text).toContain('Kind: not on record · Year: not on record');
    expect(card.text).toContain('no sale recorded');
  });

  test('pings nobody', () => {
    const names = [{ text: '<!here>', kind: 'local' as const, ...plain }];

    const said = JSON.stringify([
      titleCard(makeCard({ names, awards: [makeAward({ award: '<!here>' })], figures: ['<!channel>'] })).text,
      titleNotFound('<!everyone>', [title]).text,
    ]);

    expect(said).not.toContain('<!');
  });

  test('keeps what it knows of a new title while the person decides', () => {
    const draft = { name: 'Sunn', kind: 'film' as const, year: 2020, names: [] };

    const asked = JSON.stringify(confirmNewTitle(draft, [title]).blocks);

    expect(asked).toContain(JSON.stringify(JSON.stringify(draft)));
  });

  test('describes a name by what is known of it', () => {
    expect(describeTitleName({ text: 'Amanecer', kind: 'local', language: 'es', territory: 'MX' })).toBe(
      'Amanecer (Spanish, Mexico)',
    );
  });

  test('reads a described name back', () => {
    expect(readTitleName('Amanecer; festival; Mexico').name).toEqual({
      text: 'Amanecer',
      kind: 'festival',
      language: null,
      territory: 'MX',
    });
  });
});
