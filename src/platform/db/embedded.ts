import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { OperatorError } from '../errors.ts';
import { claimDataFolder } from './data-folder.ts';
import {
  type PostgresPrograms,
  postgresPrograms,
  type UnixUser,
  unprivilegedUser,
} from './postgres-programs.ts';

const DATABASE = 'dealwire';
const USER = 'dealwire';
/** The same order of text on every machine; the character type makes letters beyond Latin count in trigrams. */
const CHARACTER_TYPE = { darwin: 'UTF-8', win32: 'C' }[process.platform as string] ?? 'C.UTF-8';
const LOCALE_FLAGS = [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  `--lc-ctype=${CHARACTER_TYPE}`,
];
const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 8_000;

export interface EmbeddedDatabase {
  readonly url: string;
  /** Stops the server after what it does now; safe to call twice. */
  stop(): Promise<void>;
}

export interface EmbeddedOptions {
  readonly dataDir: string;
  /** Gives up crash safety for speed: only for databases that are thrown away. */
  readonly disposable?: boolean;
}

/**
 * Starts the embedded PostgreSQL on `dataDir`, made on first use. It listens on a free loopback port only and asks
 * for a password that is kept beside the data. What an earlier process left running or half-stopped is cleared first.
 *
 * @throws OperatorError when the folder is in use or the server cannot run here; the message says what to do
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const folder = resolve(options.dataDir);
  const giveBack = claimDataFolder(folder);
  try {
    const user = unprivilegedUser();
    // The server's user must be able to pass through the folder to its own, not to read it.
    if (user !== null) chmodSync(folder, 0o711);
    const programs = await postgresPrograms(user);
    const cluster = join(folder, 'postgres');
    const password = passwordOf(folder);
    await stopLeftover(cluster);
    await initialise(programs, cluster, password, user);
    const server = await startServer(programs, cluster, user, options.disposable === true);
    const url = `postgresql://${USER}:${password}@127.0.0.1:${server.port}/${DATABASE}`;
    await createDatabase(url);
    let stopping: Promise<void> | undefined;
    const stop = () => {
      stopping ??= stopServer(server.process).finally(giveBack);
      return stopping;
    };
    return { url, stop };
  } catch (error) {
    giveBack();
    throw error;
  }
}

function passwordOf(folder: string): string {
  const path = join(folder, 'postgres.password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

/** After kill -9 of this program its server may still run: stop it, so that one server owns the files. */
async function stopLeftover(cluster: string): Promise<void> {
  const pidFile = join(cluster, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  if (isServerOf(pid, cluster)) {
    process.kill(pid, 'SIGINT');
    const limit = Date.now() + STOP_LIMIT_MS;
    while (isServerOf(pid, cluster) && Date.now() < limit) await sleep(20);
    if (isServerOf(pid, cluster)) process.kill(pid, 'SIGQUIT');
    while (isServerOf(pid, cluster) && Date.now() < limit + STOP_LIMIT_MS) await sleep(20);
  }
  rmSync(pidFile, { force: true });
}

function isServerOf(pid: number, cluster: string): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  const commandLine = `/proc/${pid}/cmdline`;
  if (!existsSync('/proc/self/cmdline')) return true;
  // A process that ended between the two looks has no command line any more.
  return existsSync(commandLine) && readFileSync(commandLine, 'utf8').includes(cluster);
}

async function initialise(
  programs: PostgresPrograms,
  cluster: string,
  password: string,
  user: UnixUser | null,
): Promise<void> {
  if (existsSync(join(cluster, 'PG_VERSION'))) return;
  // A first start that was interrupted leaves a folder that initdb refuses; nothing was stored in it yet.
  rmSync(cluster, { recursive: true, force: true });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  const passwordFile = `${cluster}.pw`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (user !== null) {
    chownSync(cluster, user.uid, user.gid);
    chownSync(passwordFile, user.uid, user.gid);
  }
  const flags = [
    `--pgdata=${cluster}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
  ];
  const child = spawn(
    programs.initdb,
    [...flags, '--encoding=UTF8', ...LOCALE_FLAGS, '--no-sync', '--no-instructions'],
    { ...user, env: serverEnvironment(), stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const output = await outcome(child);
  rmSync(passwordFile, { force: true });
  if (output.code !== 0) {
    rmSync(cluster, { recursive: true, force: true });
    throw new OperatorError(
      `The embedded PostgreSQL could not be set up in ${cluster} (${lastLine(output.text)}): make sure the folder and its parents can be entered and written${user === null ? '' : ` by the user ${user.name}, since the server does not run as root`}, or set DATABASE_URL.`,
    );
  }
  chmodSync(cluster, 0o700);
}

async function startServer(
  programs: PostgresPrograms,
  cluster: string,
  user: UnixUser | null,
  disposable: boolean,
): Promise<{ port: number; process: ChildProcess }> {
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '60',
    shared_buffers: '64MB',
    log_min_messages: 'log',
    ...(disposable ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Detached: Ctrl-C in a terminal goes to the whole group, and the server must outlive what still runs here.
  const child = spawn(programs.postgres, ['-D', cluster, '-p', String(port), ...flags], {
    ...user,
    env: serverEnvironment(),
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const ready = await new Promise<string | null>((resolve) => {
    let text = '';
    const timer = setTimeout(() => resolve(`not ready after ${START_LIMIT_MS / 1000} s`), START_LIMIT_MS);
    const done = (fault: string | null) => {
      clearTimeout(timer);
      resolve(fault);
    };
    child.once('error', (error) => done(error.message));
    child.once('exit', () => done(lastLine(text)));
    child.stderr?.on('data', (chunk: Buffer) => {
      if (text.length < 20_000) text += chunk.toString();
      if (text.includes('ready to accept connections')) done(null);
    });
  });
  if (ready !== null) {
    child.kill('SIGQUIT');
    throw new OperatorError(
      `The embedded PostgreSQL did not start on ${cluster} (${ready}): look at the folder's owner and free space, or set DATABASE_URL.`,
    );
  }
  child.unref();
  return { port, process: child };
}

/** Fast shutdown (SIGINT): open transactions are rolled back, everything committed is on disk. */
async function stopServer(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const force = setTimeout(() => child.kill('SIGQUIT'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(force);
}

async function createDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url.replace(/\/[^/]*$/, '/postgres') });
  await client.connect();
  try {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
  } finally {
    await client.end();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function serverEnvironment(): NodeJS.ProcessEnv {
  return { LC_ALL: 'C', TZ: 'UTC', PATH: '/usr/bin:/bin' };
}

function outcome(child: ChildProcess): Promise<{ code: number | null; text: string }> {
  return new Promise((resolve) => {
    let text = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
    });
    child.once('error', (error) => resolve({ code: null, text: error.message }));
    child.once('close', (code) => resolve({ code, text }));
  });
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() || 'no reason given';
}
