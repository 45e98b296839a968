import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import { BOT_TOKEN, SIGNING_SECRET, signedRequest } from '../support/slack.ts';
import { slackForTest, startApp } from './start-app.ts';

/** The status of a request with headers that fetch would not send. */
function statusOf(url: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(url, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on('error', reject)
      .end();
  });
}

describe('the workspace', () => {
  it('answers to this computer only', async () => {
    const slack = await slackForTest();
    const url = `${slack.apiUrl}api.test`;
    const port = new URL(slack.url).port;

    expect(new URL(slack.url).hostname).toBe('127.0.0.1');
    expect(await statusOf(url, {})).toBe(200);
    expect(await statusOf(url, { host: `localhost:${port}` })).toBe(200);
    expect(await statusOf(url, { host: `rebound.example:${port}` })).toBe(403);
    expect(await statusOf(url, { origin: 'https://elsewhere.example' })).toBe(403);
    expect(await statusOf(url, { origin: slack.url })).toBe(200);
  });

  it('takes JSON bodies as well as forms', async () => {
    const slack = await slackForTest();
    const call = async (body: string) => {
      const headers = {
        authorization: `Bearer ${BOT_TOKEN}`,
        'content-type': 'application/json; charset=utf-8',
      };
      return (await fetch(`${slack.apiUrl}chat.postMessage`, { method: 'POST', headers, body })).json();
    };

    const blocks = [{ type: 'divider' }];
    expect(await call(JSON.stringify({ channel: '#deals', text: 'Sold', blocks }))).toMatchObject({
      ok: true,
    });
    expect(await call('{ broken')).toMatchObject({ ok: false, error: 'invalid_json' });
  });
});

describe('a raw request to an app', () => {
  it('is refused unless its signature is right and fresh', async () => {
    const { url } = await startApp(() => {});
    const body = JSON.stringify({ type: 'url_verification', challenge: 'abc' });
    const send = async (wrong: { signingSecret?: string; timestamp?: number }) =>
      (await signedRequest({ url, body, contentType: 'application/json', ...wrong })).status;

    expect(await send({})).toBe(200);
    expect(await send({ signingSecret: `${SIGNING_SECRET}-not` })).toBe(401);
    expect(await send({ timestamp: Math.floor(Date.now() / 1000) - 600 })).toBe(401);
  });
});
