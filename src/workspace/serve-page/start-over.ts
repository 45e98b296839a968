import type { Workspace } from '../workspace.ts';
import type { PageOptions } from './page-options.ts';
import type { ActResult } from './protocol.ts';

/**
 * Begins anew: empties record and workspace when asked to, then lets the sample data be typed when asked to.
 * Whoever looks is told meanwhile; only one at a time may begin.
 */
export async function startOver(
  workspace: Workspace,
  page: PageOptions,
  wanted: { readonly empties: boolean; readonly withSamples: boolean },
): Promise<ActResult> {
  const { state } = workspace;
  if (state.busyWith !== null) return { error: `Wait a moment: ${state.busyWith}` };
  try {
    if (wanted.empties) {
      workspace.setBusy('Starting over…');
      await workspace.idle();
      await page.emptyRecord();
      workspace.clear();
      return { error: null };
    }
    if (wanted.withSamples && page.playSamples !== null) {
      workspace.setBusy('Recording the sample sales…');
      await page.playSamples();
    }
    state.isWelcomed = true;
    return { error: null };
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  } finally {
    workspace.setBusy(null);
  }
}
