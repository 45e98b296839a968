import { mention, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { formatDate, plainDateInZone } from '../../platform/text/dates.ts';
import { truncate } from '../../platform/text/lists.ts';
import type { DealSourceText } from './record/article-store.ts';

const WORDS_SHOWN = 200;

/** "Read in a message of @Ada in #sales, Nov 28, 2026: “Mexico (Imagen TV)”"; mrkdwn. For sales only. */
export function sourceLine(source: DealSourceText, timeZone: string): string {
  const { words, permalink, author, channelId, isMessage, addedBy, addedAt } = source;
  const on = formatDate(plainDateInZone(addedAt, timeZone), 'en', 'short');
  const by = author === null ? '' : ` of ${mention(author)}`;
  const where = channelId === null || !/^[CG][A-Z0-9]+$/.test(channelId) ? '' : ` in <#${channelId}>`;
  const message = permalink === null ? 'a message' : `<${permalink}|a message>`;
  const what = isMessage ? `${message}${by}${where}` : `a text pasted by ${mention(addedBy)}`;
  return `Read in ${what}, ${on}: “${plainInMrkdwn(truncate(words.replace(/\s+/g, ' '), WORDS_SHOWN))}”`;
}
