import { createHash } from 'node:crypto';
import type { Database, Db } from '../../../platform/db/database.ts';
import { UserError } from '../../../platform/errors.ts';
import { firstTime } from '../../../platform/slack/requests.ts';
import { titleKey } from '../title-key.ts';
import { auditTitle } from '../title-store.ts';
import {
  lockTitles,
  namesakeOf,
  type RecordedTitle,
  recordedTitle,
  type TitleChanges,
  updateTitle,
} from './title-details-store.ts';

export interface EditTitleInput {
  readonly titleId: number;
  /** `titleVersion` of what the person saw; an edit of an older one is refused. */
  readonly version: string;
  /** A PATCH: what is not named stays as it is; null or an empty list takes it off the record. */
  readonly changes: TitleChanges;
  readonly by: string;
  readonly requestKey: string;
}

export interface EditTitleOutcome {
  readonly title: RecordedTitle;
  /** What was changed; empty when the edit said what is on record, or the request was carried out before. */
  readonly changed: readonly (keyof TitleChanges)[];
}

export const CHANGED_MEANWHILE =
  'This title was changed by somebody else in the meantime. Open it again to see how it stands; nothing of yours was stored.';
export const NAMESAKE =
  'Another title of that name, year and kind is on record. If both are one, an admin can put them together with /title merge.';

/**
 * Changes a title in one transaction and keeps what it was in the audit trail.
 *
 * @throws UserError when it is gone, was changed by somebody else, would be the twin of another, or has no name left
 */
export async function editTitle(
  { database }: { readonly database: Database },
  { titleId, version, changes, by, requestKey }: EditTitleInput,
): Promise<EditTitleOutcome> {
  return database.prisma.$transaction(async (db) => {
    await lockTitles(db, [titleId]);
    const before = await recordedTitle(db, titleId);
    if (before === null) throw new UserError('title_unknown', 'That title is not on record any more.');
    if (!(await firstTime(db, requestKey))) return { title: before, changed: [] };
    const changed = changedFields(before, changes);
    if (changed.length === 0) return { title: before, changed };
    if (titleVersion(before) !== version) throw new UserError('title_changed', CHANGED_MEANWHILE);
    const after = { ...before, ...changes };
    if (titleKey(after.name) === '') {
      throw new UserError('title_without_name', 'The name of a title needs a letter or a digit.');
    }
    if (!(await isFree(db, after)) || !(await updateTitle(db, titleId, changes))) {
      throw new UserError('title_twin', NAMESAKE);
    }
    await auditTitle(db, {
      actor: by,
      action: 'title.edited',
      titleId,
      before: only(before, changed),
      after: only(after, changed),
    });
    return { title: after, changed };
  });
}

/** What a title says, as a short text that is another one as soon as any of it changes. */
export function titleVersion({ id: _, ...said }: RecordedTitle): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('base64url').slice(0, 16);
}

/** Whether no other title that stands has this name, year and kind. */
export async function isFree(db: Db, title: RecordedTitle): Promise<boolean> {
  return (await namesakeOf(db, title)) === null;
}

function changedFields(before: RecordedTitle, changes: TitleChanges): readonly (keyof TitleChanges)[] {
  const named = Object.keys(changes) as (keyof TitleChanges)[];
  return named.filter((field) => JSON.stringify(changes[field]) !== JSON.stringify(before[field]));
}

/** These fields of a title as they go into the audit trail. */
function only(title: RecordedTitle, fields: readonly (keyof TitleChanges)[]) {
  return Object.fromEntries(fields.map((field) => [field, title[field]]));
}
