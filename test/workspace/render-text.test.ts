import { describe, expect, it } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { clientOf, slackForTest } from './start-app.ts';

const { ada, deniz } = PEOPLE;
const plain = (text: string) => ({ type: 'plain_text' as const, text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn' as const, text });

/** What Ada reads when the app posts these blocks. */
async function read(blocks: readonly object[], text = 'Fallback'): Promise<string> {
  const slack = await slackForTest();
  await clientOf(slack).chat.postMessage({ channel: CHANNELS.deals, text, blocks } as never);
  const [message] = slack.visibleTo(ada, '#deals');
  return message ? slack.toPlainText(message) : '';
}

describe('a message in the terminal', () => {
  it('reads without marks, escapes and ids', async () => {
    const text = `*Love &amp; War* sold by <@${deniz}> in <#${CHANNELS.sales}>: <https://a.example|see> <!date^1^{date}|1 Jan> 2*3*4`;

    expect(await read([], text)).toBe('Love & War sold by @Deniz Kaya in #sales: see 1 Jan 2*3*4');
  });

  it('shows its blocks instead of the fallback text', async () => {
    const shown = await read([
      { type: 'header', text: plain('Eight sales') },
      { type: 'section', text: mrkdwn('*Chile*: Canal 13'), fields: [plain('One'), plain('Two')] },
      { type: 'divider' },
      { type: 'context', elements: [mrkdwn('By Deniz'), plain('today')] },
      {
        type: 'actions',
        elements: [
          { type: 'button', action_id: 'title', text: plain('Title') },
          { type: 'button', action_id: 'undo', text: plain('Undo') },
        ],
      },
    ]);

    expect(shown).toBe('Eight sales\nChile: Canal 13\nOne\nTwo\n────────\nBy Deniz today\n[Title] [Undo]');
  });

  it('aligns tables and lists the figures of charts', async () => {
    const cell = (text: string) => ({ type: 'raw_text', text });

    const shown = await read([
      {
        type: 'data_table',
        caption: 'Sales',
        rows: [
          [cell('Territory'), cell('Buyer')],
          [cell('CL'), cell('Canal 13')],
        ],
      },
      {
        type: 'data_visualization',
        title: 'Share',
        chart: {
          type: 'pie',
          segments: [
            { label: 'Women', value: 12.5 },
            { label: 'Men', value: 9 },
          ],
        },
      },
    ]);

    expect(shown).toBe(
      'Sales\nTerritory  Buyer\nCL         Canal 13\nShare (pie chart)\nWomen  12.5\nMen    9',
    );
  });

  it('reads rich text with its lists and quotes', async () => {
    const section = (...elements: object[]) => ({ type: 'rich_text_section', elements });

    const shown = await read([
      {
        type: 'rich_text',
        elements: [
          section({ type: 'text', text: 'For ' }, { type: 'user', user_id: ada }),
          { type: 'rich_text_list', style: 'ordered', elements: [section({ type: 'text', text: 'Chile' })] },
          { type: 'rich_text_quote', elements: [{ type: 'text', text: 'Said' }] },
        ],
      },
    ]);

    expect(shown).toBe('For @Ada Moreau\n1. Chile\n> Said');
  });
});
