import type { Database, Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import { firstTime } from '../../platform/slack/requests.ts';
import type { TitleDetails } from './edit/title-details.ts';
import { updateTitle } from './edit/title-details-store.ts';
import { isSameWork, type TitleKind, type TitleName, type TitleRef } from './title.ts';
import { titleKey } from './title-key.ts';
import {
  auditTitle,
  deleteTitleNames,
  insertTitle,
  insertTitleNames,
  namesWithKey,
  type RecordedTitleName,
  titleById,
} from './title-store.ts';

export interface AddTitleInput {
  readonly name: string;
  /** Null or left out = not stated. */
  readonly kind?: TitleKind | null;
  readonly year?: number | null;
  /** Further names beside the main one. */
  readonly names?: readonly TitleName[];
  readonly details?: Partial<TitleDetails>;
  readonly recordedBy: string;
  readonly requestKey: string;
}

export type AddTitleOutcome =
  | { readonly kind: 'added'; readonly title: TitleRef }
  /** The same work stands already: nothing was stored. */
  | { readonly kind: 'on_record'; readonly title: TitleRef }
  /** The same request was acted on before. */
  | { readonly kind: 'repeated'; readonly title: TitleRef | null };

/**
 * Adds a title with its names in one transaction, unless the same work is on record: same name, and nothing stated
 * (year, kind) that tells it from that one. Titles of merely similar names are the caller's to ask about.
 *
 * @throws UserError when the name has no letter or digit
 */
export async function addTitle(
  { database }: { database: Database },
  input: AddTitleInput,
): Promise<AddTitleOutcome> {
  return database.prisma.$transaction((db) => addTitleIn(db, input));
}

/** `addTitle` inside a transaction of the caller. */
export async function addTitleIn(db: Db, input: AddTitleInput): Promise<AddTitleOutcome> {
  const name = tidy(input.name);
  const [kind, year] = [input.kind ?? null, input.year ?? null];
  const first = await firstTime(db, input.requestKey);
  const same = await sameWork(db, { name, kind, year });
  if (!first) return { kind: 'repeated', title: same };
  if (same !== null) return { kind: 'on_record', title: same };

  const title = await insertTitle(db, { name, kind, year, recordedBy: input.recordedBy });
  if (title === null) {
    // Somebody else added it between our look and our insert.
    const theirs = await sameWork(db, { name, kind, year });
    if (theirs === null) throw new Error('a title was refused as a twin, but no twin stands');
    return { kind: 'on_record', title: theirs };
  }
  const names = await insertTitleNames(db, title.id, (input.names ?? []).map(tidyName));
  const details = input.details ?? {};
  if (Object.keys(details).length > 0) await updateTitle(db, title.id, details);
  await auditTitle(db, {
    actor: input.recordedBy,
    action: 'title.added',
    titleId: title.id,
    after: { name, kind, year, names: names.map((other) => other.text), ...details },
  });
  return { kind: 'added', title };
}

export interface ChangeNamesInput {
  readonly titleId: number;
  readonly add: readonly TitleName[];
  /** Ids of names; the main name always stays. */
  readonly remove: readonly number[];
  readonly changedBy: string;
  readonly requestKey: string;
}

export interface ChangeNamesOutcome {
  readonly title: TitleRef;
  readonly added: readonly RecordedTitleName[];
  readonly removed: readonly RecordedTitleName[];
  /** Other titles that go by one of the added names: whoever types it will be asked which is meant. */
  readonly shared: readonly TitleRef[];
}

/**
 * Adds and removes names of a title in one transaction. A name that it has already is not added again.
 *
 * @throws UserError when the title is not there or a name has no letter or digit
 */
export async function changeTitleNames(
  { database }: { database: Database },
  input: ChangeNamesInput,
): Promise<ChangeNamesOutcome> {
  return database.prisma.$transaction(async (db) => {
    const title = await titleById(db, input.titleId);
    if (title === null) throw new UserError('title_unknown', 'That title is not on record any more.');
    if (!(await firstTime(db, input.requestKey))) return { title, added: [], removed: [], shared: [] };

    const removed = await deleteTitleNames(db, title.id, input.remove);
    const added = await insertTitleNames(db, title.id, input.add.map(tidyName));
    const audit = { actor: input.changedBy, titleId: title.id };
    if (removed.length > 0)
      await auditTitle(db, { ...audit, action: 'title.unnamed', before: { names: stored(removed) } });
    if (added.length > 0)
      await auditTitle(db, { ...audit, action: 'title.named', after: { names: stored(added) } });

    const hits = await namesWithKey(
      db,
      added.map((name) => titleKey(name.text)),
    );
    const shared = new Map(hits.map((hit) => [hit.title.id, hit.title]));
    shared.delete(title.id);
    return { title, added, removed, shared: [...shared.values()] };
  });
}

export interface AddTitleNameInput {
  readonly titleId: number;
  readonly name: TitleName;
  readonly recordedBy: string;
  readonly requestKey: string;
}

/** Adds one name (an alias) to a title; `added` is empty when the title has it already. */
export async function addTitleName(
  deps: { database: Database },
  { titleId, name, recordedBy, requestKey }: AddTitleNameInput,
): Promise<ChangeNamesOutcome> {
  return changeTitleNames(deps, { titleId, add: [name], remove: [], changedBy: recordedBy, requestKey });
}

async function sameWork(
  db: Db,
  wanted: { readonly name: string; readonly kind: TitleKind | null; readonly year: number | null },
): Promise<TitleRef | null> {
  const hits = await namesWithKey(db, [titleKey(wanted.name)]);
  return hits.find((hit) => hit.isMain && isSameWork(wanted, hit.title))?.title ?? null;
}

function stored(names: readonly RecordedTitleName[]) {
  return names.map(({ text, kind, language, territory }) => ({ text, kind, language, territory }));
}

function tidyName(name: TitleName): TitleName {
  return { ...name, text: tidy(name.text) };
}

function tidy(text: string): string {
  const name = text.replace(/\s+/g, ' ').trim();
  if (titleKey(name) === '') {
    throw new UserError(
      'title_without_name',
      `“${name}” cannot be a title: a name needs a letter or a digit.`,
    );
  }
  return name;
}
