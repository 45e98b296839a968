import { describe, expect, test } from 'vitest';
import { richTextWords, wholeText } from '../../../src/platform/slack/message-text.ts';

const section = (elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const text = (words: string) => ({ type: 'text', text: words });

describe('the whole text of a message', () => {
  test('is what a person typed, without marks, mentions and escapes', () => {
    const message = {
      text: '<@U0ADA> *Love &amp; War* sold to <https://mega.example|Mega>, see <https://a.example>',
      blocks: [],
    };

    expect(wholeText(message)).toBe(' Love & War sold to Mega, see https://a.example');
  });

  test('comes from its blocks where the text is only a notification', () => {
    const message = {
      text: 'New story',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: 'Sales * of the week' } },
        {
          type: 'section',
          text: { type: 'mrkdwn', text: '*Dusk* in Chile' },
          fields: [{ type: 'mrkdwn', text: 'Mega' }],
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: '_signed_' }] },
        { type: 'divider' },
      ],
    };

    expect(wholeText(message)).toBe('Sales * of the week\nDusk in Chile\nMega\nsigned');
  });

  test('keeps the lines of lists and tables', () => {
    const list = {
      type: 'rich_text_list',
      elements: [section([text('Chile (Mega)')]), section([text('Peru (Latina)')])],
    };
    const cell = (words: string) => ({ type: 'raw_text', text: words });
    const message = {
      text: '',
      blocks: [
        { type: 'rich_text', elements: [section([text('Dusk was sold to')]), list] },
        {
          type: 'table',
          rows: [
            [cell('Spain'), cell('Cuatro')],
            [cell('Italy'), cell('La7')],
          ],
        },
      ],
    };

    expect(wholeText(message)).toBe(
      'Dusk was sold to\n• Chile (Mega)\n• Peru (Latina)\nSpain | Cuatro\nItaly | La7',
    );
  });

  test('holds attachments and a forwarded e-mail, each once', () => {
    const message = {
      text: 'Dusk in Chile',
      attachments: [
        { title: 'Dusk sold', text: 'Peru (Latina)', fields: [{ title: 'Buyer', value: 'Latina' }] },
        { text: 'Dusk in Chile' },
        { fallback: 'Only this' },
      ],
      files: [{ filetype: 'email', plain_text: 'Dear all, Spain is sold.' }],
    };

    expect(wholeText(message)).toBe(
      'Dusk in Chile\n\nDusk sold\nPeru (Latina)\nBuyer: Latina\n\nOnly this\n\nDear all, Spain is sold.',
    );
  });

  test.each([
    {},
    { text: null, blocks: 'x', attachments: [1, null], files: {} },
    { blocks: [{ type: 'new' }] },
  ])('is empty where there is nothing to read: %j', (message) => {
    expect(wholeText(message)).toBe('');
  });
});

test('a rich text field reads line by line, with links by their words', () => {
  const value = {
    type: 'rich_text',
    elements: [
      section([text('Dusk &amp; Dawn in '), { type: 'link', url: 'https://a.example', text: 'Chile' }]),
      section([text('Mega')]),
    ],
  };

  expect(richTextWords(value)).toBe('Dusk & Dawn in Chile\nMega');
  expect(richTextWords(undefined)).toBe('');
});
