import type { Db } from '../../platform/db/database.ts';
import { paragraph } from '../../platform/slack/blocks.ts';
import type { OnUnreachable, Renderer } from '../../platform/slack/delivery/delivery.ts';
import { queueDeliveries } from '../../platform/slack/delivery/queue-deliveries.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import type { CompanyProfile } from '../release-facts.ts';
import { RELEASE_HINT } from './release-hints.ts';

/** Tells whoever set the marketing channel that nothing arrives there; its subject is the version of the profile. */
export const HINTS_LOST = 'release_hints_lost';

type ReadProfile = (db: Db) => Promise<CompanyProfile>;

/** When a hint cannot be posted: one direct message for each version of the profile, however many hints follow. */
export function hintUnreachable(profile: ReadProfile): OnUnreachable {
  return async (db, { kind }) => {
    if (kind !== RELEASE_HINT) return;
    const { updatedBy, version } = await profile(db);
    if (updatedBy === null) return;
    await queueDeliveries(db, [{ kind: HINTS_LOST, subject: version, channelId: updatedBy }]);
  };
}

export function createHintsLostRenderer(db: Db, profile: ReadProfile): Renderer {
  return async () => {
    const { marketingChannelId } = await profile(db);
    if (marketingChannelId === null) return null;
    return [
      paragraph(
        `Marketing hears nothing of titles worth a release: I cannot write to <#${escapeMrkdwn(marketingChannelId)}>. Type \`/invite @Dealwire\` there, or choose another channel with \`/dealwire settings\`.`,
      ),
    ];
  };
}
