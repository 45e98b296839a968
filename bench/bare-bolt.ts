import { App, HTTPReceiver, LogLevel } from '@slack/bolt';
import { Pool } from 'pg';

/**
 * The yardstick, in a process of its own: a Bolt app that acknowledges `/deal` and does nothing else, or stores the
 * text with one INSERT before that, so that its answer says that the row is committed.
 */
interface BareOptions {
  readonly port: number;
  readonly botToken: string;
  readonly signingSecret: string;
  readonly apiUrl: string;
  readonly databaseUrl: string | null;
}

/** As many connections as Dealwire opens. */
const POOL_SIZE = 20;

async function main(options: BareOptions): Promise<void> {
  const pool =
    options.databaseUrl === null ? null : new Pool({ connectionString: options.databaseUrl, max: POOL_SIZE });
  await pool?.query('CREATE TABLE IF NOT EXISTS bare_deal (id serial PRIMARY KEY, by text, text text)');
  const receiver = new HTTPReceiver({ signingSecret: options.signingSecret, logLevel: LogLevel.ERROR });
  const app = new App({
    token: options.botToken,
    receiver,
    deferInitialization: true,
    logLevel: LogLevel.ERROR,
    convoStore: false,
    clientOptions: { slackApiUrl: options.apiUrl },
  });
  app.command('/deal', async ({ ack, command }) => {
    await pool?.query('INSERT INTO bare_deal (by, text) VALUES ($1, $2)', [command.user_id, command.text]);
    await ack();
  });
  await app.init();
  await receiver.start({ port: options.port, host: '127.0.0.1' });
  process.once('SIGTERM', () => process.exit(0));
}

await main(JSON.parse(process.argv[2] ?? '{}') as BareOptions);
