import type { Database, Db } from '../platform/db/database.ts';
import { UserError } from '../platform/errors.ts';
import type { Model } from '../platform/model/model.ts';
import type { Message } from '../platform/slack/blocks.ts';
import type { Release } from './desk/release.ts';
import { releaseById } from './desk/release-store.ts';
import { releaseMessage } from './release-blocks.ts';

/** @throws UserError when there is no such release */
export async function releaseOnDesk(db: Db, id: number): Promise<Release> {
  const release = await releaseById(db, id);
  if (release === null) throw new UserError('release_unknown', `There is no release #${id}.`);
  return release;
}

/** The private answer to whoever asked for a draft. */
export async function draftedMessage(
  { database, model }: { readonly database: Database; readonly model: Model },
  id: number,
): Promise<Message> {
  return releaseMessage(await releaseOnDesk(database.prisma, id), {
    withModel: model.name !== null,
    note: 'The same draft is in your messages with me, where it stays up to date.',
  });
}
