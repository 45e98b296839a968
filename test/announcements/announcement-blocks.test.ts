import { describe, expect, test } from 'vitest';
import type { AnnouncedDeal } from '../../src/announcements/announcement.ts';
import { announcementMessages, withdrawnMessage } from '../../src/announcements/announcement-blocks.ts';
import { LIMITS } from '../../src/platform/slack/limits.ts';
import { makeDeal, makeTerritory } from '../support/make-deal.ts';

function told(territory: string, buyer: string | null, changes: Partial<AnnouncedDeal> = {}): AnnouncedDeal {
  ids += 1;
  const { title, recordedBy, licence, seasons, status, clearance } = makeDeal();
  return {
    id: ids,
    recordingId: 1,
    title,
    territory: makeTerritory(territory),
    buyer: buyer === null ? null : { id: idOf(buyer), name: buyer, printed: buyer },
    licence,
    seasons,
    status,
    clearance,
    recordedBy,
    isWithdrawn: false,
    isUnderEmbargo: false,
    ...changes,
  };
}

let ids = 0;
const buyers: string[] = [];
function idOf(buyer: string): number {
  if (!buyers.includes(buyer)) buyers.push(buyer);
  return buyers.indexOf(buyer) + 1;
}

function textOf(deals: readonly AnnouncedDeal[], recordingId: number | null = 1): string {
  return announcementMessages({ deals, recordingId, toDate: [], isCorrected: false })[0]?.text ?? '';
}

const MANY =
  'AT BE BG CZ DK EE FI GR HR HU IE LT LV NL NO PL PT RO SE SI SK JP KR TH VN PH ID MY IN AU NZ ZA NG KE GH EG MA TN AR PE CL CO MX EC UY PY BO VE CR PA'.split(
    ' ',
  );

describe('the headline', () => {
  test.each([
    [{ licence: 'finished', status: 'signed' }, '*Harbour Lights* sold to Canal 13 in Chile'],
    [{ licence: 'finished', status: 'presale' }, '*Harbour Lights* pre-sold to Canal 13 in Chile'],
    [{ licence: 'finished', status: 'on_air' }, '*Harbour Lights* on air on Canal 13 in Chile'],
    [{ licence: 'format', status: 'signed' }, 'Format of *Harbour Lights* licensed to Canal 13 in Chile'],
    [
      { licence: 'format', status: 'commissioned' },
      'Local version of *Harbour Lights* commissioned by Canal 13 in Chile',
    ],
    [{ licence: 'option', status: 'signed' }, '*Harbour Lights* optioned by Canal 13 in Chile'],
  ] as const)('uses the word of %o', (terms, headline) => {
    expect(textOf([told('Chile', 'Canal 13', terms)])).toContain(headline);
  });

  test.each([
    ['US', 'in the US'],
    ['UK & Ireland', 'in the UK &amp; Ireland'],
    ['Worldwide', 'worldwide'],
    ['Dominican Republic', 'in the Dominican Republic'],
    ['Nordics', 'in the Nordics'],
    ['Germany', 'in Germany'],
    ['CL', 'in Chile'],
  ])('says %s as "%s"', (label, place) => {
    expect(textOf([told(label, 'Canal 13')])).toContain(`sold to Canal 13 ${place}\n`);
  });

  test('counts territories, and the list has as many lines', () => {
    const deals = [
      told('Spain', 'La 1'),
      told('Spain', 'Antena 3'),
      told('Spain', 'La 1', { seasons: null }),
      told('Chile', null),
      told('LatAm excl. Brazil', 'HBO'),
    ];

    expect(textOf(deals).split('\n').slice(0, 4)).toEqual([
      '*Harbour Lights* sold to 3 territories',
      '• Chile: undisclosed buyer',
      '• LatAm excl. Brazil: HBO',
      '• Spain: La 1 and Antena 3',
    ]);
  });

  test('names the seasons once if all deals share them, otherwise beside each buyer', () => {
    expect(
      textOf([told('Chile', 'Mega', { seasons: [1, 2] }), told('Peru', 'Latina', { seasons: [1, 2] })]),
    ).toContain('*Harbour Lights* (seasons 1–2) sold to 2 territories');
    expect(
      textOf([told('Chile', 'Mega', { seasons: [1] }), told('Peru', 'Latina', { seasons: [2] })]),
    ).toContain('• Chile: Mega (season 1)');
  });

  test('tells a format apart from the programme in one message', () => {
    const text = textOf([told('Chile', 'Mega'), told('Peru', 'Latina', { licence: 'format' })]);

    expect(text).toContain('*2 new deals* of 1 title');
    expect(text).toContain('*Harbour Lights* sold to Mega in Chile');
    expect(text).toContain('Format of *Harbour Lights* licensed to Latina in Peru');
  });
});

describe('the list', () => {
  test('is grouped by region when it is longer than eight', () => {
    const eight = MANY.slice(0, 8).map((code) => told(code, `TV ${code}`));
    const nine = [...eight, told('JP', 'NHK')];

    expect(textOf(eight)).not.toContain('*Europe*');
    expect(textOf(nine)).toContain('*Europe* (8)\n• Austria: TV AT');
    expect(textOf(nine)).toContain('*Asia-Pacific* (1)\n• Japan: NHK');
  });

  test('continues in the thread, where every territory stands exactly once', () => {
    const messages = announcementMessages({
      deals: MANY.map((code) => told(code, `TV ${code}`)),
      recordingId: 1,
      toDate: [],
      isCorrected: false,
    });

    const lines = messages.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith('•')));
    expect(messages.length).toBeGreaterThan(1);
    expect(messages[0]?.text).toContain(`sold to ${MANY.length} territories`);
    expect(messages[0]?.text).toContain('30 more territories in the thread.');
    expect(new Set(lines).size).toBe(MANY.length);
    expect(lines).toHaveLength(MANY.length);
  });

  test('keeps within Slack’s limits with long names of any script', () => {
    const name = '<&*Ö漢'.repeat(60);
    const deals = MANY.flatMap((code) =>
      [1, 2].map((n) => told(code, `${name} ${n}`, { title: { id: n, name }, seasons: [n, n + 2] })),
    );

    const messages = announcementMessages({ deals, recordingId: null, toDate: [], isCorrected: true });

    for (const { text, blocks } of messages) {
      expect([...text].length).toBeLessThanOrEqual(LIMITS.messageText);
      expect(blocks.length).toBeLessThanOrEqual(LIMITS.messageBlocks);
      for (const block of blocks) {
        if (block.type === 'section')
          expect([...(block.text?.text ?? '')].length).toBeLessThanOrEqual(LIMITS.sectionText);
      }
    }
  });

  test('a digest of more titles than fit names them all', () => {
    const deals = Array.from({ length: 40 }, (_, n) =>
      told('Chile', 'Mega', { title: { id: n + 10, name: `Title ${n}` } }),
    );

    const all = announcementMessages({ deals, recordingId: null, toDate: [], isCorrected: false });

    const text = all.map((message) => message.text).join('\n');
    for (const { title } of deals) expect(text).toContain(`*${title.name}* sold to Mega in Chile`);
  });
});

describe('safety', () => {
  test('a buyer or title called like a command to Slack pings nobody', () => {
    const text = textOf([
      told('Chile', '<!channel>', { title: { id: 9, name: '<!here> & *Co*' } }),
      told('Peru', '<@U0ADA>', { title: { id: 9, name: '<!here> & *Co*' } }),
    ]);

    expect(text).not.toMatch(/<[!#]|<@U0ADA/);
    expect(text).toContain('&lt;!channel&gt;');
  });

  test('what was withdrawn names the title and nothing else', () => {
    const { text } = withdrawnMessage([told('Chile', 'Canal 13'), told('Peru', 'Latina')]);

    expect(text).toBe('Withdrawn: what was announced here of *Harbour Lights* no longer stands on record.');
  });

  test('offers Undo for a recording and not for a digest', () => {
    const buttons = (recordingId: number | null) =>
      JSON.stringify(
        announcementMessages({
          deals: [told('Chile', 'Mega')],
          recordingId,
          toDate: [],
          isCorrected: false,
        })[0]?.blocks,
      );

    expect(buttons(7)).toContain('announcement_undo');
    expect(buttons(null)).not.toContain('announcement_undo');
  });
});
