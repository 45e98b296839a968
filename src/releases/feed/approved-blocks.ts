import { context, type Message, paragraphs, section } from '../../platform/slack/blocks.ts';
import { cut, LIMITS } from '../../platform/slack/limits.ts';
import { escapeMrkdwn, mention, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { joinList } from '../../platform/text/lists.ts';
import type { Release } from '../desk/release.ts';
import { plainText } from '../exports/plain-text.ts';
import { paragraphText } from '../written.ts';

const BLOCKS_OF_TEXT = 45;

/**
 * What a channel with such a feed hears of a release: its headline, and the whole text in the thread. Null when it may
 * not hear of it, or not any more.
 */
export function approvedMessages(release: Release): readonly Message[] | null {
  if (release.state !== 'approved' && release.state !== 'released') return null;
  const { id, version, staleDealIds, language } = release;
  const headline = headlineOf(release);
  const lead =
    release.state === 'released' ? `*Press release #${id} is out*` : `*Press release #${id} is approved*`;
  const by =
    release.state === 'released'
      ? `Released by ${mention(release.releasedBy ?? '')}, approved by ${mention(release.approvedBy ?? '')}`
      : `Approved by ${mention(release.approvedBy ?? '')}`;
  const stale =
    staleDealIds.length === 0
      ? null
      : `:warning: A deal behind this text changed after it was approved (${staleDealIds.map((each) => `#${each}`).join(', ')}). Ask ${mention(release.approvedBy ?? release.requestedBy)} before you use it.`;
  const lines = [lead, plainInMrkdwn(headline)].join('\n');
  const footer = `${by} · ${language.toUpperCase()} · the text is in the thread`;
  const text = escapeMrkdwn(plainText(version.sections).trim());
  return [
    {
      text: [lines, ...(stale === null ? [] : [stale]), footer].join('\n'),
      blocks: [section(lines), ...(stale === null ? [] : [section(stale)]), context(footer)],
    },
    { text: cut(text, LIMITS.messageText), blocks: paragraphs(text).slice(0, BLOCKS_OF_TEXT) },
  ];
}

/** What stands in the place of a release that is not approved any more; names no buyer and no territory. */
export function notApprovedMessage({ id, titles, state }: Release): Message {
  const names = joinList(
    titles.map(({ name }) => `*${plainInMrkdwn(cut(name, LIMITS.headerText))}*`),
    'en',
  );
  const text =
    state === 'withdrawn'
      ? `Withdrawn: press release #${id} about ${names}. Its text is not to be used.`
      : `Press release #${id} about ${names} was taken back to be changed. It stands here again once it is approved.`;
  return { text, blocks: [section(text)] };
}

function headlineOf({ version }: Release): string {
  const headline = version.sections.find(({ name }) => name === 'headline');
  return headline?.paragraphs.map(paragraphText).join(' ') ?? '';
}
