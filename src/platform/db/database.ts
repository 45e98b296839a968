import { setTimeout as sleep } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { OperatorError } from '../errors.ts';
import type { Log } from '../log.ts';
import { startEmbedded } from './embedded.ts';
import { type Prisma, PrismaClient } from './generated/client.ts';
import { keptNames } from './kept.ts';
import { migrate } from './migrate.ts';

/** What stores query: the client itself, or the transaction that a use-case runs in. */
export type Db = PrismaClient | Prisma.TransactionClient;

/** The record's database: Prisma for stores, the pool beneath it for the job queue. */
export interface Database {
  readonly prisma: PrismaClient;
  readonly pool: Pool;
  readonly url: string;
  close(): Promise<void>;
}

/** Connections per process: enough for the workers and the handlers, few enough for a small server. */
const POOL_SIZE = 20;
/** A server that is not reached any more answers no good-bye. */
const GOODBYE_LIMIT_MS = 1000;

/** Opens a migrated database at `url` without changing it. */
export function connectDatabase(url: string, log: Log): Database {
  const pool = new Pool({ connectionString: url, max: POOL_SIZE });
  // An idle connection that the server closed; the pool opens another when needed.
  const lost = (error: Error) => log.warn({ err: error.message }, 'database connection lost');
  pool.on('error', lost);
  const ends = new Set<Promise<void>>();
  pool.on('connect', (client) => {
    // A connection in use that breaks; the query it ran fails by itself.
    client.on('error', lost);
    const end = new Promise<void>((resolve) => client.once('end', resolve)).then(() => {
      ends.delete(end);
    });
    ends.add(end);
  });
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool, { statementNameGenerator: keptNames() }),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  return {
    prisma,
    pool,
    url,
    async close() {
      await prisma.$disconnect();
      if (!pool.ended) await pool.end();
      // The pool only says good-bye: a server that stops before it has read that reports every connection as lost.
      await Promise.race([Promise.all(ends), sleep(GOODBYE_LIMIT_MS, undefined, { ref: false })]);
    },
  };
}

export interface OpenOptions {
  /** Unset: the embedded database under `dataDir`. */
  readonly url: string | null;
  readonly dataDir: string;
  /** For databases that are thrown away (demo, tests): speed before crash safety. */
  readonly disposable?: boolean;
}

/**
 * Opens the record, embedded or given, and brings it to the newest schema.
 *
 * @throws OperatorError with one line that says what to mend
 */
export async function openDatabase(options: OpenOptions, log: Log): Promise<Database> {
  const embedded = options.url === null ? await startEmbedded(options) : null;
  const url = options.url ?? embedded?.url ?? '';
  try {
    const applied = await migrate(url);
    if (applied.length > 0) log.info({ applied }, 'database migrated');
  } catch (error) {
    await embedded?.stop();
    throw explain(error);
  }
  const database = connectDatabase(url, log);
  return {
    ...database,
    async close() {
      await database.close();
      await embedded?.stop();
    },
  };
}

const REFUSALS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there: start PostgreSQL, or mend host and port',
  ENOTFOUND: 'its host is not known: mend the host name',
  '28P01': 'the password is wrong: mend user and password',
  '28000': 'the user may not connect: mend the user, or the server’s access rules',
  '3D000': 'the database does not exist: create it, or mend the name',
  '42501': 'the user may not create tables or extensions: grant the rights, or use the owner',
};

function explain(error: unknown): unknown {
  const code = (error as { code?: unknown }).code;
  const reason = typeof code === 'string' ? REFUSALS[code] : undefined;
  return reason === undefined
    ? error
    : new OperatorError(`DATABASE_URL cannot be used, ${reason}.`, { cause: error });
}
