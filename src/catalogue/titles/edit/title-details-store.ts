import type { Db } from '../../../platform/db/database.ts';
import { Prisma } from '../../../platform/db/generated/client.ts';
import type { TitleKind, TitleRef } from '../title.ts';
import { titleKey } from '../title-key.ts';
import type { TitleDetails } from './title-details.ts';

/** A title with all that is on record of it beside its names. */
export interface RecordedTitle extends TitleRef, TitleDetails {}

const RECORDED = {
  id: true,
  name: true,
  kind: true,
  year: true,
  episodes: true,
  minutes: true,
  genres: true,
  countries: true,
  directors: true,
  producers: true,
  cast: true,
  logline: true,
  synopsis: true,
  basedOn: true,
} as const satisfies Prisma.TitleSelect;

/** A title that stands by its id, whole; null when there is none or it was merged into another. */
export async function recordedTitle(db: Db, id: number): Promise<RecordedTitle | null> {
  const row = await db.title.findFirst({ where: { id, mergedInto: null }, select: RECORDED });
  return row === null ? null : { ...row, kind: row.kind as TitleKind | null };
}

/** Keeps others from changing these titles until the transaction ends; by ascending id, so that two never wait for each other. */
export async function lockTitles(db: Db, ids: readonly number[]): Promise<void> {
  await db.$queryRaw`SELECT id FROM title WHERE id = ANY(${[...ids]}::int[]) ORDER BY id FOR UPDATE`;
}

/** What an edit changes; what is not named stays as it is. */
export type TitleChanges = Partial<Omit<RecordedTitle, 'id'>>;

/**
 * Changes a title, and its main name with it; false when another title has that name, year and kind. The transaction
 * can go on only if it is true.
 */
export async function updateTitle(db: Db, id: number, changes: TitleChanges): Promise<boolean> {
  const { genres, countries, directors, producers, cast, name, ...plain } = changes;
  const key = name === undefined ? undefined : titleKey(name);
  try {
    await db.title.update({
      where: { id },
      data: {
        ...plain,
        ...(name === undefined || key === undefined ? {} : { name, key }),
        ...(genres && { genres: [...genres] }),
        ...(countries && { countries: [...countries] }),
        ...(directors && { directors: [...directors] }),
        ...(producers && { producers: [...producers] }),
        ...(cast && { cast: [...cast] }),
      },
      select: { id: true },
    });
  } catch (error) {
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') return false;
    throw error;
  }
  if (name !== undefined && key !== undefined) {
    // A further name that becomes the main one is not a further name any more.
    await db.titleName.deleteMany({ where: { titleId: id, text: name, kind: { not: 'main' } } });
    await db.titleName.updateMany({ where: { titleId: id, kind: 'main' }, data: { text: name, key } });
  }
  return true;
}

/** Another title that stands with the same name, year and kind; null when there is none. */
export async function namesakeOf(
  db: Db,
  { id, name, kind, year }: TitleRef,
): Promise<{ readonly id: number } | null> {
  return db.title.findFirst({
    where: { key: titleKey(name), kind, year, mergedInto: null, id: { not: id } },
    select: { id: true },
  });
}
