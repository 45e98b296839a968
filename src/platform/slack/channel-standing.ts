import { z } from 'zod';
import type { PostingClient } from './delivery/posting-client.ts';
import { errorCode } from './reply.ts';

const Info = z.object({
  channel: z.object({
    is_member: z.boolean().nullish(),
    is_shared: z.boolean().nullish(),
    is_ext_shared: z.boolean().nullish(),
    is_pending_ext_shared: z.boolean().nullish(),
    is_org_shared: z.boolean().nullish(),
  }),
});

/** What a channel is for whoever wants to write there. */
export interface ChannelStanding {
  /** People of another company read it, or soon will. */
  readonly isShared: boolean;
  readonly isAppMember: boolean;
}

/** Asks Slack about a channel; throws what Slack's client throws. */
export async function channelStanding(client: PostingClient, channelId: string): Promise<ChannelStanding> {
  const { channel } = Info.parse(await client.apiCall('conversations.info', { channel: channelId }));
  return {
    // Shared within one organisation is not shared with another company.
    isShared:
      channel.is_ext_shared === true ||
      channel.is_pending_ext_shared === true ||
      (channel.is_shared === true && channel.is_org_shared !== true),
    isAppMember: channel.is_member === true,
  };
}

/** Whether people of another company read a conversation. One that the app cannot see takes no message either. */
export async function isReadOutside(client: PostingClient, channelId: string): Promise<boolean> {
  if (!/^[CG]/.test(channelId)) return false;
  try {
    return (await channelStanding(client, channelId)).isShared;
  } catch (error) {
    if (errorCode(error) === 'channel_not_found') return false;
    throw error;
  }
}
