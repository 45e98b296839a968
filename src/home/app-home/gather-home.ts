import { hearingChannels } from '../../announcements/feed-words.ts';
import { isUndoable } from '../../deals/record/undo-deals.ts';
import { viewerOf } from '../../deals/viewer.ts';
import type { Database } from '../../platform/db/database.ts';
import type { Roles } from '../../platform/slack/roles.ts';
import { GAP_NAMES, maySeeGap } from './gaps/gap.ts';
import { countGaps } from './gaps/gap-store.ts';
import type { HomeState } from './home-state.ts';
import {
  draftsOf,
  entriesOf,
  latestFor,
  readFirstSteps,
  releasedLately,
  waitingReleases,
} from './home-store.ts';

export interface AppHomeDeps {
  readonly database: Database;
  readonly roles: Roles;
  readonly now: () => Date;
  readonly timeZone: string;
  /** One-line notices from other parts, plain text: what does not work as usual just now. */
  readonly notices: () => Promise<readonly string[]>;
}

const SHOWN = { releases: 5, entries: 5, feeds: 8 } as const;

/** Reads what a person's Home shows: a handful of bounded queries, side by side. */
export async function gatherHome(
  { database: { prisma }, roles, now, timeZone, notices }: AppHomeDeps,
  userId: string,
): Promise<HomeState> {
  const viewer = viewerOf({ roles, now }, userId);
  const gapNames = GAP_NAMES.filter((name) => maySeeGap(name, viewer));
  const [told, steps, waiting, drafts, released, entries, latest, gaps, feeds] = await Promise.all([
    notices(),
    readFirstSteps(prisma),
    waitingFor(userId),
    draftsOf(prisma, userId, SHOWN.releases),
    releasedLately(prisma, SHOWN.releases),
    entriesOf(prisma, userId, SHOWN.entries),
    latestFor(prisma, viewer, SHOWN.entries),
    countGaps(prisma, gapNames),
    hearingChannels(prisma, { timeZone, limit: SHOWN.feeds }),
  ]);
  return {
    isAdmin: roles.isAdmin(userId),
    asOf: viewer.now,
    timeZone,
    notices: told,
    steps,
    waiting,
    drafts,
    released,
    entries: entries.map((entry) => ({ ...entry, canUndo: isUndoable(entry.recordedAt, viewer.now) })),
    latest,
    gaps: gaps.filter(({ count }) => count > 0),
    feeds,
  };

  /** Four eyes, as the desk has it: nobody approves their own, unless nobody else may. */
  async function waitingFor(person: string) {
    if (!roles.isApprover(person)) return [];
    const isOnlyApprover = roles.approvers.length === 1 && roles.approvers[0] === person;
    return waitingReleases(prisma, { except: isOnlyApprover ? null : person, limit: SHOWN.releases });
  }
}
