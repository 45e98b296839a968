import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { App } from '@slack/bolt';
import type { AppsManifestCreateArguments } from '@slack/web-api';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type AppDeps, registerFeatures } from '../src/app.ts';
import { silentLog } from '../src/platform/log.ts';
import { TYPED_MANIFEST } from './support/typed-manifest.ts';

type Manifest = AppsManifestCreateArguments['manifest'];

const ROOT = resolve(import.meta.dirname, '..');
const manifest = parse(readFileSync(join(ROOT, 'manifest.yml'), 'utf8')) as Manifest & {
  display_information: { long_description: string; description: string; name: string };
};

/** What the app listens to, read off the registration itself. */
function registered() {
  const heard = {
    commands: [] as string[],
    shortcuts: [] as string[],
    events: [] as string[],
    actions: [] as string[],
    views: [] as string[],
    options: [] as string[],
  };
  const idOf = (constraint: string | { action_id?: string; callback_id?: string }) =>
    typeof constraint === 'string' ? constraint : (constraint.action_id ?? constraint.callback_id ?? '');
  const app = {
    command: (name: string) => heard.commands.push(name),
    shortcut: (id: string) => heard.shortcuts.push(idOf(id)),
    action: (id: string) => heard.actions.push(idOf(id)),
    view: (id: string) => heard.views.push(idOf(id)),
    options: (id: string) => heard.options.push(idOf(id)),
    event: (name: string) => heard.events.push(name),
    message: () => heard.events.push('message'),
    use: () => {},
  };
  const deps = { log: silentLog, database: { prisma: {} } } as unknown as AppDeps;
  registerFeatures(app as unknown as App, deps);
  return heard;
}

/** The scope that each Web API method called in src needs; a method without one is free for every bot. */
const SCOPES: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.getPermalink': [],
  'views.open': [],
  'views.push': [],
  'views.update': [],
  'views.publish': [],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': ['channels:history', 'groups:history', 'im:history'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history'],
  'conversations.open': ['im:write'],
  mentions: ['app_mentions:read'],
  // Not a method: an input whose files are fetched with the bot's token.
  file_input: ['files:read'],
  // A helper of the client: asks for an address, sends the file, completes.
  filesUploadV2: ['files:write'],
  'users.info': ['users:read'],
};

describe('the manifest', () => {
  test('says what the typed manifest says: scopes, events and keys are checked by the compiler', () => {
    expect(manifest).toEqual(TYPED_MANIFEST);
  });

  test('names every command and shortcut that the app answers, and no other', () => {
    const heard = registered();

    expect(manifest.features?.slash_commands?.map(({ command }) => command).sort()).toEqual(
      heard.commands.sort(),
    );
    expect(manifest.features?.shortcuts?.map(({ callback_id }) => callback_id).sort()).toEqual(
      heard.shortcuts.sort(),
    );
  });

  test('subscribes to every event that the app hears, and no other', () => {
    const subscribed = (manifest.settings?.event_subscriptions?.bot_events ?? []).map(
      (name) => name.split('.')[0],
    );

    expect([...new Set(subscribed)].sort()).toEqual([...new Set(registered().events)].sort());
  });

  test('has the scopes of every Web API method that is called, and no other', () => {
    const heard = registered().events.includes('app_mention') ? ['mentions'] : [];
    const used = [...methodsCalled(), ...heard];
    const needed = new Set(['commands', ...used.flatMap((method) => SCOPES[method] ?? [`?${method}`])]);

    expect([...needed].sort()).toEqual([...(manifest.oauth_config?.scopes?.bot ?? [])].sort());
  });

  test('keeps Slack’s lengths', () => {
    const { name, description, long_description } = manifest.display_information;
    expect(name.length).toBeLessThanOrEqual(35);
    expect(description.length).toBeLessThanOrEqual(140);
    expect(long_description.length).toBeGreaterThanOrEqual(175);
    expect(long_description.length).toBeLessThanOrEqual(4000);
    for (const command of manifest.features?.slash_commands ?? []) {
      expect(command.command).toMatch(/^\/[a-z0-9_-]{1,31}$/);
      expect(command.description.length).toBeLessThanOrEqual(2000);
      expect(command.usage_hint?.length ?? 0).toBeLessThanOrEqual(1000);
    }
    for (const shortcut of manifest.features?.shortcuts ?? []) {
      expect(shortcut.name.length).toBeLessThanOrEqual(24);
      expect(shortcut.description.length).toBeLessThanOrEqual(150);
    }
  });

  test('sends typeahead where everything else goes', () => {
    const { interactivity } = manifest.settings ?? {};

    expect(interactivity?.message_menu_options_url).toBe(interactivity?.request_url);
  });
});

test('every id is registered once, so that no request is acknowledged twice', () => {
  const { actions, views, options, commands } = registered();

  for (const ids of [actions, views, options, commands]) expect(ids).toEqual([...new Set(ids)]);
});

function methodsCalled(): readonly string[] {
  const folder = join(ROOT, 'src');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.startsWith('workspace') && !path.includes('generated'),
  );
  const found = new Set<string>();
  for (const path of paths) {
    const text = readFileSync(join(folder, path), 'utf8');
    for (const [, family, method] of text.matchAll(
      /\bclient\s*\.(auth|chat|views|conversations|users|files|assistant|usergroups)\.(\w+)\(/g,
    )) {
      found.add(`${family}.${method}`);
    }
    if (text.includes("'file_input'")) found.add('file_input');
    if (/\bclient\s*\.filesUploadV2\(/.test(text)) found.add('filesUploadV2');
    for (const [, method] of text.matchAll(
      /'((?:chat|conversations|views|users|files|assistant)\.[a-zA-Z.]+)'/g,
    )) {
      if (method !== undefined) found.add(method);
    }
  }
  return [...found].sort();
}
