import { titleLabel } from '../../catalogue/titles/title.ts';
import { actions, button, type Message, paragraph, paragraphs } from '../../platform/slack/blocks.ts';
import { LIMITS } from '../../platform/slack/limits.ts';
import { mention, plainInMrkdwn } from '../../platform/slack/mrkdwn.ts';
import { shareButton } from '../../platform/slack/share.ts';
import { plural } from '../../platform/text/lists.ts';
import { figureWords, wholeFigure } from '../figure-words.ts';
import type { GuardReason } from '../guards/guard-figures.ts';
import type { FigureOnRecord } from '../measurement.ts';
import { METRIC_NAMES } from '../metrics.ts';
import type { FigureChange } from '../record/rating-store.ts';
import type { RecordRatingOutcome } from '../record/record-rating.ts';
import type { RatingDraft } from './rating-draft.ts';

export const EDIT_RATING = 'rating_edit';
export const UNDO_RATING = 'rating_undo';
export const RECORD_ANYWAY = 'rating_record_anyway';
export const CORRECT_HELD = 'rating_correct_held';
/** Value: what was typed after "list". */
export const SHARE_RATINGS = 'rating_share';

/** Figures of a title listed at once; more are narrowed down by territory. */
const LISTED = 60;

type Recorded = Extract<RecordRatingOutcome, { kind: 'recorded' }>;

/** What was understood and stored, figure by figure, with Edit and Undo. */
export function recordedMessage(
  { recorded, unchanged, entryId }: Recorded,
  others: readonly FigureOnRecord[],
): Message {
  const [first] = [...recorded.map(({ figure }) => figure), ...unchanged];
  if (first === undefined) return paragraph('Nothing was recorded.');
  const news = recorded.map(({ figure, before }) => {
    const was = before === null ? '' : `, was ${figureWords({ ...before, channel: figure.channel }, 'en')}`;
    return `• #${figure.id} ${figureLine(figure)}${plainInMrkdwn(was)}`;
  });
  const same = unchanged.map((figure) => `• #${figure.id} ${figureLine(figure)}`);
  const lines = [
    news.length === 0
      ? `Nothing new for *${titleOf(first)}*: it is on record as it stands.`
      : `Recorded for *${titleOf(first)}*:`,
    ...news,
    ...(same.length > 0 && news.length > 0 ? ['On record before:'] : []),
    ...same,
    ...(others.length > 0
      ? [
          'Also on record there, as measurements of their own:',
          ...others.map((one) => `• #${one.id} ${figureLine(one)}`),
        ]
      : []),
  ];
  const buttons = [
    button({ text: 'Edit', actionId: EDIT_RATING, value: String(entryId) }),
    button({ text: 'Undo', actionId: UNDO_RATING, value: String(entryId) }),
  ];
  return withButtons(lines.join('\n'), recorded.length === 0 ? [] : buttons, `rating_entry_${entryId}`);
}

/**
 * Why nothing was stored yet, with the button to insist.
 *
 * Null when the draft does not fit into the button; the person has to shorten it.
 */
export function heldMessage(reasons: readonly GuardReason[], draft: RatingDraft): Message | null {
  const value = JSON.stringify(draft);
  if (value.length > LIMITS.buttonValue) return null;
  const text = ['Not recorded yet:', ...reasons.map(({ message }) => `• ${plainInMrkdwn(message)}`)].join(
    '\n',
  );
  const buttons = [
    button({ text: 'Record anyway', actionId: RECORD_ANYWAY, value }),
    button({ text: 'Correct it', actionId: CORRECT_HELD, value, style: 'primary' }),
  ];
  return withButtons(text, buttons, 'rating_held');
}

export interface RatingList {
  readonly title: string;
  /** The territory that was asked for; null = all. */
  readonly where: string | null;
  readonly figures: readonly FigureOnRecord[];
  /** What it was asked for by, to make it anew for a channel; null = it stands in one. */
  readonly shareAs: string | null;
}

/** Everything on record of a title (or of it in a territory), whole, by territory. */
export function ratingList({ title, where, figures, shareAs }: RatingList): Message {
  const place = where === null ? '' : `, ${plainInMrkdwn(where)}`;
  if (figures.length === 0) return paragraph(`Figures of *${plainInMrkdwn(title)}*${place}: not on record.`);
  const shown = [...figures]
    .sort((left, right) => left.territory.label.localeCompare(right.territory.label) || byMetric(left, right))
    .slice(0, LISTED);
  const lines = [
    `*${plainInMrkdwn(title)}*${place}: ${plural(figures.length, 'figure', 'figures')} on record`,
    ...shown.map((figure) => `• #${figure.id} ${figureLine(figure)} — ${recordedBy(figure)}`),
    ...(figures.length > shown.length
      ? [`${figures.length - shown.length} more: name a territory, \`/rating list Title, Mexico\`.`]
      : []),
  ];
  const buttons = shareAs === null ? [] : [shareButton(SHARE_RATINGS, shareAs)];
  return withButtons(lines.join('\n'), buttons, 'rating_list');
}

/** What an undo took back and put back. */
export function undoneMessage(changes: readonly FigureChange[]): Message {
  if (changes.length === 0) return paragraph('This was undone before.');
  const lines = changes.map(({ before, after }) => {
    const gone = before === null ? '' : figureWords({ ...before, channel: null }, 'en');
    const back = after === null ? 'taken back' : `is ${figureWords({ ...after, channel: null }, 'en')} again`;
    return `• ${plainInMrkdwn(`${gone} ${back}`)}`;
  });
  return paragraph(['Undone:', ...lines].join('\n'));
}

function figureLine(figure: FigureOnRecord): string {
  const claim = figure.claim === null ? '' : `; said of it: “${plainInMrkdwn(figure.claim)}”`;
  return `${plainInMrkdwn(wholeFigure(figure, 'en'))}${claim}`;
}

function recordedBy({ recordedBy: by, recordedAt, correctedBy, correctedAt }: FigureOnRecord): string {
  const first = `${mention(by)}, ${recordedAt.slice(0, 10)}`;
  return correctedBy === null || correctedAt === null
    ? first
    : `${first}, corrected by ${mention(correctedBy)}, ${correctedAt.slice(0, 10)}`;
}

function titleOf({ title }: FigureOnRecord): string {
  return plainInMrkdwn(titleLabel(title));
}

function byMetric(left: FigureOnRecord, right: FigureOnRecord): number {
  return METRIC_NAMES.indexOf(left.metric) - METRIC_NAMES.indexOf(right.metric) || left.id - right.id;
}

function withButtons(text: string, buttons: readonly ReturnType<typeof button>[], blockId: string): Message {
  return {
    text,
    blocks: [...paragraphs(text), ...(buttons.length === 0 ? [] : [actions(blockId, [...buttons])])],
  };
}
