import type { Workspace } from './workspace/workspace.ts';

const DENIZ = 'U0DENIZ';
const SALES = 'C0SALES';
const REPLY_LIMIT_MS = 15_000;

/**
 * The sales and figures of the trade story that the product grew from, as somebody would type them. They go through
 * the app like any other command, so all of it is recorded, checked and announced by the product itself.
 */
const STEPS: readonly (readonly [command: string, text: string])[] = [
  ['/title', 'add Miracle in Cell No. 7; film; 2019; aka 7. Koğuştaki Mucize; aka Milagro en la celda 7'],
  [
    '/deal',
    'Miracle in Cell No. 7: Mexico (Imagen TV), Chile (Canal 13), Colombia (Caracol), Ecuador (Ecuavisa), El Salvador (Canal Seis), Honduras (Canal 11), Dominican Republic (Color Visión); free tv',
  ],
  ['/deal', 'Milagro en la celda 7: Israel (Achla TV)'],
  [
    '/rating',
    'Miracle in Cell No. 7, Mexico, Imagen TV: >3.1m viewers, 19% share, 5.45% rating households; prime time',
  ],
  ['/rating', 'Miracle in Cell No. 7, Chile, Canal 13: 11.6% audience; claim: highest since 2016'],
];

/** Types the samples in #sales, each after the reply to the one before; commands that the app lacks are left out. */
export async function playSamples(workspace: Workspace, commands: readonly string[]): Promise<void> {
  for (const [command, text] of STEPS.filter(([command]) => commands.includes(command))) {
    const seen = () => workspace.visibleTo(DENIZ, SALES).length;
    const before = seen();
    const outcome = await workspace.command({ user: DENIZ, channel: SALES, command, text });
    if (outcome.error !== null) throw new Error(outcome.error);
    await workspace.until(`the reply to ${command}`, () => seen() > before, REPLY_LIMIT_MS);
  }
  await workspace.idle();
}
