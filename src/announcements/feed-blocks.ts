import { actions, button, context, type Message, paragraph, section } from '../platform/slack/blocks.ts';
import { escapeMrkdwn, mention } from '../platform/slack/mrkdwn.ts';
import { plural } from '../platform/text/lists.ts';
import { endedBecause } from './end-feed.ts';
import type { Feed } from './feed.ts';
import { type FeedHealth, type FeedRecord, TURNED_OFF } from './feed-store.ts';
import { hearing } from './feed-words.ts';

/** Value: the command as typed after "/feed". */
export const FEED_ALLOW_SHARED = 'feed_allow_shared';

export function feedSet(feed: Feed, titles: readonly string[], timeZone: string): Message {
  return paragraph(
    `This channel now hears ${hearing(feed, titles, timeZone)}. Only signed and cleared deals are announced. \`/feed off\` ends it.`,
  );
}

export function feedOff(wasOn: boolean): Message {
  return paragraph(
    wasOn
      ? 'This channel hears no deals any more. `/feed on` starts again.'
      : 'This channel hears no deals, so there is nothing to turn off. `/feed on` starts a feed.',
  );
}

/** What the channel hears, since when, and how it went. */
export function feedStatus(
  feed: FeedRecord,
  { titles, health, timeZone }: { titles: readonly string[]; health: FeedHealth; timeZone: string },
): Message {
  const whoSet = feed.setBy === null ? 'the app’s settings' : mention(feed.setBy);
  const lines = [
    `*This channel hears* ${hearing(feed, titles, timeZone)}.`,
    `Set by ${whoSet} on ${when(feed.createdAt, timeZone)}.`,
    health.lastPosted === null
      ? 'Nothing announced yet.'
      : `Last announcement: ${when(new Date(health.lastPosted * 1000), timeZone)}.`,
    ...(health.waiting === 0 || health.nextDueAt === null
      ? []
      : [
          `Waiting: ${plural(health.waiting, 'announcement', 'announcements')}, the next from ${when(health.nextDueAt, timeZone)}.`,
        ]),
    ...(health.failed === 0
      ? []
      : [`Not delivered: ${plural(health.failed, 'announcement', 'announcements')}.`]),
    ...(health.lastError === null ? [] : [`Last trouble: ${escapeMrkdwn(health.lastError)}.`]),
    ...(feed.sharedAllowedBy === null
      ? []
      : [`Allowed in a channel shared outside by ${mention(feed.sharedAllowedBy)}.`]),
  ];
  return paragraph(lines.join('\n'));
}

/** A channel without a feed; `ended` is the last one it had. */
export function noFeed(ended: FeedRecord | null, timeZone: string): Message {
  const last =
    ended?.endedAt == null
      ? ''
      : ended.endReason === TURNED_OFF
        ? ` Its feed was turned off on ${when(ended.endedAt, timeZone)}.`
        : ` Its feed ended on ${when(ended.endedAt, timeZone)}: ${endedBecause(ended.endReason ?? '')}`;
  return paragraph(
    `This channel hears no deals.${last} \`/feed on\` announces every deal here, \`/feed on LatAm, Spain daily 09:00\` some of them once a day.`,
  );
}

export function feedHelp(): Message {
  return paragraph(
    [
      '*/feed* sets which deals this channel hears. Only signed and cleared deals are announced, each once.',
      '• `/feed` what this channel hears',
      '• `/feed on` every deal, at once',
      '• `/feed on LatAm, Spain` deals in these territories or regions',
      '• `/feed on "Harbour Lights"` deals of a title',
      '• `/feed on Nordics daily 09:00` collected, once a day',
      '• `/feed on LatAm +ratings +releases` new audience figures and approved press releases as well',
      '• `/feed off` nothing any more',
    ].join('\n'),
  );
}

/** The app is not in the channel. */
export function inviteFirst(command: string): Message {
  return paragraph(
    `I am not in this channel, so I could not announce anything here. Type \`/invite @Dealwire\`, then \`/feed ${escapeMrkdwn(command).replaceAll('`', '')}\` again.`,
  );
}

/** Other companies read the channel, and this person may not decide that they hear of deals. */
export function adminNeeded(): Message {
  return paragraph(
    'This channel is shared with another company, so nothing is announced here unless an admin of Dealwire confirms it. Ask one to type the same command here.',
  );
}

/** Other companies read the channel: an admin decides. */
export function confirmShared(command: string): Message {
  const warning =
    'This channel is shared with another company: its people would read every announcement. Nothing is announced here unless you confirm.';
  return {
    text: warning,
    blocks: [
      section(warning),
      actions('feed_shared', [
        button({
          text: 'Announce here',
          actionId: FEED_ALLOW_SHARED,
          value: command,
          style: 'danger',
          confirm: {
            title: 'Announce deals to another company?',
            text: 'People of the other company in this channel will read title, territory and buyer of the deals announced here.',
            yes: 'Announce here',
            no: 'Cancel',
          },
        }),
      ]),
      context('Who confirmed it is kept on record.'),
    ],
  };
}

function when(instant: Date, timeZone: string): string {
  const seconds = Math.floor(instant.getTime() / 1000);
  const fallback = new Intl.DateTimeFormat('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone,
  }).format(instant);
  return `<!date^${seconds}^{date_short_pretty} {time}|${fallback}>`;
}
