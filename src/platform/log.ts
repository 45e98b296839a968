import { pino } from 'pino';

/** What code needs to log with: a static message and fields, never tokens, notes or message bodies. */
export interface Log {
  debug(fields: object, message: string): void;
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** JSON lines on standard error, from `level` up (pino's levels). */
export function createLog(level: string): Log {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
}

/** Says nothing: for tests and for tools whose output is for people. */
export const silentLog: Log = { debug() {}, info() {}, warn() {}, error() {} };
