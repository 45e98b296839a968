import type { KnownBlock } from '@slack/types';
import {
  actions,
  button,
  context,
  header,
  type Message,
  paragraphs,
  section,
} from '../platform/slack/blocks.ts';
import { cut, LIMITS } from '../platform/slack/limits.ts';
import { escapeMrkdwn, mention } from '../platform/slack/mrkdwn.ts';
import { plural } from '../platform/text/lists.ts';
import type { Release, Review } from './desk/release.ts';
import { staleSentences } from './desk/stale-sections.ts';
import { allows, STATE_WORDS } from './desk/transitions.ts';
import { plainText } from './exports/plain-text.ts';
import { mayBePhrased } from './phrase/phrase-sections.ts';
import { RELEASE_ACTIONS } from './release-actions.ts';
import { paragraphText, wordCount } from './written.ts';

/** A release on the desk: its text complete, what it lacks, what nobody can vouch for, and what can be done now. */
export function releaseMessage(
  release: Release,
  { note = null, withModel = false }: { readonly note?: string | null; readonly withModel?: boolean } = {},
): Message {
  const { id, version } = release;
  const words = wordCount(version.sections);
  const headline =
    version.sections
      .find(({ name }) => name === 'headline')
      ?.paragraphs.map(paragraphText)
      .join(' ') ?? '';
  const text = plainText(version.sections).trim();
  const status = `*Release #${id}* · ${STATE_WORDS[release.state]} · version ${version.number} by ${mention(version.madeBy)} · ${plural(words, 'word', 'words')} · ${release.language.toUpperCase()}`;
  const blocks: KnownBlock[] = [
    header(cut(headline, LIMITS.headerText)),
    context(status),
    ...(note === null ? [] : [section(note)]),
    ...paragraphs(escapeMrkdwn(text)).slice(0, 20),
    ...noteBlocks(release),
    ...history(release),
    ...buttons(release, withModel),
  ];
  return { text: cut(`${status}\n\n${escapeMrkdwn(text)}`, LIMITS.messageText), blocks };
}

/** What an approver sees; once decided, who decided and when stand in the place of the buttons. */
export function reviewMessage(release: Release, review: Review): Message {
  if (review.decision === null) {
    return releaseMessage(release, {
      note: `${mention(review.requestedBy)} asks for your approval of this release.`,
    });
  }
  const decided = { approved: 'Approved', changes_requested: 'Changes asked for', withdrawn: 'Withdrawn' }[
    review.decision
  ];
  const why = review.note === null ? '' : `\n> ${escapeMrkdwn(review.note)}`;
  const line = `*Release #${release.id}*: ${decided} by ${mention(review.decidedBy ?? '')}, ${moment(review.decidedAt)} (version ${review.version}).${why}`;
  return { text: line, blocks: paragraphs(line) };
}

export function warningMessage(release: Release, dealIds: readonly number[]): Message {
  const deals = dealIds.map((id) => `#${id}`).join(', ');
  const line = `:warning: Release #${release.id} is ${STATE_WORDS[release.state]}, and a deal behind it changed (${deals}). Nothing in its text was changed. Type \`/release ${release.id}\` to see which sentences rest on it.`;
  return { text: line, blocks: paragraphs(line) };
}

function noteBlocks(release: Release): readonly KnownBlock[] {
  const stale = staleSentences(release).map(({ text }) => `• ${escapeMrkdwn(text)}`);
  const missing = release.version.sections
    .flatMap((each) => each.missing)
    .map((gap) => `• ${escapeMrkdwn(gap)}`);
  const open = release.version.warnings.filter(({ overruled }) => overruled === null);
  const warnings = open.map(({ text, message }) => `• “${escapeMrkdwn(text)}”: ${escapeMrkdwn(message)}`);
  return [
    ...wordingNote(release),
    ...list('*Stale: a deal behind these sentences changed*', stale),
    ...list('*Missing*', missing),
    ...list('*Not on record*', warnings),
  ];
}

/** Who worded it: people weigh a text by that. */
function wordingNote({ version }: Release): readonly KnownBlock[] {
  const counts = version.sections.flatMap(({ phrased }) => phrased ?? []);
  if (counts.length === 0) return [];
  const total = counts.reduce((sum, { sentences }) => sum + sentences, 0);
  const plain = counts.reduce((sum, each) => sum + each.plain, 0);
  const rest =
    plain === 0
      ? ''
      : ` Of ${plain} no wording held against the record: ${plain === 1 ? 'it stands' : 'they stand'} in plain words.`;
  return [
    context(
      `Worded by a language model: ${plural(total - plain, 'sentence', 'sentences')}, each held against the record.${rest}`,
    ),
  ];
}

function list(title: string, lines: readonly string[]): readonly KnownBlock[] {
  return lines.length === 0 ? [] : paragraphs([title, ...lines].join('\n')).slice(0, 4);
}

/** Day and time in the reader's own zone. */
function moment(instant: string | null): string {
  if (instant === null) return '';
  const seconds = Math.floor(Date.parse(instant) / 1000);
  return `<!date^${seconds}^{date_num} {time}|${instant.slice(0, 16).replace('T', ' ')} UTC>`;
}

function history(release: Release): readonly KnownBlock[] {
  const lines = [
    release.approvedBy === null
      ? null
      : `Approved by ${mention(release.approvedBy)}, ${moment(release.approvedAt)}`,
    release.releasedBy === null
      ? null
      : `Released by ${mention(release.releasedBy)}, ${moment(release.releasedAt)}`,
    release.withdrawnBy === null
      ? null
      : `Withdrawn by ${mention(release.withdrawnBy)}, ${moment(release.withdrawnAt)}`,
  ].filter((line) => line !== null);
  return lines.length === 0 ? [] : [context(lines.join(' · '))];
}

function buttons(release: Release, withModel: boolean): readonly KnownBlock[] {
  const { id, state, version, staleDealIds } = release;
  const value = `${id}:${version.number}`;
  const isOpen = state === 'draft' || state === 'in_review';
  const act = (text: string, actionId: string, style?: 'primary' | 'danger') =>
    button({ text, actionId, value, ...(style === undefined ? {} : { style }) });
  const can = (transition: Parameters<typeof allows>[1]) => allows(state, transition);
  const shown = [
    ...(isOpen && staleDealIds.length > 0 ? [act('Mend', RELEASE_ACTIONS.mend, 'primary')] : []),
    ...(can('request_review') ? [act('Ask for approval', RELEASE_ACTIONS.review, 'primary')] : []),
    ...(can('approve') ? [act('Approve', RELEASE_ACTIONS.approve, 'primary')] : []),
    ...(can('request_changes') ? [act('Ask for changes', RELEASE_ACTIONS.changes)] : []),
    ...(can('release') ? [act('Mark as released', RELEASE_ACTIONS.release, 'primary')] : []),
    ...(isOpen
      ? [act('Edit', RELEASE_ACTIONS.edit), act('Write a section anew', RELEASE_ACTIONS.regenerate)]
      : []),
    ...(isOpen && withModel && version.sections.some(mayBePhrased)
      ? [act('Smoother wording', RELEASE_ACTIONS.phrase)]
      : []),
    ...(isOpen && version.warnings.some(({ overruled }) => overruled === null)
      ? [act('Let a warning stand', RELEASE_ACTIONS.overrule)]
      : []),
    ...(version.number > 1 ? [act('What changed', RELEASE_ACTIONS.compare)] : []),
    ...(can('reopen') ? [act('Reopen', RELEASE_ACTIONS.reopen)] : []),
    act('Word file', RELEASE_ACTIONS.word),
    act('Other formats', RELEASE_ACTIONS.more),
    ...(can('withdraw') ? [act('Withdraw', RELEASE_ACTIONS.withdraw, 'danger')] : []),
  ];
  return state === 'withdrawn' ? [] : [actions(`release:${id}`, shown)];
}

export const RELEASE_HELP = [
  '*/release* writes a press release from the record.',
  '`/release` — the form: titles, which sales, language, talks, embargo',
  '`/release Harbour Lights` — sales that no release has told yet',
  '`/release Harbour Lights since 2025-01-31` · `between 2025-01-01 and 2025-03-31` · `market MIPCOM`',
  '`/release Harbour Lights; Golden Boy` — several titles',
  '`... in Spanish` · `... embargo 2025-10-14 09:00 CET` · `... with talks`',
  '`/release 12` — release #12 as it stands',
  'Only sales that are signed, cleared and out of embargo are told. Nothing leaves Slack by itself.',
].join('\n');
