import { SHOW_TITLE_APART } from '../../catalogue/titles/title.ts';
import { licenceWords } from '../../deals/deal-words.ts';
import { actions, button, context, type Message, paragraphs } from '../../platform/slack/blocks.ts';
import { cut } from '../../platform/slack/limits.ts';
import { mention, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { plural } from '../../platform/text/lists.ts';
import type { SoldDeal } from '../release-facts.ts';
import { countriesIn } from './hint-rule.ts';

/** Value: a hint's id. Drafts once, whoever clicks how often. */
export const DRAFT_FROM_HINT = 'release_hint_draft';

const LISTED = 12;
const NAME_LENGTH = 150;

export interface HintMessage {
  readonly hintId: number;
  readonly title: { readonly id: number; readonly name: string };
  /** The sales that are the news, as they stand; at least one. */
  readonly news: readonly SoldDeal[];
  /** A milestone that stands; null = none. */
  readonly milestone: number | null;
  /** Countries that have the title to date. */
  readonly toDate: number;
  /** What was drafted from it; null = nothing yet. */
  readonly drafted: DraftedFromHint | null;
}

export interface DraftedFromHint {
  readonly releaseId: number;
  readonly by: string;
  readonly isWithdrawn: boolean;
}

/** A title that has news enough for a release, for the marketing channel: what channels may know, nothing else. */
export function hintMessage({ hintId, title, news, milestone, toDate, drafted }: HintMessage): Message {
  const name = `*${nameOf(title)}*`;
  const fresh = `new sales in ${plural(countriesIn(news), 'country', 'countries')}`;
  const headline =
    milestone === null
      ? `${name} has news for a press release: ${fresh}.`
      : `${name} has reached ${milestone} countries, with ${fresh}.`;
  const lines = news.slice(0, LISTED).map((deal) => `• ${saleLine(deal)}`);
  const more = news.length - lines.length;
  const list = [headline, ...lines, ...(more > 0 ? [`• and ${more} more`] : [])].join('\n');
  const footer = toDate === 0 ? null : `${plural(toDate, 'country', 'countries')} to date`;
  const draft = drafted === null ? null : draftedLine(drafted, title);
  const buttons = [
    ...(drafted === null
      ? [
          button({
            text: 'Draft release',
            actionId: DRAFT_FROM_HINT,
            value: String(hintId),
            style: 'primary',
          }),
        ]
      : []),
    button({ text: 'Title', actionId: SHOW_TITLE_APART, value: String(title.id) }),
  ];
  return {
    text: [list, footer, draft].filter((part) => part !== null).join('\n'),
    blocks: [
      ...paragraphs(list),
      ...(footer === null ? [] : [context(footer)]),
      ...(draft === null ? [] : paragraphs(draft)),
      actions('release_hint', buttons),
    ],
  };
}

/** What stands in the place of a hint whose news was taken back. */
export function hintGone(title: HintMessage['title'], drafted: DraftedFromHint | null): Message {
  const lines = [
    `Not enough for a press release any more: sales of *${nameOf(title)}* that were told here no longer stand.`,
    ...(drafted === null ? [] : [draftedLine(drafted, title)]),
  ];
  const text = lines.join('\n');
  return { text, blocks: paragraphs(text) };
}

function draftedLine({ releaseId, by, isWithdrawn }: DraftedFromHint, title: HintMessage['title']): string {
  return isWithdrawn
    ? `Release #${releaseId}, drafted from this, was withdrawn. \`/release ${nameOf(title).replaceAll('`', '')}\` drafts another.`
    : `Drafted as release #${releaseId} by ${mention(by)}; \`/release ${releaseId}\` shows it.`;
}

function saleLine({ territory, buyer, licence }: SoldDeal): string {
  const extra = licence === 'finished' ? '' : `, ${licenceWords(licence, 'en')}`;
  const who = buyer === null ? 'undisclosed buyer' : buyer.printed;
  return plainInMrkdwn(`${territory.label} (${who}${extra})`);
}

function nameOf({ name }: HintMessage['title']): string {
  return plainInMrkdwn(cut(name, NAME_LENGTH));
}
