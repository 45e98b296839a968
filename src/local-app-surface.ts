import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { AppSurface } from './workspace/serve-page/protocol.ts';

const manifest = z.object({
  display_information: z.object({ name: z.string() }),
  features: z.object({
    slash_commands: z.array(
      z.object({ command: z.string(), description: z.string(), usage_hint: z.string().default('') }),
    ),
    shortcuts: z.array(
      z.object({
        name: z.string(),
        type: z.enum(['global', 'message']),
        callback_id: z.string(),
        description: z.string(),
      }),
    ),
  }),
  oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
  settings: z.object({
    event_subscriptions: z.object({ bot_events: z.array(z.string()) }).optional(),
  }),
});

/** What Slack would learn from the app's manifest: what people see of it, what it may do, what it hears. */
export function readAppSurface(): {
  readonly surface: AppSurface;
  readonly scopes: readonly string[];
  readonly subscriptions: readonly string[];
} {
  const path = join(import.meta.dirname, '..', 'manifest.yml');
  const { display_information, features, oauth_config, settings } = manifest.parse(
    parse(readFileSync(path, 'utf8')),
  );
  return {
    surface: {
      name: display_information.name,
      commands: features.slash_commands.map(({ command, description, usage_hint }) => ({
        command,
        description,
        usageHint: usage_hint,
      })),
      shortcuts: features.shortcuts.map(({ name, type, callback_id, description }) => ({
        name,
        type,
        callbackId: callback_id,
        description,
      })),
    },
    scopes: oauth_config.scopes.bot,
    subscriptions: settings.event_subscriptions?.bot_events ?? [],
  };
}
