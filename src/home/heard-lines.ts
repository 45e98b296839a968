import type { HearingChannel } from '../announcements/feed-words.ts';
import { escapeMrkdwn } from '../platform/slack/mrkdwn.ts';
import { plural } from '../platform/text/lists.ts';

/** "• #deals hears every deal …", a line for each channel that is shown, and how many more there are; mrkdwn. */
export function heardLines({
  channels,
  total,
}: {
  readonly channels: readonly HearingChannel[];
  readonly total: number;
}): readonly string[] {
  const lines = channels.map(({ channelId, hears }) => `• <#${escapeMrkdwn(channelId)}> hears ${hears}`);
  const more = total - channels.length;
  return more > 0 ? [...lines, `• and ${plural(more, 'more channel', 'more channels')}`] : lines;
}
