import { describe, expect, test } from 'vitest';
import { axisSteps } from '../../../src/workspace/page/blocks/chart-figures.ts';
import { parseLine, parseMrkdwn } from '../../../src/workspace/page/blocks/parse-mrkdwn.ts';
import { completionsFor, readCommand, typingAt } from '../../../src/workspace/page/channel/completions.ts';
import { asCurl, readableBody } from '../../../src/workspace/page/developer/read-traffic.ts';

describe('Slack’s markup', () => {
  test('styles stand around words, not inside them', () => {
    expect(parseLine('*Bold* and snake_case_name, 2*3*4')).toEqual([
      { kind: 'bold', pieces: [{ kind: 'text', text: 'Bold' }] },
      { kind: 'text', text: ' and snake_case_name, 2*3*4' },
    ]);
  });

  test('escaped signs become themselves and never markup', () => {
    expect(parseLine('Love &amp; War &lt;!channel&gt;')).toEqual([
      { kind: 'text', text: 'Love & War <!channel>' },
    ]);
  });

  test('references name whom and what they mean', () => {
    expect(parseLine('<@U1> <#C1|deals> <!here> <https://a.example|A> <!date^0^{date}|then>')).toEqual([
      { kind: 'user', id: 'U1', label: '' },
      { kind: 'text', text: ' ' },
      { kind: 'channel', id: 'C1', label: 'deals' },
      { kind: 'text', text: ' ' },
      { kind: 'broadcast', range: 'here' },
      { kind: 'text', text: ' ' },
      { kind: 'link', url: 'https://a.example', pieces: [{ kind: 'text', text: 'A' }] },
      { kind: 'text', text: ' ' },
      { kind: 'date', epoch: 0, format: '{date}', fallback: 'then' },
    ]);
  });

  test('quotations and preformatted text stand apart', () => {
    expect(parseMrkdwn('said:\n&gt; one\n&gt; two\n```*as* typed```').map(({ kind }) => kind)).toEqual([
      'lines',
      'quote',
      'lines',
      'preformatted',
    ]);
  });
});

describe('the composer', () => {
  const directory = {
    app: {
      name: 'App',
      commands: [{ command: '/deal', description: 'Sales', usageHint: 'Title: Mexico' }],
      shortcuts: [],
    },
    userId: 'U1',
    users: [{ id: 'U1', name: 'deniz', realName: 'Deniz Kaya', isBot: false, role: 'Sales' }],
    appChannelId: 'D1',
    channels: [{ id: 'C1', name: 'deals', kind: 'public' as const }],
  };
  const offered = (text: string) =>
    completionsFor(directory, typingAt(text, text.length)).map(({ insert }) => insert);

  test('offers commands at the start, people and channels anywhere, nothing in an address', () => {
    expect(offered('/d')).toEqual(['/deal ']);
    expect(offered('see /d')).toEqual([]);
    expect(offered('thanks @kay')).toEqual(['@deniz ']);
    expect(offered('in #de')).toEqual(['#deals ']);
    expect(offered('mail deniz@kay')).toEqual([]);
  });

  test('takes several lines as the text of one command', () => {
    expect(readCommand('/deal Title:\nMexico')).toEqual({ command: '/deal', text: 'Title:\nMexico' });
    expect(readCommand('and/or')).toBeNull();
  });
});

test('a chart’s axis has round steps up to its greatest figure', () => {
  expect(axisSteps(3.1)).toEqual([0, 1, 2, 3, 4]);
  expect(axisSteps(45)).toEqual([0, 20, 40, 60]);
  expect(axisSteps(0)).toEqual([0, 1]);
});

test('an exchange is laid out to be read, and can be sent again from a shell', () => {
  const entry = {
    id: 1,
    direction: 'to_app' as const,
    kind: 'slash_command',
    at: 0,
    ms: 1,
    request: {
      method: 'POST',
      url: 'http://127.0.0.1:1/x',
      headers: { host: 'h', 'x-a': 'b' },
      body: "text=it's&payload=%7B%22a%22%3A1%7D",
    },
    response: null,
    error: null,
  };

  expect(JSON.parse(readableBody(entry.request.body))).toEqual({ text: "it's", payload: { a: 1 } });
  expect(asCurl(entry)).toBe(
    "curl -X POST 'http://127.0.0.1:1/x' \\\n  -H 'x-a: b' \\\n  --data-raw 'text=it'\\''s&payload=%7B%22a%22%3A1%7D'",
  );
});
