import type { Database } from '../platform/db/database.ts';
import { isReadOutside } from '../platform/slack/channel-standing.ts';
import type { Renderers } from '../platform/slack/delivery/delivery.ts';
import type { PostingClient } from '../platform/slack/delivery/posting-client.ts';
import { escapeMrkdwn, mention } from '../platform/slack/mrkdwn.ts';
import {
  type DeskDeps,
  RELEASE_APPROVED,
  RELEASE_DRAFT,
  RELEASE_REVIEW,
  RELEASE_WARNING,
} from './desk/release-deps.ts';
import { releaseById } from './desk/release-store.ts';
import { lastDecision, reviewById, warningById } from './desk/review-store.ts';
import { createApprovedRenderer } from './feed/render-approved.ts';
import { createHintsLostRenderer, HINTS_LOST } from './hint/hint-unreachable.ts';
import { RELEASE_HINT } from './hint/release-hints.ts';
import { createHintRenderer } from './hint/render-hint.ts';
import { releaseMessage, reviewMessage, warningMessage } from './release-blocks.ts';

interface ReleaseRenderDeps {
  readonly database: Pick<Database, 'prisma'>;
  readonly client: PostingClient;
  readonly profile: DeskDeps['profile'];
  /** A language model is there to word drafts. */
  readonly withModel: boolean;
}

/** What the outbox sends for releases: made anew each time, so that it says how the release stands. */
export function releaseRenderers({ database, client, profile, withModel }: ReleaseRenderDeps): Renderers {
  const { prisma } = database;
  return {
    [HINTS_LOST]: createHintsLostRenderer(prisma, profile),
    [RELEASE_HINT]: createHintRenderer({ database, client }),
    [RELEASE_DRAFT]: async (id) => {
      const [release, decision] = await Promise.all([releaseById(prisma, id), lastDecision(prisma, id)]);
      if (release === null) return null;
      const isBack = release.state === 'draft' && decision?.decision === 'changes_requested';
      const note = isBack
        ? `${mention(decision.decidedBy ?? '')} asks for changes: ${escapeMrkdwn(decision.note ?? '')}`
        : null;
      return [releaseMessage(release, { note, withModel })];
    },
    // Nobody outside reads a text that is not approved.
    [RELEASE_REVIEW]: async (id, { channelId, posted }) => {
      if (!posted && (await isReadOutside(client, channelId))) return null;
      const review = await reviewById(prisma, id);
      const release = review === null ? null : await releaseById(prisma, review.releaseId);
      return review === null || release === null ? null : [reviewMessage(release, review)];
    },
    [RELEASE_WARNING]: async (id) => {
      const warning = await warningById(prisma, id);
      const release = warning === null ? null : await releaseById(prisma, warning.releaseId);
      return warning === null || release === null ? null : [warningMessage(release, warning.dealIds)];
    },
    [RELEASE_APPROVED]: createApprovedRenderer({ database, client }),
  };
}
