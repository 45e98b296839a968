import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedFigure } from '../../src/ratings/command/rating-draft.ts';
import { readFiguresText } from '../../src/ratings/grammar/read-fields.ts';
import { BASES, BOUNDS, SCOPES } from '../../src/ratings/measurement.ts';
import { METRIC_NAMES, metricEntry } from '../../src/ratings/metrics.ts';
import { parseRating } from '../../src/ratings/parse-rating.ts';

const CONTEXT = { today: '2026-11-22' } as const;

function read(text: string) {
  return parseRating(text, CONTEXT);
}

/** "> 3100000 viewers", one line a figure. */
function figures(text: string): readonly string[] {
  const { figures, problems } = read(text);
  expect(problems.map(({ message }) => message)).toEqual([]);
  return figures.map(({ bound, value, metric, base, target, scope }) =>
    [bound, value, metric, base, target === null ? null : `(${target})`, scope]
      .filter((part) => part !== null)
      .join(' '),
  );
}

/** The figures of one measurement on Canal 9 in Chile. */
function said(body: string): readonly string[] {
  return figures(`Salt Road, Chile, Canal 9: ${body}`);
}

function headings(text: string): readonly string[] {
  return read(text).headings.map(
    ({ title, territories, channel }) =>
      `${title} | ${territories.map(({ label }) => label).join(' + ')} | ${channel ?? '-'}`,
  );
}

function problems(text: string): readonly string[] {
  return read(text).problems.map(({ code, text: what }) => `${code}: ${what}`);
}

describe('the heading', () => {
  test('is title, territory and channel, the channel optional', () => {
    expect(headings('Salt Road, Mexico, Imagen TV: 19% share')).toEqual(['Salt Road | Mexico | Imagen TV']);
    expect(headings('Salt Road, Chile: 13.3 rating')).toEqual(['Salt Road | Chile | -']);
  });

  test('leaves commas and colons to the title, read from the right', () => {
    expect(headings('Argentina, 1985, Chile, Canal 9: 12% share')[0]).toBe(
      'Argentina, 1985 | Chile | Canal 9',
    );
    expect(headings('"Paris, Texas", Mexico, Imagen TV: 19% share')[0]).toBe(
      'Paris, Texas | Mexico | Imagen TV',
    );
    expect(headings('Iron Coast: Homecoming, Turkey: 1.2m admissions')[0]).toBe(
      'Iron Coast: Homecoming | Turkey | -',
    );
    expect(headings('24: Legacy, Chile, Mega: 12% share')[0]).toBe('24: Legacy | Chile | Mega');
  });

  test('offers the channel before the territory as a second reading', () => {
    expect(headings('Salt Road, Imagen TV, Mexico: 12% share')).toEqual([
      'Salt Road, Imagen TV | Mexico | -',
      'Salt Road | Mexico | Imagen TV',
    ]);
  });

  test('takes several territories for a place in a list, before or behind it', () => {
    const places = 'US + Canada + Brazil';

    expect(headings('Salt Road, US, Canada, Brazil, Streamly: #1')[0]).toBe(
      `Salt Road | ${places} | Streamly`,
    );
    expect(headings('Salt Road: #1 on Streamly in US, Canada and Brazil: chart')).toEqual([
      `Salt Road | ${places} | Streamly`,
    ]);
    expect(headings('Salt Road: number 3 on Streamly in Chile')).toEqual(['Salt Road | Chile | Streamly']);
  });

  test('tells which territory it could not read or that reads two ways', () => {
    expect(problems('Salt Road, Xlandia, Nine: 12% share')).toEqual(['unknown_territory: Xlandia']);
    expect(problems('Salt Road, Georgia, Nine: 12% share')).toEqual(['ambiguous_territory: Georgia']);
    expect(problems('Salt Road: 12% share')).toEqual(['missing_territory: Salt Road']);
    expect(problems('')).toEqual(['missing_title: ']);
  });

  test('keeps a region as it is written, with what is open left open', () => {
    expect(read('Salt Road, LatAm, Playa+: 12m views').headings[0]?.territories[0]).toMatchObject({
      label: 'LatAm',
      doubtful: expect.arrayContaining(['BR']),
    });
  });

  test('is found without a colon, too', () => {
    expect(headings('Salt Road, Mexico, Imagen TV, 3.1m viewers, 19% share')).toEqual([
      'Salt Road | Mexico | Imagen TV',
    ]);
    expect(figures('Salt Road, Mexico, Imagen TV, 3.1m viewers, 19% share')).toHaveLength(2);
  });
});

describe('numbers', () => {
  test.each([
    ['3.1m viewers', '= 3100000 viewers'],
    ['3,1 Mio viewers', '= 3100000 viewers'],
    ['2.289.000 viewers', '= 2289000 viewers'],
    ['1,966,000 viewers', '= 1966000 viewers'],
    ['1.966.000 espectadores', '= 1966000 viewers'],
    ['412k viewers', '= 412000 viewers'],
    ['two million viewers', '= 2000000 viewers'],
    ['1,5 milyon izleyici', '= 1500000 viewers'],
    ['16,35% share', '= 16.35 share'],
    ['%16,35 reyting', '= 16.35 rating'],
    ['16.30% share', '= 16.30 share'],
    ['13.3 rating', '= 13.3 rating'],
    ['22,5 puntos', '= 22.5 rating'],
    ['15 percent share', '= 15 share'],
    ['15 por ciento de share', '= 15 share'],
  ])('are read as the writer’s language has them: %s', (typed, figure) => {
    expect(said(typed)).toEqual([figure]);
  });

  test.each([
    ['>3.1m viewers', '>'],
    ['over 3.2 million viewers', '>'],
    ['more than 3.2 million viewers', '>'],
    ['at least 3.2 million viewers', '>'],
    ['3.2m+ viewers', '>'],
    ['más de 3,2 millones de espectadores', '>'],
    ['al menos 3,2 millones de espectadores', '>'],
    ['en az 3,2 milyon izleyici', '>'],
    ['under 3.2m viewers', '<'],
    ['menos de 3,2 millones de espectadores', '<'],
    ['nearly 3.2m viewers', '~'],
    ['almost 3.2m viewers', '~'],
    ['about 3.2m viewers', '~'],
    ['casi 3,2 millones de espectadores', '~'],
    ['yaklaşık 3,2 milyon izleyici', '~'],
    ['~3.2m viewers', '~'],
    ['3.2m viewers', '='],
  ])('keep their bound: %s', (typed, bound) => {
    expect(said(typed).map((figure) => figure.charAt(0))).toEqual([bound]);
  });

  test('that are the best of several are asked for as a peak', () => {
    expect(problems('Salt Road, Chile, Nine: up to 13.5% share')).toEqual(['best_value: up to 13.5% share']);
  });
});

describe('figures', () => {
  test('are separated by commas, "and", brackets, lines or semicolons', () => {
    const both = ['> 3100000 viewers', '= 19 share'];

    expect(said('>3.1m viewers, 19% share')).toEqual(both);
    expect(said('more than 3.1m viewers and a 19% share')).toEqual(both);
    expect(said('over 3.1m viewers (19% share)')).toEqual(both);
    expect(said('over 3.1m viewers; 19% share')).toEqual(both);
    expect(said('más de 3.100.000 espectadores y 19% de cuota')).toEqual(both);
    expect(said('was seen by over 3.1m viewers with a share of 19%')).toEqual(both);
  });

  test('are what their words say, never something near', () => {
    expect(said('audience of 11.6%')).toEqual(['= 11.6 audience_percent']);
    expect(said('audience share of 11.6%')).toEqual(['= 11.6 share']);
    expect(said('reached 3.1m viewers')).toEqual(['= 3100000 viewers']);
    expect(said('reach of 3.1m viewers')).toEqual(['= 3100000 reach']);
    expect(said('peak 455,000 viewers')).toEqual(['= 455000 peak_viewers']);
    expect(said('12m views, 34m hours viewed')).toEqual([
      '= 12000000 streaming_views',
      '= 34000000 hours_viewed',
    ]);
    expect(figures('Salt Road, Turkey: seen by more than 5.3 million people in cinemas')).toEqual([
      '> 5300000 admissions',
    ]);
    expect(figures('Salt Road, Turkey: 1.240.000 bilet')).toEqual(['= 1240000 admissions']);
  });

  test('in points are ratings, at their peak too, and dates and seasons beside them are no numbers', () => {
    expect(said('peak 24.1 points, 20.3 points average')).toEqual([
      '= 24.1 rating peak',
      '= 20.3 rating average',
    ]);
    expect(said('0.8 rating/4 share A18-49')).toEqual(['= 0.8 rating', '= 4 share (A18-49)']);
    expect(said('season 2 premiere 3.1m viewers on 14 November 2021')).toEqual([
      '= 3100000 viewers premiere',
    ]);
    expect(said('3.1m viewers on 2021-11-14, 19% share, consolidated live+7')).toHaveLength(2);
  });

  test('in a scale that English and Spanish read differently are asked about', () => {
    expect(problems('Salt Road, Chile, Nine: 2 mil viewers')).toEqual(['unreadable_figure: 2 mil viewers']);
    expect(said('2 mil espectadores')).toEqual(['= 2000 viewers']);
  });

  test('below zero are asked about, a range or a date is not below zero', () => {
    for (const words of ['-5% share', '−5% share', 'share -5%', '3.1m viewers, share: -5']) {
      const [problem] = read(`8, Chile, TVN: ${words}`).problems;
      expect(problem?.code, words).toBe('unreadable_figure');
      expect(problem?.message, words).toMatch(/[-−]5.* is below zero/);
    }
    expect(said('3.1m viewers on 2021-11-14, 4 share A18-49')).toHaveLength(2);
  });

  test('with a word too many name that word as it was typed', () => {
    const [problem] = read('Salt Road, Chile, Nine: not 5% share').problems;

    expect(problem?.text).toBe('not');
    expect(problem?.message).not.toContain('|');
  });

  test('take a base and a target group of their own, or those after a semicolon', () => {
    expect(said('5.45% rating households, 16.9% share individuals 20+ ABC1')).toEqual([
      '= 5.45 rating households',
      '= 16.9 share individuals (20+ ABC1)',
    ]);
    expect(said('5.45% household rating')).toEqual(['= 5.45 rating households']);
    expect(said('0.4 rating A18-49, 1.2m viewers P2+')).toEqual([
      '= 0.4 rating (A18-49)',
      '= 1200000 viewers (P2+)',
    ]);
    expect(said('22% share among women under 50')).toEqual(['= 22 share (women under 50)']);
    expect(said('14.2% share, 1.1m viewers; individuals; target upmarket homes')).toEqual([
      '= 14.2 share individuals (upmarket homes)',
      '= 1100000 viewers (upmarket homes)',
    ]);
  });

  test('take a scope of their own', () => {
    expect(said('premiere 14.2% share, average 11.6% share')).toEqual([
      '= 14.2 share premiere',
      '= 11.6 share average',
    ]);
  });

  test('without a metric are asked about, never guessed', () => {
    expect(problems('Salt Road, Mexico, Nine: 3.1m')).toEqual(['unnamed_metric: 3.1m']);
    expect(problems('Salt Road, Mexico, Nine: 19%')).toEqual(['unnamed_metric: 19%']);
    expect(problems('Salt Road, Mexico, Nine: great success')).toEqual(['unreadable_figure: great success']);
    expect(problems('Salt Road, Mexico, Nine')).toEqual(['missing_figures: Salt Road, Mexico, Nine']);
  });

  test('of one kind with two values are asked about', () => {
    expect(read('Salt Road, Mexico, Nine: 19% share, 20% share').problems[0]?.code).toBe('figure_twice');
  });
});

describe('options', () => {
  test('are a date, a scope, a slot, a source and a claim, in any order', () => {
    const parsed = read(
      'Salt Road, Croatia, Nova: over 412,000 viewers; finale; source Panel One; 20 June 2025; prime time; claim: best, since 2016: really',
    );

    expect(parsed).toMatchObject({
      aired: { from: '2025-06-20', to: '2025-06-20', words: null },
      scope: 'finale',
      slot: 'prime time',
      figures: [{ source: 'Panel One', claim: 'best, since 2016: really' }],
      problems: [],
    });
  });

  test('keep a period as it was written, beside its days', () => {
    expect(read('Salt Road, Chile, Nine: 12% share; Q4 2023').aired).toEqual({
      from: '2023-10-01',
      to: '2023-12-31',
      words: 'Q4 2023',
    });
    expect(read('Salt Road, Chile, Nine: 12% share; 2022-10-03..2022-12-20').aired).toMatchObject({
      from: '2022-10-03',
      to: '2022-12-20',
    });
  });

  test('keep season, episode, weekday, time and consolidation as words of the slot', () => {
    expect(read('Salt Road, Chile, Nine: 12% share; season 2 average; Thursday 20:00; live+7')).toMatchObject(
      {
        scope: 'average',
        slot: 'season 2, Thursday, 20:00, live+7',
        problems: [],
      },
    );
    expect(read('Salt Road, Chile, Nine: 12% share; episode 5')).toMatchObject({
      scope: 'episode',
      slot: 'episode 5',
    });
    expect(read('Salt Road, España, Nueve: 12% share; estreno; domingo')).toMatchObject({
      scope: 'premiere',
      slot: 'domingo',
    });
  });

  test('that will not say later when it was, or say two dates, are asked about', () => {
    expect(problems('Salt Road, Chile, Nine: 12% share; last week')).toEqual(['undated: last week']);
    expect(problems('Salt Road, Chile, Nine: 12% share; 1/12/2023')).toEqual(['ambiguous_date: 1/12/2023']);
  });

  test('that are no day of the calendar are named as such', () => {
    for (const day of ['2025-02-30', '31.04.2025', '30 february 2025']) {
      const [problem] = read(`Salt Road, Chile, Nine: 12% share; ${day}`).problems;
      expect(problem?.message, day).toContain(`“${day}” is no day of the calendar`);
    }
  });

  test('that are none tell where such words belong', () => {
    const [problem] = read('Salt Road, Chile, Nine: 12% share, led prime time').problems;

    expect(problem?.code).toBe('unreadable_option');
    expect(problem?.message).toContain('claim:');
  });

  test('that contradict each other are asked about', () => {
    expect(read('Salt Road, Chile, Nine: 12% share; premiere; finale').problems[0]?.code).toBe(
      'contradiction',
    );
  });
});

describe('whatever is typed', () => {
  const words = fc.constantFrom(
    ...'Salt Road|,|:|;|Chile|Canal 9|3.1m|19%|share|rating|viewers|>|<|~|"|“|(|)|#1|on|in|and|y|premiere|2022-10-03|..|target|source|claim:|A18-49|20+|%|up to|.|season 2|\n|1,2|US'.split(
      '|',
    ),
  );

  test('it answers with a reading or with problems that stand in the text', () => {
    const texts = fc.oneof(
      fc.string({ maxLength: 80 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(words, { maxLength: 20 }).map((parts) => parts.join(' ')),
    );

    fc.assert(
      fc.property(texts, (text) => {
        const parsed = read(text);
        expect(parsed.problems.length + parsed.figures.length).toBeGreaterThan(0);
        for (const { start, end } of parsed.problems) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeLessThanOrEqual(end);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a figure reads as what it was before it was written out', () => {
    const figure = fc
      .record({
        metric: fc.constantFrom(...METRIC_NAMES),
        bound: fc.constantFrom(...BOUNDS),
        base: fc.constantFrom(null, ...BASES),
        target: fc.constantFrom(null, 'A18-49', '20+ ABC1', 'housewives with children'),
        scope: fc.constantFrom(null, ...SCOPES.filter((scope) => scope !== 'peak')),
        count: fc.integer({ min: 1, max: 90_000_000 }),
        percent: fc.integer({ min: 1, max: 10_000 }),
      })
      .map(({ metric, bound, base, target, scope, count, percent }) => {
        const { number } = metricEntry(metric);
        const value =
          number === 'percent'
            ? (percent / 100).toFixed(2)
            : String(number === 'rank' ? (count % 90) + 1 : count);
        return {
          metric,
          value,
          bound: number === 'rank' ? ('=' as const) : bound,
          base: number === 'percent' ? base : null,
          target,
          scope,
        };
      });

    fc.assert(
      fc.property(figure, (given) => {
        const {
          figures: [back],
          problem,
        } = readFiguresText(typedFigure(given), CONTEXT);
        expect(problem).toBeNull();
        expect(back).toEqual({ ...given, claim: null, source: null });
      }),
      { numRuns: 500 },
    );
  });
});
