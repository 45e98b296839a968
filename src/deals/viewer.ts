import type { Roles } from '../platform/slack/roles.ts';
import { isAnnounceable, type RecordedDeal } from './recorded-deal.ts';

/** Who looks at deals, and when: sales sees all of them, others what is public and what they recorded themselves. */
export interface Viewer {
  readonly userId: string;
  readonly isSales: boolean;
  readonly now: Date;
}

export function viewerOf({ roles, now }: { roles: Roles; now: () => Date }, userId: string): Viewer {
  return { userId, isSales: roles.isSales(userId), now: now() };
}

/** Whoever reads a channel: what is public and nothing else. */
export function everybody({ now }: { now: () => Date }): Viewer {
  return { userId: '', isSales: false, now: now() };
}

/** Sees all of a row, and may change it. */
export function isTheirs({ isSales, userId }: Viewer, deal: RecordedDeal): boolean {
  return isSales || deal.recordedBy === userId;
}

/** Sees that a row is there. The same rule in SQL: `visibleTo` of deal-store.ts. */
export function maySee(viewer: Viewer, deal: RecordedDeal): boolean {
  if (isTheirs(viewer, deal)) return true;
  const isOver = deal.embargoUntil === null || new Date(deal.embargoUntil) <= viewer.now;
  return isAnnounceable(deal) && isOver;
}
