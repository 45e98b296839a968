import { context, paragraphs } from '../../platform/slack/blocks.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import type { ModalContent } from '../../platform/slack/modal.ts';
import { escapeMrkdwn, mention } from '../../platform/slack/mrkdwn.ts';
import type { Release } from '../desk/release.ts';
import { staleSentences } from '../desk/stale-sections.ts';
import { STATE_WORDS } from '../desk/transitions.ts';
import { plainText } from '../exports/plain-text.ts';

export const READ_TITLE = 'Press release';

/** A release to be read: what is wrong with it first, then its whole text. */
export function readReleaseModal(release: Release): ModalContent {
  const { id, state, version, language } = release;
  const status = `Release #${id} · ${STATE_WORDS[state]} · version ${version.number} by ${mention(version.madeBy)} · ${language.toUpperCase()}`;
  const stale = staleSentences(release).map(({ text }) => `• ${escapeMrkdwn(text)}`);
  const missing = version.sections.flatMap((each) => each.missing).map((gap) => `• ${escapeMrkdwn(gap)}`);
  const open = version.warnings
    .filter(({ overruled }) => overruled === null)
    .map(({ text, message }) => `• “${escapeMrkdwn(text)}”: ${escapeMrkdwn(message)}`);
  return {
    title: READ_TITLE,
    callbackId: 'release_read_view',
    submit: null,
    metadata: {},
    blocks: [
      context(status),
      ...list('*Stale: a deal behind these sentences changed*', stale),
      ...list('*Missing*', missing),
      ...list('*Not on record*', open),
      ...paragraphs(escapeMrkdwn(plainText(version.sections).trim())),
      context(`\`/release ${id}\` in a channel shows it with everything that can be done.`),
    ].slice(0, LIMITS.viewBlocks),
  };
}

function list(title: string, lines: readonly string[]) {
  return lines.length === 0 ? [] : paragraphs([title, ...lines].join('\n')).slice(0, 4);
}
