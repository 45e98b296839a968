import type { Workspace } from './workspace/workspace.ts';

/** A trade story of the eight sales that the demo recorded before, as a journalist might tell them. */
const STORY = [
  'Eight broadcasters say yes to “Miracle in Cell No. 7”',
  'ISTANBUL – Inter Medya has placed the film “Miracle in Cell No. 7” with broadcasters in eight countries, seven of them in Latin America.',
  'Imagen TV acquired the drama in Mexico and Caracol in Colombia. It was also licensed in Ecuador (Ecuavisa), Chile (Canal 13), El Salvador (Canal 6), Honduras (Canal 11) and the Dominican Republic (Color Visión), where viewers will know it as “Milagro en la celda 7”. Outside the region, the film was sold to Achla TV in Israel.',
  'The company, which took on the international rights to the film in spring, is in talks in a number of other countries.',
].join('\n\n');

/** The first reading of a process compiles hundreds of patterns with the letters of every script: a second of computing. */
const FIRST_READING_LIMIT_MS = 15_000;

interface DemoPlace {
  readonly workspace: Workspace;
  readonly user: string;
  /** Who posts the story. */
  readonly author: string;
  readonly channel: string;
}

/**
 * Somebody posts a trade story, and the person records deals from it: what the desk proposes, as lines.
 *
 * @returns whether it proposes nothing new, since all of the story is on record
 */
export async function playArticle(
  { workspace, user, author, channel }: DemoPlace,
  write: (text: string) => void,
): Promise<boolean> {
  write(`\n── Ada posts a trade story in #sales ${'─'.repeat(37)}\n${indent(STORY)}\n`);
  const { message } = await workspace.say({ user: author, channel, text: STORY });
  await workspace.messageShortcut({
    user,
    channel,
    messageTs: message.ts,
    callbackId: 'record_from_message',
  });
  const proposals = () => {
    const view = workspace.modalOf(user);
    return view?.payload.callback_id === 'desk_confirm' ? view : undefined;
  };
  const form = await workspace.until('the proposals', proposals, FIRST_READING_LIMIT_MS);
  write(`\n── Deniz chooses “Record deals from this” ${'─'.repeat(32)}\n`);
  write(`   only Deniz sees:\n${indent(workspace.toPlainText(form))}\n`);
  return form.payload.submit === undefined;
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n');
}
