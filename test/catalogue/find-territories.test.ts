import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COUNTRY_CODES, countryName, NAME_LANGUAGES } from '../../src/catalogue/countries.ts';
import { findTerritories } from '../../src/catalogue/find-territories.ts';
import { AMBIGUOUS_NAMES } from '../../src/catalogue/places/country-synonyms.ts';
import { placeKey } from '../../src/catalogue/places/place-index.ts';

/** "text=codes", short for reading a table; a region's codes are only counted. */
function found(text: string): readonly string[] {
  return findTerritories(text).map((mention) => {
    const { reading } = mention;
    if (reading.kind !== 'territory') return `${mention.text}=?`;
    const { codes, doubtful } = reading.territory;
    const open = doubtful.length > 0 ? `?${doubtful.length}` : '';
    return `${mention.text}=${codes.length > 4 ? codes.length : codes.join('+')}${open}`;
  });
}

describe('findTerritories', () => {
  it.each([
    ['who has the film in Chile?', ['Chile=CL']],
    ['whos got it in ireland', ['ireland=IE']],
    ['sold to the Dominican Republic and El Salvador', ['Dominican Republic=DO', 'El Salvador=SV']],
    ['Prva (Serbia and Montenegro), Kanal 5 (Macedonia)', ['Serbia=RS', 'Montenegro=ME', 'Macedonia=MK']],
    ['Curzon took the UK and Ireland', ['UK and Ireland=GB+IE?3']],
    ['Bosnia and Herzegovina, Trinidad & Tobago', ['Bosnia and Herzegovina=BA', 'Trinidad & Tobago=TT']],
    ['in the U.S., the U.K. and Guinea-Bissau', ['U.S.=US', 'U.K.=GB', 'Guinea-Bissau=GW']],
    ['across 22 Arab-speaking countries', ['22 Arab-speaking countries=22']],
    ['In Chile its first episode led', ['Chile=CL']],
    ['anywhere in the Nordics?', ['Nordics=5?3']],
    ['most of Europe', ['Europe=?58']],
    ['¿Quién lo compró en Italia y en los Países Bajos?', ['Italia=IT', 'Países Bajos=NL']],
    ['Mexico.', ['Mexico=MX']],
    ["Côte d'Ivoire", ["Côte d'Ivoire=CI"]],
  ])('finds the places of "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ["Rusya'da hangi kanalda?", 'Rusya', "Rusya'da"],
    ['Rusyada kim aldı', 'Rusya', 'Rusyada'],
    ['Türkiye’de kaç reyting aldı?', 'Türkiye', 'Türkiye’de'],
    ["abd'de kimde", 'abd', "abd'de"],
    ["çin'e sattık mı", 'çin', "çin'e"],
    ["Meksika'ya sattık mı", 'Meksika', "Meksika'ya"],
    ["Şili'deki alıcı", 'Şili', "Şili'deki"],
    ['Birleşik Arap Emirlikleri’nde', 'Birleşik Arap Emirlikleri', 'Birleşik Arap Emirlikleri’nde'],
    ['Güney Korede kim var', 'Güney Kore', 'Güney Korede'],
    ["Chile's Mega", 'Chile', "Chile's"],
  ])('takes the ending of %s into the mention and leaves it out of the name', (text, name, whole) => {
    const [mention] = findTerritories(text);

    expect(mention?.text).toBe(name);
    expect(text.slice(mention?.start, mention?.end)).toBe(whole);
    expect(mention?.reading).toMatchObject({ kind: 'territory', territory: { label: name } });
  });

  it.each([
    'what has amazon bought from us?',
    'WHAT HAS AMAZON BOUGHT FROM US?',
    'I ate turkey with a chad in a blue jersey',
    'Made of china, out at sea',
    'Michael Jordan directs',
    'Jordan Peele directs',
    'shot in New Mexico and New Jersey',
    'MEXICO CITY — The deal',
    'a world of pain',
    'ask in Spanish, please',
    'the Turkish title of Quince',
    'a Spanish-language drama',
    'América TV bought it',
    'Indiana Jones, Olivia and Francis',
    'sold to Olivia',
    'the polish of the picture',
    'Dos mundos, todo el mundo',
    'Has Quince been sold?',
    'dr okan said no',
    'DR bought both seasons',
  ])('finds no place in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['quince in turkey', ['turkey=TR']],
    ['miracle turkey share?', ['turkey=TR']],
    ['a canal in the DR', ['DR=?2']],
    ['sold in the us and canada', ['us=US', 'canada=CA']],
    ['US and Canada', ['US=US', 'Canada=CA']],
    ['SOLD IN THE US', ['US=US']],
    ['Turkey and China', ['Turkey=TR', 'China=CN']],
  ])('finds in "%s" what its capitals or its words before tell', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['Who is behind the Dutch version?', 'NL'],
    ['la emisora chilena', 'CL'],
    ['cadenas argentinas', 'AR'],
    ['un canal español', 'ES'],
    ['the Romanian broadcaster', 'RO'],
    ['Kolombiyalı kanal', 'CO'],
    ['Alman kanalı', 'DE'],
    ['the South Korean film', 'KR'],
  ])('marks the word for a people in "%s"', (text, code) => {
    expect(findTerritories(text)).toMatchObject([
      { demonym: true, reading: { territory: { codes: [code] } } },
    ]);
  });

  it('reads the word for the people of a region', () => {
    expect(findTerritories('Which South American countries?')).toMatchObject([
      { text: 'South American', demonym: true },
    ]);
    expect(findTerritories('Nordic countries')).toMatchObject([{ text: 'Nordic countries', demonym: false }]);
  });

  it.each([
    ['sold in Romnia?', 'Romnia', 'RO'],
    ['is it sold to colmbia', 'colmbia', 'CO'],
    ['en Argentinna', 'Argentinna', 'AR'],
  ])('reads the slip of "%s" and says that it is one', (text, name, code) => {
    expect(findTerritories(text)).toMatchObject([
      { text: name, typo: true, reading: { territory: { codes: [code] } } },
    ]);
  });

  it.each([
    [
      'HBO has Latin America excluding Brazil and Mexico, plus Spain',
      ['Latin America excluding Brazil and Mexico=17', 'Spain=ES'],
    ],
    ['Latin America excluding Brazil and Spain', ['Latin America excluding Brazil=18', 'Spain=ES']],
    ['worldwide (except the US)', ['worldwide (except the US)=249']],
    ['América Latina salvo Brasil', ['América Latina salvo Brasil=18']],
  ])('takes what is left out of a region into its mention: "%s"', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('finds each country by its printed name inside a sentence', () => {
    const shared = new Set(AMBIGUOUS_NAMES.flatMap((entry) => entry.names.map(placeKey)));
    const passedOver = new Set(
      ['Mauricio', 'Granada', 'Santa Elena', 'Santa Lucía', 'San Bartolomé', 'Dominika'].map(placeKey),
    );
    for (const code of COUNTRY_CODES) {
      for (const language of NAME_LANGUAGES) {
        const name = countryName(code, language);
        if (shared.has(placeKey(name)) || passedOver.has(placeKey(name)) || name.includes('(')) continue;
        const mentions = findTerritories(`It was sold in ${name}: all rights.`);
        expect(
          mentions.map((mention) => mention.reading),
          name,
        ).toMatchObject([{ territory: { codes: [code] } }]);
      }
    }
  });

  it('gives places in order that do not overlap and hold what they say', () => {
    const words = fc.constantFrom(
      'Chile',
      'in',
      'the',
      'US',
      'us',
      'and',
      'excl.',
      'Latin America',
      '(',
      ')',
      ',',
      "Rusya'da",
      'Dutch',
      'Romnia',
      'Brazil',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (pieces) => {
        const text = pieces.join(' ');
        let last = 0;
        for (const mention of findTerritories(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(last);
          expect(text.slice(mention.start, mention.end).startsWith(mention.text)).toBe(true);
          last = mention.end;
        }
      }),
    );
  });
});
