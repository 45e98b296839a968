import { describe, expect, it } from 'vitest';
import { parseDeal } from '../../../src/deals/parse-deal.ts';
import { CONTEXT, problemsOf, salesOf } from './support.ts';

describe('sales of a command', () => {
  it.each([
    ['Territory (Buyer)', 'Mexico (Imagen TV)', ['Mexico → Imagen TV']],
    ['Buyer (Territory)', 'Imagen TV (Mexico)', ['Mexico → Imagen TV']],
    ['Territory = Buyer', 'Mexico = Imagen TV', ['Mexico → Imagen TV']],
    ['Territory: Buyer', 'Mexico: Imagen TV', ['Mexico → Imagen TV']],
    ['Territory - Buyer', 'Mexico - Imagen TV', ['Mexico → Imagen TV']],
    ['Buyer – Territory', 'Imagen TV – Mexico', ['Mexico → Imagen TV']],
    ['Buyer in Territory', 'Imagen TV in Mexico', ['Mexico → Imagen TV']],
    ['Buyer for Territory', 'SBS for Australia', ['Australia → SBS']],
    ['to Buyer in Territory', 'to Imagen TV in Mexico', ['Mexico → Imagen TV']],
    ['sold to Buyer in Territory', 'sold to Imagen TV in Mexico', ['Mexico → Imagen TV']],
    ['Spanish', 'a Canal 13 en Chile y a Caracol en Colombia', ['Chile → Canal 13', 'Colombia → Caracol']],
    ['an arrow', 'Chile -> Canal 13', ['Chile → Canal 13']],
    ['two columns of a spreadsheet', 'Chile\tCanal 13', ['Chile → Canal 13']],
    ['a place alone', 'Honduras', ['Honduras → undisclosed']],
    ['a buyer that is not said', 'Honduras (undisclosed)', ['Honduras → undisclosed']],
  ])('reads %s', (_, sales, expected) => {
    expect(salesOf(sales)).toEqual(expected);
  });

  it('reads every form in one line', () => {
    const line =
      'Mexico (Imagen TV), Mega (Chile), Peru = Latina, Colombia: Caracol, Ecuavisa in Ecuador, to Achla TV in Israel, Honduras';

    expect(salesOf(line)).toEqual([
      'Mexico → Imagen TV',
      'Chile → Mega',
      'Peru → Latina',
      'Colombia → Caracol',
      'Ecuador → Ecuavisa',
      'Israel → Achla TV',
      'Honduras → undisclosed',
    ]);
  });

  it.each([', ', '; ', '\n', ' and ', ' y ', ' ve ', ' & '])(
    'reads sixty sales separated by %j',
    (separator) => {
      const places = [
        'Mexico',
        'Chile',
        'Peru',
        'Colombia',
        'Israel',
        'Spain',
        'France',
        'Italy',
        'Serbia',
        'Kenya',
      ];
      const sales = Array.from({ length: 60 }, (_, index) => [places[index % 10], `Canal ${index}`]);

      const read = salesOf(sales.map(([place, buyer]) => `${place} (${buyer})`).join(separator));

      expect(read).toEqual(sales.map(([place, buyer]) => `${place} → ${buyer}`));
    },
  );

  it('reads a pasted list with bullets, numbers and full stops', () => {
    const list = '\n- Mexico (Imagen TV)\n• Chile: Canal 13\n3. Peru – Latina\n4) Israel (Achla TV).';

    expect(salesOf(list)).toEqual([
      'Mexico → Imagen TV',
      'Chile → Canal 13',
      'Peru → Latina',
      'Israel → Achla TV',
    ]);
  });

  it.each([
    ['straight quotes', 'Mexico ("Uno, Dos; Tres")', ['Mexico → Uno, Dos; Tres']],
    ['curly quotes', '“Uno, Dos” in Mexico', ['Mexico → Uno, Dos']],
    ['single quotes', "Mexico = 'Uno and Dos'", ['Mexico → Uno and Dos']],
    [
      'brackets in the name',
      'Macedonia (Media Acquisition (Sitel))',
      ['Macedonia → Media Acquisition (Sitel)'],
    ],
    ['the country in the name', 'Kanal D Romania (Romania)', ['Romania → Kanal D Romania']],
    ['a name like a place', 'América TV (Peru), Peru (Latina)', ['Peru → América TV', 'Peru → Latina']],
    ['"and" in the name', 'Spain = Rock and Pop', ['Spain → Rock and Pop']],
    ['"in" in the name', 'Women in Film in Chile', ['Chile → Women in Film']],
    ['a company form after a comma', 'Gusto, Inc. (Canada)', ['Canada → Gusto, Inc.']],
    ['a quoted place name', 'Mexico ("America")', ['Mexico → America']],
  ])('keeps a buyer with %s whole', (_, sales, expected) => {
    expect(salesOf(sales)).toEqual(expected);
  });

  it.each([
    ['Mediaset España (Spain, Andorra)', ['Spain → Mediaset España', 'Andorra → Mediaset España']],
    ['Prva in Serbia and Montenegro', ['Serbia → Prva', 'Montenegro → Prva']],
    ['Serbia and Montenegro (Prva)', ['Serbia → Prva', 'Montenegro → Prva']],
  ])('makes a row for each place of a list: %s', (sales, expected) => {
    expect(salesOf(sales)).toEqual(expected);
  });

  it.each([
    'UK & Ireland',
    'UK and Ireland',
    'Spain & Andorra',
    'Czech Republic/Slovakia',
    'Trinidad and Tobago',
    'LatAm excl. Brazil and Mexico',
    'Worldwide excl. US, Canada and China',
  ])('keeps %s one grant', (place) => {
    expect(salesOf(`Curzon (${place})`)).toEqual([`${place} → Curzon`]);
  });

  it('keeps a list in square brackets one grant', () => {
    expect(salesOf('[Serbia, Croatia and Kosovo] (Prva)')).toEqual(['Serbia, Croatia and Kosovo → Prva']);
  });

  it('ends an exclusion where the next place is not in the region', () => {
    expect(salesOf('Playa+ (LatAm excl. Brazil and Spain)')).toEqual([
      'LatAm excl. Brazil → Playa+',
      'Spain → Playa+',
    ]);
  });

  it.each([
    ['a plus', 'Imagen TV (Mexico) + Canal 13 (Chile)'],
    ['a full stop', 'Mexico (Imagen TV). Chile (Canal 13).'],
    ['a slash in each pair', 'Mexico / Imagen TV, Chile / Canal 13'],
  ])('does not run two sales into one name at %s', (_, sales) => {
    expect(salesOf(sales)).toEqual(['Mexico → Imagen TV', 'Chile → Canal 13']);
  });

  it('takes a sale out of a name that "and" joins to the next sale', () => {
    expect(salesOf('Canal 13 in Chile and Imagen TV in Mexico')).toEqual([
      'Chile → Canal 13',
      'Mexico → Imagen TV',
    ]);
  });

  it('reads a slip in the name of a country', () => {
    expect(salesOf('Mexcio (Imagen TV)')).toEqual(['Mexico → Imagen TV']);
  });
});

describe('what reads two ways', () => {
  const questionsOf = (sales: string) => parseDeal(`Quince: ${sales}`, CONTEXT).questions;

  it('asks which place a name means, once for each row', () => {
    const questions = questionsOf('Mexico (Imagen TV), Georgia (Rustavi 2), LatAm (Playa+)');

    expect(questions.map(({ code, sale, text }) => [code, sale, text])).toEqual([
      ['territory', 1, 'Georgia'],
      ['territory', 2, 'LatAm'],
    ]);
    expect(questions[0]?.choices.map((choice) => choice.sales[0]?.territory.codes)).toEqual([
      ['GE'],
      ['US-GA'],
    ]);
  });

  it('claims nothing of a place that is asked about', () => {
    const { sales } = parseDeal('Quince: Georgia (Rustavi 2)', CONTEXT);

    expect(sales[0]?.territory).toMatchObject({ label: 'Georgia', codes: [] });
  });

  it('asks which side of a pair is the buyer when both are places', () => {
    const [question] = questionsOf('Panama (Jordan)');

    expect(question).toMatchObject({ code: 'pair', sale: 0, count: 1 });
    expect(question?.choices.map((choice) => choice.sales[0])).toMatchObject([
      { territory: { codes: ['PA'] }, buyer: { name: 'Jordan' } },
      { territory: { codes: ['JO'] }, buyer: { name: 'Panama' } },
    ]);
  });

  it('knows a recorded buyer from a place', () => {
    const parsed = parseDeal('Quince: Global (Canada)', {
      ...CONTEXT,
      looksLikeBuyer: (name) => name === 'Global',
    });

    expect(parsed.questions).toEqual([]);
    expect(parsed.sales).toMatchObject([{ territory: { codes: ['CA'] }, buyer: { name: 'Global' } }]);
  });

  it.each([
    ['Mexico, Chile and Peru (Mega)', [3, 3]],
    ['Prva in Serbia, Croatia and Bosnia', [3, 3]],
    ['LatAm excl. Brazil, Mexico (Mega)', [1, 2]],
    ['Mexico (Televisa, Azteca)', [2, 1]],
  ])('asks whom a list belongs to: %s', (sales, rows) => {
    const questions = questionsOf(sales);

    expect(questions.map((question) => question.code)).toEqual(['list']);
    expect(questions[0]?.choices.map((choice) => choice.sales.length)).toEqual(rows);
  });
});

describe('what cannot be read', () => {
  it('tells which territory it does not know, and where', () => {
    const text = 'Quince: Mexico (Imagen TV), Freedonia (Sylvania 1)';

    const { problems, sales } = parseDeal(text, CONTEXT);

    expect(problems).toMatchObject([
      { code: 'unknown_territory', text: 'Freedonia (Sylvania 1)', start: 28 },
    ]);
    expect(problems[0]?.message).toContain('"Freedonia"');
    expect(sales).toHaveLength(1);
  });

  it('tells that a bracket was left open', () => {
    expect(problemsOf('Quince: Mexico (Imagen TV, Chile (Mega)')).toEqual(['unclosed_bracket']);
  });

  it.each(['Mexico ()', 'Mexico ='])('tells that the buyer is missing: %s', (sale) => {
    expect(problemsOf(`Quince: ${sale}`)).toEqual(['unreadable_sale']);
  });

  it('proposes the option that was meant', () => {
    const { problems } = parseDeal('Quince: Mexico (Mega); exclusve', CONTEXT);

    expect(problems[0]?.message).toContain('Did you mean exclusive?');
  });
});
