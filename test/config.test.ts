import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readConfig } from '../src/config.ts';
import { OperatorError } from '../src/platform/errors.ts';

/** What the process would print: one line, or the settings if they are taken. */
function refusalOf(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof OperatorError) return error.message;
    throw error;
  }
  throw new Error('the settings were taken');
}

describe('without any setting', () => {
  test('the local workspace runs on loopback with an embedded database', () => {
    expect(readConfig({})).toMatchObject({
      slack: { kind: 'local' },
      slackApiUrl: null,
      host: '127.0.0.1',
      port: 3000,
      databaseUrl: null,
      dataDir: '.data',
      announceChannel: null,
      admins: [],
      approvers: [],
      sales: [],
      timeZone: 'Europe/Istanbul',
      logLevel: 'info',
    });
  });

  test('an empty value counts as none: env files are full of them', () => {
    expect(readConfig({ SLACK_BOT_TOKEN: '', PORT: ' ', DATABASE_URL: '' })).toEqual(readConfig({}));
  });
});

describe('the Slack settings', () => {
  const HTTP = { SLACK_BOT_TOKEN: 'xoxb-1-2', SLACK_SIGNING_SECRET: '0123456789abcdef' };

  test('of a workspace over HTTP open the port to others', () => {
    const { slack, host } = readConfig(HTTP);

    expect(slack).toEqual({ kind: 'http', botToken: 'xoxb-1-2', signingSecret: '0123456789abcdef' });
    expect(host).toBe('0.0.0.0');
  });

  test('with an app-level token mean Socket Mode, with or without a signing secret', () => {
    const wanted = { kind: 'socket', botToken: 'xoxb-1-2', appToken: 'xapp-1' };

    expect(readConfig({ ...HTTP, SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual(wanted);
    expect(readConfig({ SLACK_BOT_TOKEN: 'xoxb-1-2', SLACK_APP_TOKEN: 'xapp-1' }).slack).toEqual(wanted);
  });

  test.each([
    ['SLACK_BOT_TOKEN', { SLACK_SIGNING_SECRET: '0123456789abcdef' }],
    ['SLACK_BOT_TOKEN', { SLACK_APP_TOKEN: 'xapp-1' }],
    ['SLACK_SIGNING_SECRET', { SLACK_BOT_TOKEN: 'xoxb-1-2' }],
  ])('name %s when it is missing beside the others', (missing, environment) => {
    expect(refusalOf(environment)).toMatch(new RegExp(`^${missing} is missing .+: set it`));
  });

  test('take another base of the Web API with or without its last slash', () => {
    expect(readConfig({ ...HTTP, SLACK_API_URL: 'http://127.0.0.1:9/api' }).slackApiUrl).toBe(
      'http://127.0.0.1:9/api/',
    );
    expect(readConfig({ ...HTTP, SLACK_API_URL: 'http://127.0.0.1:9/api/' }).slackApiUrl).toBe(
      'http://127.0.0.1:9/api/',
    );
  });
});

describe('the settings of the language model', () => {
  test('unset mean that there is none', () => {
    expect(readConfig({ OPENAI_MONTHLY_TOKENS: '5000000' })).not.toHaveProperty('model');
  });

  test('are complete with a key alone, or with the address of a service that wants none', () => {
    expect(readConfig({ OPENAI_API_KEY: 'sk-1' }).model).toEqual({
      apiKey: 'sk-1',
      baseUrl: null,
      model: 'gpt-4.1-mini',
      monthlyTokens: null,
      prices: null,
    });
    expect(
      readConfig({ OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1', OPENAI_MODEL: 'qwen3' }).model,
    ).toMatchObject({ apiKey: null, baseUrl: 'http://127.0.0.1:11434/v1', model: 'qwen3' });
  });

  test('take a limit for the month and the prices of tokens', () => {
    const set = { OPENAI_MONTHLY_TOKENS: '5000000', OPENAI_PRICE_IN: '0.40', OPENAI_PRICE_OUT: '1.60' };

    expect(readConfig({ OPENAI_API_KEY: 'sk-1', ...set }).model).toMatchObject({
      monthlyTokens: 5_000_000,
      prices: { in: 0.4, out: 1.6 },
    });
  });

  test.each([
    ['OPENAI_API_KEY', { OPENAI_MODEL: 'gpt-4.1' }],
    ['OPENAI_PRICE_OUT', { OPENAI_API_KEY: 'sk-1', OPENAI_PRICE_IN: '0.40' }],
    ['OPENAI_PRICE_IN', { OPENAI_API_KEY: 'sk-1', OPENAI_PRICE_OUT: '0.40' }],
  ])('name %s when it is missing beside the others', (missing, environment) => {
    expect(refusalOf(environment)).toMatch(new RegExp(`^${missing} is missing .+: set`));
  });
});

describe('a wrong value', () => {
  test.each([
    ['SLACK_BOT_TOKEN', 'xoxp-a-user-token', 'xoxb-'],
    ['SLACK_SIGNING_SECRET', 'short', 'Basic Information'],
    ['SLACK_APP_TOKEN', 'xoxb-not-this-one', 'xapp-'],
    ['SLACK_API_URL', 'slack.com/api', 'https://slack.com/api/'],
    ['SLACK_API_URL', 'ftp://slack.com/api/', 'https://slack.com/api/'],
    ['HOST', 'not a host', '127.0.0.1'],
    ['PORT', 'http', '1 to 65535'],
    ['PORT', '0', '1 to 65535'],
    ['PORT', '70000', '1 to 65535'],
    ['PORT', '30.5', 'whole number'],
    ['DATABASE_URL', 'mysql://root@localhost/deals', 'postgresql://'],
    ['DATABASE_URL', 'localhost:5432', 'postgresql://'],
    ['ANNOUNCE_CHANNEL', '#deals', 'C012AB3CD'],
    ['DEALWIRE_ADMINS', '@deniz', 'U012AB3CD'],
    ['DEALWIRE_APPROVERS', 'U012AB3CD; U099ZZ9ZZ', 'separated by commas'],
    ['DEALWIRE_SALES', 'U012AB3CD U099ZZ9ZZ', 'separated by commas'],
    ['OPENAI_API_KEY', 'sk with blanks', 'copy it whole'],
    ['OPENAI_BASE_URL', 'localhost/v1', 'https://api.openai.com/v1'],
    ['OPENAI_MONTHLY_TOKENS', '5 million', '5000000'],
    ['OPENAI_PRICE_IN', '$0.40', '0.40'],
    ['TZ_NAME', 'Istanbul', 'Europe/Istanbul'],
    ['LOG_LEVEL', 'loud', 'info'],
  ])('of %s (%s) is one line that names it, its fault and the fix', (name, value, fix) => {
    const line = refusalOf({ [name]: value });

    expect(line).toMatch(new RegExp(`^${name} .*\\bnot\\b|^${name} is too short`));
    expect(line).toContain(': ');
    expect(line).toContain(fix);
    expect(line).not.toContain('\n');
  });

  test.each([
    'SLACK_BOT_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_APP_TOKEN',
    'DATABASE_URL',
    'OPENAI_BASE_URL',
  ])('of %s is not printed: it may be a secret that was mistyped', (name) => {
    expect(refusalOf({ [name]: 's3cret' })).not.toContain('s3cret');
  });
});

test('user ids are taken with spaces around them, and with a comma at the end', () => {
  expect(readConfig({ DEALWIRE_ADMINS: ' U012AB3CD, W0ZZZ9 ,' }).admins).toEqual(['U012AB3CD', 'W0ZZZ9']);
});

describe('every setting that is read, and no other,', () => {
  const text = (path: string) => readFileSync(join(import.meta.dirname, '..', path), 'utf8');
  const found = (path: string, pattern: RegExp) =>
    [...text(path).matchAll(pattern)].map(([, name]) => name).sort();
  const settings = found('src/config.ts', /^ {2}([A-Z][A-Z_]+): /gm);

  test('stands in .env.example', () => {
    expect(found('.env.example', /^([A-Z_]+)=/gm)).toEqual(settings);
  });

  test('stands in the README', () => {
    const table = text('README.md').split('## Settings')[1]?.split('\n## ')[0] ?? '';
    const named = [...table.matchAll(/^\| (`.+?`) +\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([A-Z_]+)`/g)].map(([, name]) => name),
    );

    expect(named.sort()).toEqual(settings);
  });
});
