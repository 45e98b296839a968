import type { KnownBlock, ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import { plainText, section } from './blocks.ts';
import { cut, LIMITS } from './limits.ts';
import { errorCode } from './reply.ts';

export interface ModalContent {
  readonly title: string;
  readonly callbackId: string;
  /** Null = nothing to submit. */
  readonly submit: string | null;
  /** Ids only, never data. */
  readonly metadata: Readonly<Record<string, string | number | null>>;
  readonly blocks: readonly KnownBlock[];
}

export function modal({ title, callbackId, submit, metadata, blocks }: ModalContent): ModalView {
  return {
    type: 'modal',
    callback_id: callbackId,
    title: plainText(cut(title, LIMITS.modalTitle)),
    close: plainText(submit === null ? 'Close' : 'Cancel'),
    ...(submit === null ? {} : { submit: plainText(cut(submit, LIMITS.modalButton)) }),
    private_metadata: JSON.stringify(metadata),
    blocks: blocks.slice(0, LIMITS.viewBlocks) as KnownBlock[],
  };
}

/** The ids that a form carries. */
export function metadataOf(view: {
  readonly private_metadata: string;
}): Readonly<Record<string, string | number | null>> {
  return view.private_metadata.startsWith('{') ? JSON.parse(view.private_metadata) : {};
}

/** The click or command that opens a form; `onTop` when it was clicked for in another form, which stays open. */
export interface ModalRequest {
  readonly client: WebClient;
  readonly triggerId: string;
  readonly onTop?: boolean;
}

/**
 * Opens a form at once and fills it when `content` is there: a trigger is good for three seconds, a look into the
 * record may take longer. Clicked for in another form, it comes on top of that.
 */
export async function openModal(
  { client, triggerId, onTop }: ModalRequest,
  title: string,
  content: () => Promise<ModalContent>,
): Promise<void> {
  const loading: ModalView = {
    type: 'modal',
    title: plainText(cut(title, LIMITS.modalTitle)),
    close: plainText('Cancel'),
    blocks: [section('Loading…')],
  };
  const opened = onTop
    ? await client.views.push({ trigger_id: triggerId, view: loading })
    : await client.views.open({ trigger_id: triggerId, view: loading });
  const viewId = opened.view?.id ?? '';
  try {
    await updateModal(client, { viewId, hash: opened.view?.hash ?? null }, modal(await content()));
  } catch (error) {
    closeWithFault(client, viewId, title).catch(() => {});
    throw error;
  }
}

/** Puts another content into an open form. One that the person closed in the meantime is no fault. */
export async function updateModal(
  client: WebClient,
  { viewId, hash }: { viewId: string; hash: string | null },
  view: ModalView,
): Promise<void> {
  try {
    await client.views.update({ view_id: viewId, view, ...(hash === null ? {} : { hash }) });
  } catch (error) {
    const code = errorCode(error);
    if (code === 'not_found') return;
    // Nothing can be typed into a form that loads: what changed it was a second delivery of the same request.
    if (code === 'hash_conflict') return;
    throw error;
  }
}

async function closeWithFault(client: WebClient, viewId: string, title: string): Promise<void> {
  const view: ModalView = {
    type: 'modal',
    title: plainText(cut(title, LIMITS.modalTitle)),
    close: plainText('Close'),
    blocks: [section('This form could not be opened. Close it; the reason stands in the message you get.')],
  };
  await client.views.update({ view_id: viewId, view });
}
