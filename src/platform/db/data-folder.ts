import {
  accessSync,
  closeSync,
  constants,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperatorError } from '../errors.ts';

const LOCK_FILE = 'dealwire.pid';

/**
 * Claims a data folder for this process, so that two processes never run a database on the same files.
 * A claim left by a process that died (kill -9, power cut) is taken over.
 *
 * @returns a function that gives the folder back
 * @throws OperatorError when a living process holds it, or when it cannot be written
 */
export function claimDataFolder(folder: string): () => void {
  makeWritable(folder);
  const path = join(folder, LOCK_FILE);
  const mine = processIdentity(process.pid);
  for (let attempt = 0; attempt < 2; attempt++) {
    if (writeNew(path, mine)) return () => rmSync(path, { force: true });
    const holder = readFileSync(path, 'utf8').trim();
    if (holder !== mine && isAlive(holder)) {
      throw new OperatorError(
        `DATA_DIR ${folder} is in use by another Dealwire (process ${holder.split(' ')[0]}): stop that one, or set DATA_DIR to another folder.`,
      );
    }
    rmSync(path, { force: true });
  }
  throw new OperatorError(`DATA_DIR ${folder} is being claimed by another Dealwire right now: try again.`);
}

function makeWritable(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new OperatorError(
      `DATA_DIR ${folder} cannot be used as a folder (${code}): set DATA_DIR to one that this user may write.`,
      { cause: error },
    );
  }
}

function writeNew(path: string, text: string): boolean {
  try {
    const file = openSync(path, 'wx', 0o600);
    writeSync(file, text);
    closeSync(file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function isAlive(identity: string): boolean {
  const pid = Number(identity.split(' ')[0]);
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false;
  }
  return processIdentity(pid) === identity;
}

/** A process number alone is used again after a restart (always, in a container); its start time is not. */
function processIdentity(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const startTime = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return `${pid} ${boot} ${startTime}`;
  } catch {
    return String(pid);
  }
}
