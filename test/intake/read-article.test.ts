import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ReadRow } from '../../src/intake/article.ts';
import { readArticle } from '../../src/intake/read-article.ts';
import { ROW_READERS } from '../../src/intake/readers/row-readers.ts';

function sales(rows: readonly ReadRow[]): readonly string[] {
  return rows.map((row) => `${row.territory.codes.join('+')} ${row.buyer ?? '-'} ${row.status}`);
}

describe('the title of a story', () => {
  it.each([
    [
      'Salt and the River',
      'Salt and the River is moving on. Latina has it in Peru, and Telma in North Macedonia.',
    ],
    [
      'Song of a Ferry',
      'Festival hit Song of a Ferry is filling the gaps. Golem will release it in Spain and Gutek took Poland.',
    ],
    [
      'Baker’s Moon',
      'Subject: Baker’s Moon, where we are. Latina took Baker’s Moon for Peru. In Chile, Mega is still reading.',
    ],
    [
      'Piedra mojada',
      'Asunto: Piedra mojada. Les paso lo que hay de Piedra mojada (Wet Stone): en Perú la compró Latina y en Chile, Mega.',
    ],
    [
      'The Tide House',
      'Star TV has greenlit Deniz Evi, a local take on The Tide House, for Turkey. Mega has optioned it in Chile.',
    ],
  ])('%s is read whole, and is what the sales are of', (title, text) => {
    const { titles, rows } = readArticle(text);

    expect(titles[0]?.name).toBe(title);
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every((row) => row.title === title)).toBe(true);
  });
});

describe('reading sales', () => {
  it('reads a list of countries with the buyers in brackets once, though the first sentence tells it too', () => {
    const { rows } = readArticle(
      'New deals in Peru, Chile and Panama were announced for the drama Salt Wind. It was licensed to Peru (Latina), Chile (Canal Trece) and Panama (TVN).',
    );

    expect(sales(rows)).toEqual(['PE Latina signed', 'CL Canal Trece signed', 'PA TVN signed']);
  });

  it('leaves the buyer open where the story does not say who', () => {
    const { rows } = readArticle('The drama Salt Wind has been sold in Spain and Greece.');

    expect(sales(rows)).toEqual(['ES - signed', 'GR - signed']);
  });

  it('keeps an agent with its channel as printed, since either can hold the licence', () => {
    const { rows } = readArticle(
      'The drama Salt Wind was placed with Balkan Media (Telma) in North Macedonia.',
    );

    expect(rows[0]).toMatchObject({ buyer: 'Balkan Media (Telma)', buyerInBrackets: 'Telma' });
  });

  it('makes one row of a medium that differs in exclusivity', () => {
    const { rows } = readArticle(
      'Polsat took exclusive free TV and non-exclusive SVOD rights to the drama Salt Wind in Poland.',
    );

    expect(rows.map((row) => [row.media, row.exclusivity])).toEqual([
      [['free_tv'], 'exclusive'],
      [['svod'], 'non_exclusive'],
    ]);
  });

  it('tells commissions, pilots, developments and options of a format apart', () => {
    const { rows } = readArticle(
      'Quiz format Say It Twice travels on. TV2 in Denmark has commissioned a local version, RTL is developing one for Germany, TV Globo shot a pilot in Brazil and Mediawan optioned it for France.',
    );

    expect(rows.map((row) => [row.buyer, row.status, row.stage, row.licence])).toEqual([
      ['TV2', 'commissioned', null, 'format'],
      ['RTL', 'in_development', null, 'format'],
      ['TV Globo', 'in_development', 'piloted', 'format'],
      ['Mediawan', 'signed', null, 'option'],
    ]);
  });

  it('makes no sale of rights that the distributor took in, of a refusal or of the channel at home', () => {
    const reading = readArticle(
      'Castle Rights has acquired worldwide distribution rights to the Turkish drama Salt Wind. Nova passed on it in Bulgaria. In Turkey the series aired on Star TV.',
    );

    expect(reading.rows).toEqual([]);
    expect(reading.rightsIn[0]?.acquirer).toBe('Castle Rights');
    expect(reading.broadcasts.map(({ channel, isHome }) => [channel, isHome])).toEqual([['Star TV', true]]);
  });

  it.each([
    ['Number Nine said goodbye on Mega, and RTL Klub in Hungary bought Number Nine again.', 'Number Nine'],
    ['Sky bought the romantic comedy Nowhere to Vienna for Italy.', 'Nowhere to Vienna'],
    ['El juego ¿Dónde Vas? llega lejos. RTL adquirió ¿Dónde Vas? en Alemania.', '¿Dónde Vas?'],
    ['Where is 3 in 20 now? We sold 3 in 20 to RTL in Germany. It ranks high.', '3 in 20'],
    [
      'Here are the figures for Corridor 14 in Chile, on Mega. New: Corridor 14 has been sold to RTL in Germany. They are 14 now.',
      'Corridor 14',
    ],
    [
      'El desenlace de la turca Laguna de Sal se vio en Chile: TVN logró 15,1 puntos de rating.',
      'Laguna de Sal',
    ],
    ['SALES\nGrey Lagoon (temporadas 1 a 2)\n\nVENDIDA\nPanamá – TVN\nChile – Mega', 'Grey Lagoon'],
  ])('knows the title of %j', (story, title) => {
    expect(readArticle(story).titles.map(({ name }) => name)).toEqual([title]);
  });

  it("takes a channel's own programme, measured beside, and a version's name for none of its titles", () => {
    const { titles } = readArticle(
      "The drama Grey Lagoon was sold to Mega in Chile. Canal 9's reality show Barrio Alto came second with 9.1. Endemol will make ten episodes of Laguna for TVN in Panama.",
    );

    expect(titles.map(({ name }) => name)).toEqual(['Grey Lagoon']);
  });

  it('takes a name in brackets behind the country for the version’s and not for a buyer', () => {
    const { rows } = readArticle(
      'The format Salt Wind travels. Local versions were ordered by TV4 in Sweden (Salt och vind) and by Nova in Bulgaria.',
    );

    expect(sales(rows)).toEqual(['SE TV4 commissioned', 'BG Nova commissioned']);
  });

  it('reads a sale behind thousands of words without a stop', () => {
    const { rows } = readArticle(
      `${'waves and wind and '.repeat(300)}. The drama Salt Wind was sold to Mega in Chile.`,
    );

    expect(sales(rows)).toEqual(['CL Mega signed']);
  });

  it('takes no maker, post or place of work for a buyer, and no name for half of itself', () => {
    const { rows } = readArticle(
      'Castle Rights has acquired the drama Salt Wind from Oslo’s Fjord Studios for all territories except Norway. It was sold to Nova TV of Bulgaria, and, for Réunion, to Antenne Réunion. “Good,” says Ayla Demir, Head of Sales for Europe.',
    );

    expect(sales(rows)).toEqual(['BG Nova TV signed', 'RE Antenne Réunion signed']);
  });

  it('reads the countries of a table where regions stand beside them, and names no buyer behind an NDA', () => {
    const { rows } = readArticle(
      'Salt Wind (8x45’)\n\nRegion\tCountry\tClient\tWindow\tStage\nAM\tCanada\tTVO\tFTV\tclosed\nAPAC\tIndia\tn/a (NDA)\tAVOD\tclosed',
    );

    expect(sales(rows)).toEqual(['CA TVO signed', 'IN - signed']);
  });

  it('does not take people or producers for buyers', () => {
    const reading = readArticle(
      'Antena 3 has ordered a remake of the drama Salt Wind in Spain, produced by Boomerang. Marta Gil, head of sales at Castle Rights, welcomed the deal.',
    );

    expect(reading.rows.map((row) => [row.buyer, row.localProducer])).toEqual([['Antena 3', 'Boomerang']]);
    expect(reading.people[0]).toEqual({
      name: 'Marta Gil',
      role: 'head of sales',
      organisation: 'Castle Rights',
    });
  });

  it('reads a table and gives each row the media of its line', () => {
    const { rows } = readArticle(
      "Licences of the series Salt Wind (8x45'):\n\nCountry\tBuyer\tMedia\nFrance\tArte\tfree TV\nJapan\tWowow\tpay TV",
    );

    expect(rows.map((row) => [row.buyer, row.media])).toEqual([
      ['Arte', ['free_tv']],
      ['Wowow', ['pay_tv']],
    ]);
  });

  it('gives each sale as evidence the words that name its place and buyer', () => {
    const text = 'The drama Salt Wind went to SVT in Sweden and, for Norway, to NRK.';

    const { rows } = readArticle(text);

    expect(rows.length).toBe(2);
    for (const { evidence, buyer, territoryText } of rows) {
      expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
      expect(evidence.text).toContain(buyer);
      expect(evidence.text).toContain(territoryText);
    }
  });

  it('proposes nothing for a text without a trade story', () => {
    const { rows, figures } = readArticle('Lunch is at 12:30 today. Bring 20 chairs, please.');

    expect(rows).toEqual([]);
    expect(figures).toEqual([]);
  });
});

describe('reading figures', () => {
  it('keeps metric, bound, base and channel of each figure', () => {
    const { figures } = readArticle(
      'In Spain the drama Salt Wind opened on Antena 3 to more than 1.2 million viewers and a 14.5% share. In Chile its finale on Mega scored a 9.30 household rating.',
    );

    expect(figures.map((one) => [one.channel, one.metric, one.bound, one.value, one.base])).toEqual([
      ['Antena 3', 'viewers', '>', '1200000', null],
      ['Antena 3', 'share', '=', '14.5', null],
      ['Mega', 'rating', '=', '9.30', 'households'],
    ]);
  });

  it('leaves out what a rival or the slot had', () => {
    const reading = readArticle(
      "In Greece the drama Salt Wind took a 22.1% share on ANT1, ahead of Alpha's quiz Deal Time with 18.4%. The slot average is a 15% share.",
    );

    expect(reading.figures.map((one) => one.value)).toEqual(['22.1']);
    expect(reading.ignored.map((one) => one.reason)).toEqual(expect.arrayContaining(['rival', 'benchmark']));
  });

  it('counts cinema tickets as admissions and a streamer list as a place in a chart', () => {
    const { figures } = readArticle(
      'The film Salt Wind sold 1.4 million tickets in Poland. On Netflix it topped the Top 10 in Brazil and Mexico.',
    );

    expect(figures.map((one) => [one.metric, one.territory?.codes.join(), one.value])).toEqual([
      ['admissions', 'PL', '1400000'],
      ['chart_rank', 'BR', '1'],
      ['chart_rank', 'MX', '1'],
    ]);
  });

  it('reads decimals as the language writes them', () => {
    const { figures } = readArticle(
      'En Chile, la serie Viento de sal marcó en Mega 17,9 puntos de rating y un 31,5 % de share.',
    );

    expect(figures.map((one) => [one.metric, one.value])).toEqual([
      ['rating', '17.9'],
      ['share', '31.5'],
    ]);
  });
});

describe('reading what stories come in', () => {
  it('takes a mail apart: greetings, headers and signatures name no title and no buyer', () => {
    const { titles, rows } = readArticle(
      'From: Ada Berg\nTo: sales\nSubject: FW: GREEN LANTERN / Baltics\n\nHi Tom,\n\nGreen Lantern is done with LNK for Lithuania, signed this morning. Delfi TV made an offer for Estonia.\n\nBest,\nAda Berg\nHead of Sales, Fjord Rights\nRiga, Latvia',
    );

    expect(titles.map((title) => title.name)).toEqual(['Green Lantern']);
    expect(sales(rows)).toEqual(['LT LNK signed', 'EE Delfi TV offer']);
  });

  it('reads a chat with stamps, pictures and arrows', () => {
    const { titles, rows } = readArticle(
      '[14:02] Nora: Green Lantern so far:\n[14:03] Nora:\nChile → Mega, signed ✅\n🇵🇪 Peru → Latina, offer\nBolivia → nothing yet\n[14:05] Ben: great!',
    );

    expect(titles.map((title) => title.name)).toEqual(['Green Lantern']);
    expect(sales(rows)).toEqual(['CL Mega signed', 'PE Latina offer']);
  });

  it('reads rows that semicolons cut, leaves out what was turned down and an unnamed buyer open', () => {
    const { rows } = readArticle(
      "Green Lantern (8x45')\n\nCountry;Buyer;Status\nNorway;NRK;signed\nDenmark;TBC;signed\nSweden;SVT;rejected",
    );

    expect(sales(rows)).toEqual(['NO NRK signed', 'DK - signed']);
  });

  it('gives each line of a table the title of its own column', () => {
    const { rows } = readArticle(
      '| Title | Territory | Client |\n|---|---|---|\n| Green Lantern | Hungary | RTL |\n| Red Barn | Hungary | TV2 |',
    );

    expect(rows.map((row) => [row.title, row.buyer])).toEqual([
      ['Green Lantern', 'RTL'],
      ['Red Barn', 'TV2'],
    ]);
  });

  it('finds titles without quotation marks by what is done with them', () => {
    const { rows } = readArticle(
      'Harbor Sales has sold Low Water to Sky in Germany, Tin Roof to SVT in Sweden and Marta to TF1 in France.',
    );

    expect(rows.map((row) => [row.title, row.buyer])).toEqual([
      ['Low Water', 'Sky'],
      ['Tin Roof', 'SVT'],
      ['Marta', 'TF1'],
    ]);
  });

  it('finds a title that only the headline names, in capitals', () => {
    const { rows } = readArticle(
      'LOW WATER TRAVELS TO LATIN AMERICA\nTVN in Panama has bought the Turkish series, Harbor Sales said on Monday.',
    );

    expect(rows.map((row) => [row.title, row.buyer])).toEqual([['Low Water', 'TVN']]);
  });

  it('keeps a group as the buyer where it shows the title on a channel of its own', () => {
    const { rows } = readArticle(
      'The drama Low Water is sold. Mediaset will slot it on Canale 5 in Italy. RTL Group, whose Dutch channel RTL 5 starts it in the spring, also signed.',
    );

    expect(rows.map((row) => [row.territory.codes.join(), row.buyer])).toEqual([
      ['IT', 'Mediaset (Canale 5)'],
      ['NL', 'RTL Group (RTL 5)'],
    ]);
  });

  it("leaves out what another seller sells, and another of the seller's programmes", () => {
    const { rows } = readArticle(
      'Harbor Sales has licensed the drama Low Water to NPO in the Netherlands. Last autumn it placed another drama, Old Oak, with RÚV in Iceland.\n\nMeanwhile, Plum Distribution has sold the format Tin Roof to VTM in Belgium.',
    );

    expect(rows.map((row) => [row.title, row.buyer])).toEqual([['Low Water', 'NPO']]);
  });

  it('gives a row without a buyer where a signed buyer is kept back', () => {
    const { rows } = readArticle(
      'The drama Low Water is doing well. Two contracts were signed with buyers who asked not to be named, in Panama and Angola.',
    );

    expect(sales(rows)).toEqual(['PA - signed', 'AO - signed']);
  });

  it('reads talks that somebody tells in Turkish, and no buyer in them', () => {
    const { rows } = readArticle(
      "“Kayıp Köy” dizisi Şili'de Mega'ya satıldı. Genel Müdür Ali Can, “İtalya ile görüşmelerimiz sürüyor” dedi.",
    );

    expect(sales(rows)).toEqual(['CL Mega signed', 'IT - negotiation']);
  });

  it('measures its own titles only: neither neighbours nor what else a channel showed', () => {
    const { figures } = readArticle(
      'In Hungary the drama Low Water drew 684,000 viewers on TV2, right after Gold Rush, which had 20%. On Tuesday it slipped to 652,000 (18.7%). In North Macedonia, Sitel did a 24% share with Desert Bloom last year.',
    );

    expect(figures.map((one) => [one.metric, one.value])).toEqual([
      ['viewers', '684000'],
      ['viewers', '652000'],
      ['share', '18.7'],
    ]);
  });

  it('never fails, and gives as evidence words of the text, whatever comes in', () => {
    const pieces =
      "Salt Wind|\"|“|”|(|)|[|\n|\n\n|; |, | – | | |\t|: |• |> |Nova|in Spain|to TV2|for Peru|Chile's|1.2 million viewers|31,5%|8x45'|the drama|sold|took|excluding Brazil|İspanya'da|satıldı|vendió|👍|🇸🇪|\u00a0|Subject: |From: x@y.z|-----|About Us|Q: |[10:31] Ann: |¿Y|\ud83d|_it_|*b*|S1+S2|§".split(
        '|',
      );
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };

    for (let round = 0; round < 60; round += 1) {
      const text = Array.from({ length: 1 + next(60) }, () => pieces[next(pieces.length)] ?? '').join(
        next(2) === 0 ? ' ' : '',
      );
      const reading = readArticle(text);
      for (const { evidence } of [...reading.rows, ...reading.figures, ...reading.broadcasts])
        expect(text.slice(evidence.start, evidence.end)).toBe(evidence.text);
    }
  });
});

describe('the list of readers', () => {
  it('holds every file of readers', () => {
    const files = readdirSync(new URL('../../src/intake/readers/', import.meta.url)).filter(
      (file) => file !== 'row-readers.ts',
    );

    expect(ROW_READERS.map((reader) => `${reader.name.replaceAll(' ', '-')}.ts`).toSorted()).toEqual(
      files.toSorted(),
    );
  });
});

describe('what is on record', () => {
  it('tells a title on record from the words around it', () => {
    const { rows } = readArticle('Telefe takes Hope for Argentina.', { knownTitles: ['Hope'] });

    expect(rows.map((row) => [row.title, row.buyer])).toEqual([['Hope', 'Telefe']]);
  });

  it('does not take a company on record for a title, nor the own company for a buyer', () => {
    const { titles, rows } = readArticle(
      'Harbor Sales signed with Telefe for the drama Salt Wind in Argentina.',
      {
        knownCompanies: ['Telefe'],
        distributor: 'Harbor Sales',
      },
    );

    expect(titles.map((title) => title.name)).toEqual(['Salt Wind']);
    expect(rows.map((row) => row.buyer)).toEqual(['Telefe']);
  });
});
