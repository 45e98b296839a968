import type { ActionsBlock, KnownBlock } from '@slack/types';
import { RECORD_SALE } from '../../deals/deal-actions.ts';
import { actions, button, context, divider, section } from '../../platform/slack/blocks.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import { escapeMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { OPEN_ASK } from '../../questions/open-ask.ts';
import { OPEN_RELEASE_FORM } from '../../releases/release-actions.ts';
import { heardLines } from '../heard-lines.ts';
import { gapBlock } from './gaps/gap-blocks.ts';
import type { HomeState } from './home-state.ts';
import { latestPart, ownEntriesPart } from './parts/deals-part.ts';
import { firstStepsPart } from './parts/first-steps-part.ts';
import { draftsPart, releasedPart, waitingPart } from './parts/releases-part.ts';

export const HOME_IMPORT = 'home_import';
export const HOME_SETTINGS = 'home_settings';

/** The App Home: what can be done, what waits, what is new, what lacks. Parts without anything to say are left out. */
export function homeBlocks(state: HomeState): readonly KnownBlock[] {
  const parts = [
    waitingPart(state),
    firstStepsPart(state),
    latestPart(state),
    ownEntriesPart(state),
    draftsPart(state),
    releasedPart(state),
    gapsPart(state),
    feedsPart(state),
  ].filter((part) => part.length > 0);
  return [
    ...state.notices.slice(0, 3).map((notice) => context(`:warning: ${escapeMrkdwn(notice)}`)),
    actions('home_start', startButtons(state)),
    ...parts.flatMap((part) => [divider(), ...part]),
    divider(),
    context(`As it stood at ${time(state)}. Opened again, it is brought up to date.`),
  ].slice(0, LIMITS.viewBlocks);
}

function startButtons({ isAdmin }: HomeState): ActionsBlock['elements'] {
  return [
    button({ text: 'Record a sale', actionId: RECORD_SALE, style: 'primary' }),
    button({ text: 'Ask', actionId: OPEN_ASK }),
    button({ text: 'Draft a release', actionId: OPEN_RELEASE_FORM }),
    ...(isAdmin ? [button({ text: 'Import', actionId: HOME_IMPORT })] : []),
    button({ text: 'Settings', actionId: HOME_SETTINGS }),
  ];
}

function gapsPart({ gaps }: HomeState): readonly KnownBlock[] {
  return gaps.length === 0 ? [] : [section('*Missing from the record*'), ...gaps.map(gapBlock)];
}

function feedsPart({ feeds }: HomeState): readonly KnownBlock[] {
  if (feeds.total === 0) return [];
  return [
    section(['*What channels hear*', ...heardLines(feeds)].join('\n')),
    context('`/feed` in a channel changes what it hears.'),
  ];
}

function time({ asOf, timeZone }: HomeState): string {
  const fallback = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone }).format(asOf);
  return `<!date^${Math.floor(asOf.getTime() / 1000)}^{time}|${fallback}>`;
}
