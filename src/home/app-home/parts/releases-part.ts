import type { KnownBlock } from '@slack/types';
import { actions, button, section } from '../../../platform/slack/blocks.ts';
import { cut } from '../../../platform/slack/limits.ts';
import { mention, plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import { joinList } from '../../../platform/text/lists.ts';
import { STATE_WORDS } from '../../../releases/desk/transitions.ts';
import { READ_RELEASE, RELEASE_ACTIONS } from '../../../releases/release-actions.ts';
import type { HomeState, ListedRelease } from '../home-state.ts';

/** What waits for this person's decision. */
export function waitingPart({ waiting }: HomeState): readonly KnownBlock[] {
  if (waiting.length === 0) return [];
  return [
    section('*Waiting for your approval*'),
    ...waiting.flatMap((release) => [
      section(`${named(release)}\nasked for by ${mention(release.requestedBy)}${staleWords(release)}`),
      actions(`home_waiting:${release.id}`, [
        readButton(release),
        button({
          text: 'Approve',
          actionId: RELEASE_ACTIONS.approve,
          value: `${release.id}:${release.version}`,
          style: 'primary',
          confirm: {
            title: 'Approve this release?',
            text: 'You have read the text as it stands now. It is locked, and channels that hear of approved releases are told.',
            yes: 'Approve',
            no: 'Not yet',
          },
        }),
      ]),
    ]),
  ];
}

export function draftsPart({ drafts }: HomeState): readonly KnownBlock[] {
  if (drafts.length === 0) return [];
  return [
    section('*Your drafts*'),
    ...drafts.map((release) =>
      section(`${named(release)}\n${STATE_WORDS[release.state]}${staleWords(release)}`, readButton(release)),
    ),
  ];
}

export function releasedPart({ released }: HomeState): readonly KnownBlock[] {
  if (released.length === 0) return [];
  return [
    section('*Recent releases*'),
    ...released.map((release) => {
      const by = release.approvedBy === null ? '' : `, approved by ${mention(release.approvedBy)}`;
      const state = release.state === 'released' ? 'out' : 'approved';
      const who = release.state === 'released' ? by : by.replace(', approved', '');
      return section(`${named(release)}\n${state}${who}${staleWords(release)}`, readButton(release));
    }),
  ];
}

const NAMED = 3;
const NAME_LENGTH = 120;

function named({ id, titles }: ListedRelease): string {
  const names = titles.slice(0, NAMED).map((title) => plainInMrkdwn(cut(title, NAME_LENGTH)));
  const more = titles.length - names.length;
  return `*${joinList(more > 0 ? [...names, `${more} more`] : names, 'en')}* (#${id})`;
}

function staleWords({ isStale }: ListedRelease): string {
  return isStale ? ' · a deal behind it changed' : '';
}

function readButton({ id }: ListedRelease) {
  return button({ text: 'Read', actionId: READ_RELEASE, value: String(id) });
}
