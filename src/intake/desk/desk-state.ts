import type { ViewOutput } from '@slack/bolt';
import type { Db } from '../../platform/db/database.ts';
import { metadataOf } from '../../platform/slack/modal.ts';
import { readDesk } from './form/read-desk.ts';
import type { Choices } from './propose/choices.ts';
import type { Proposals } from './propose/proposal.ts';
import { propose } from './propose/propose.ts';
import { type Draft, draftOf, keepChoices } from './record/draft-store.ts';

/** A desk that is open: the draft on it, and what its form shows. */
export interface OpenDesk {
  readonly draft: Draft;
  readonly page: number;
  readonly channelId: string | null;
}

/** The desk that a form belongs to; null = the draft was put away meanwhile, or is somebody else's. */
export async function deskOfView(db: Db, view: ViewOutput, userId: string): Promise<OpenDesk | null> {
  const { draftId, page, channelId } = metadataOf(view);
  const draft = await draftOf(db, Number(draftId), userId);
  return draft && { draft, page: Number(page), channelId: channelId === null ? null : String(channelId) };
}

/** Keeps what stands in the form of a desk, and proposes anew with it. */
export async function keepForm(
  db: Db,
  { draft }: OpenDesk,
  view: ViewOutput,
): Promise<{ readonly draft: Draft; readonly proposals: Proposals }> {
  const shown = await propose(db, draft.reading, draft.choices);
  return keep(db, draft, readDesk(view, shown, draft.choices));
}

/** Keeps choices of a draft, and proposes anew with them. */
export async function keep(
  db: Db,
  draft: Draft,
  choices: Choices,
): Promise<{ readonly draft: Draft; readonly proposals: Proposals }> {
  await keepChoices(db, draft.id, choices);
  return { draft: { ...draft, choices }, proposals: await propose(db, draft.reading, choices) };
}
