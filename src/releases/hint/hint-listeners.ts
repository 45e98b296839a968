import type { App } from '@slack/bolt';
import { UserError } from '../../platform/errors.ts';
import { type Message, paragraph } from '../../platform/slack/blocks.ts';
import { queueUpdate } from '../../platform/slack/delivery/queue-deliveries.ts';
import { onAction, type SlackDeps } from '../../platform/slack/listen.ts';
import { mention } from '../../platform/slack/mrkdwn.ts';
import { draftRelease } from '../desk/draft-release.ts';
import type { DeskDeps } from '../desk/release-deps.ts';
import { DRAFT_FROM_HINT, type DraftedFromHint } from './hint-blocks.ts';
import { hintById } from './hint-store.ts';
import { RELEASE_HINT } from './release-hints.ts';
import { draftedFromHint, hintRequestKey } from './render-hint.ts';

/** The button of a hint. */
export function registerReleaseHints(app: App, deps: SlackDeps & DeskDeps): void {
  const { prisma } = deps.database;

  onAction(app, deps, DRAFT_FROM_HINT, async ({ value, userId, channelId }) => {
    const hintId = Number(value);
    const before = await draftedFromHint(prisma, hintId);
    if (before !== null) {
      // Perhaps the process that drafted it ended before it could say so.
      await sayDrafted(hintId);
      return draftedBefore(before, userId);
    }
    const hint = await hintById(prisma, hintId);
    if (hint === null) throw new UserError('hint_unknown', 'That hint is not there any more.');
    await draftRelease(deps, {
      titles: [{ ...hint.title, kind: null, year: null }],
      language: 'en',
      scope: { kind: 'since_last' },
      embargo: null,
      withTalks: false,
      by: userId,
      channelId,
      requestKey: hintRequestKey(hintId),
    });
    await sayDrafted(hintId);
    const drafted = await draftedFromHint(prisma, hintId);
    if (drafted === null) throw new Error('a release was drafted, but none is there');
    return draftedBefore(drafted, userId);
  });

  function sayDrafted(hintId: number): Promise<void> {
    return prisma.$transaction((db) => queueUpdate(db, RELEASE_HINT, [hintId]));
  }
}

function draftedBefore({ releaseId, by }: DraftedFromHint, userId: string): Message {
  return by === userId
    ? paragraph(`Release #${releaseId} is drafted: it is in your messages with me.`)
    : paragraph(
        `${mention(by)} has drafted release #${releaseId} from this: \`/release ${releaseId}\` shows it.`,
      );
}
