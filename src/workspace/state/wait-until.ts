import type { WorkspaceState } from './state.ts';

/** Looks again after every change until something is found; rejects after `timeoutMs`, naming what was awaited. */
export function waitUntil<T>(
  state: WorkspaceState,
  input: {
    readonly what: string;
    readonly look: () => T | null | undefined | false;
    readonly timeoutMs: number;
  },
): Promise<T> {
  return new Promise((resolve, reject) => {
    // Things outside the workspace (a row in a database) change without telling: hence the pulse.
    const pulse = setInterval(check, 50);
    const timer = setTimeout(() => {
      stop();
      reject(new Error(`waited ${input.timeoutMs} ms in vain for ${input.what}`));
    }, input.timeoutMs);
    const unsubscribe = state.onChange(check);

    function stop() {
      clearTimeout(timer);
      clearInterval(pulse);
      unsubscribe();
    }

    function check() {
      try {
        const found = input.look();
        if (found === null || found === undefined || found === false) return;
        stop();
        resolve(found);
      } catch (error) {
        stop();
        reject(error);
      }
    }

    check();
  });
}
