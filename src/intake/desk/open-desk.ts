import type { WebClient } from '@slack/web-api';
import { viewerOf } from '../../deals/viewer.ts';
import type { Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import type { SlackDeps } from '../../platform/slack/listen.ts';
import { type ModalContent, openModal } from '../../platform/slack/modal.ts';
import { formatNumber } from '../../platform/text/numbers.ts';
import { storable } from '../../platform/text/storable.ts';
import { type DeskView, deskModal, textModal } from './form/desk-modal.ts';
import type { ArticleReader } from './propose/article-reader.ts';
import { NO_CHOICES } from './propose/choices.ts';
import { MOST_CHARACTERS, propose, readText } from './propose/propose.ts';
import { type Draft, insertDraft, type Origin } from './record/draft-store.ts';

export interface DeskDeps extends SlackDeps {
  readonly reader: ArticleReader;
  /** The name of the company that sells. */
  readonly company: (db: Db) => Promise<string>;
}

/** Whoever wants deals recorded from a text, and where they are. */
export interface DeskRequest {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly userId: string;
  readonly channelId: string | null;
}

/**
 * Reads a text and opens the desk with what it tells. Nothing is on record afterwards.
 *
 * @throws UserError when there is nothing to read, or too much
 */
export async function openDesk(
  deps: DeskDeps,
  request: DeskRequest,
  source: { readonly text: string; readonly origin: Origin },
): Promise<void> {
  const text = tidy(source.text);
  assertReadable(text);
  await openModal(request, 'Deals in this text', async () => {
    const { prisma } = deps.database;
    const reading = await readText(prisma, deps.reader, { text, company: await deps.company(prisma) });
    const draft = { ...source.origin, text, reading, choices: NO_CHOICES, madeBy: request.userId };
    const id = await insertDraft(prisma, draft);
    return deskContent(prisma, deps, { ...draft, id }, { page: 0, channelId: request.channelId, note: null });
  });
}

/** Asks for a text. */
export async function askForText(request: DeskRequest): Promise<void> {
  await openModal(request, 'Record from a text', async () => textModal(request.channelId));
}

/** The desk as it stands now: the record may have changed since the text was read. */
async function deskContent(
  db: Db,
  deps: Pick<SlackDeps, 'roles' | 'now'>,
  { id, reading, choices, madeBy }: Omit<Draft, 'isConfirmed'>,
  shown: Pick<DeskView, 'page' | 'channelId' | 'note'>,
): Promise<ModalContent> {
  const proposals = await propose(db, reading, choices);
  const viewer = viewerOf(deps, madeBy);
  return deskModal({ ...shown, draftId: id, proposals, announce: choices.announce, viewer });
}

/** @throws UserError */
export function assertReadable(text: string): void {
  if (!/[\p{L}\p{N}]/u.test(text)) {
    throw new UserError(
      'text_empty',
      'There are no words in it to read. Use it on a message with a trade story or an e-mail, or paste one with /deal from.',
    );
  }
  if (text.length > MOST_CHARACTERS) {
    throw new UserError(
      'text_too_long',
      `That text has ${formatNumber(text.length, 'en')} characters; at most ${formatNumber(MOST_CHARACTERS, 'en')} are read at once. Paste the part that tells the sales with /deal from.`,
    );
  }
}

/** Lines end one way, and nothing stands in it that no database keeps. */
export function tidy(text: string): string {
  return storable(text.replace(/\r\n?|[\v\f]/g, '\n')).trim();
}
