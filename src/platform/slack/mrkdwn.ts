import { storable } from '../text/storable.ts';

/**
 * The one escaper: every text of a person, the database or a model passes it before it stands in mrkdwn or `text`,
 * so that a buyer called `<!channel>` pings nobody. Cut to length before escaping.
 */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Undoes Slack's escaping of what a person typed ("Love &amp; War"), before it is parsed or stored; see storable. */
export function unescapeMrkdwn(text: string): string {
  return storable(text).replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Escaped, and safe from the marks that mrkdwn cannot escape: for names inside a sentence with formatting. */
export function plainInMrkdwn(text: string): string {
  // A zero-width joiner beside the mark keeps Slack from reading it as formatting and does not show.
  return escapeMrkdwn(text).replace(/[*_~`]/g, '\u2060$&\u2060');
}

/** `<@U1>`: shows as the person's name. Only for ids that Slack gave us. */
export function mention(userId: string): string {
  return /^[UW][A-Z0-9]+$/.test(userId) ? `<@${userId}>` : escapeMrkdwn(userId);
}
