import type { KnownBlock } from '@slack/types';
import { DEAL_EDIT, DEAL_EDIT_RECORDING, undoButton } from '../../../deals/deal-actions.ts';
import { statusWords } from '../../../deals/deal-words.ts';
import { actions, button, section } from '../../../platform/slack/blocks.ts';
import { cut } from '../../../platform/slack/limits.ts';
import { mention, plainInMrkdwn } from '../../../platform/slack/mrkdwn.ts';
import type { EntrySale, HomeState, LatestEntry, OwnEntry } from '../home-state.ts';

/** What this person recorded, with the ways to put it right. */
export function ownEntriesPart({ entries }: HomeState): readonly KnownBlock[] {
  if (entries.length === 0) return [];
  return [
    section('*What you recorded*'),
    ...entries.flatMap((entry) => [
      section(entryWords(entry)),
      actions(`home_entry:${entry.recordingId}`, [
        editButton(entry),
        ...(entry.canUndo ? [undoButton(entry.recordingId, entry.count)] : []),
      ]),
    ]),
  ];
}

/** What others recorded, as far as this person may see it. */
export function latestPart({ latest }: HomeState): readonly KnownBlock[] {
  if (latest.length === 0) return [];
  const lines = latest.map((entry) => `• ${entryWords(entry)} · ${mention(entry.recordedBy)}`);
  return [section(['*Latest on record*', ...lines].join('\n'))];
}

const NAME_LENGTH = 100;

/** "*Harbour Lights*: Mexico (Imagen TV), Chile (Mega) and 6 more". */
function entryWords({ title, moreTitles, count, sales }: OwnEntry | LatestEntry): string {
  const name = `*${plainInMrkdwn(cut(title, NAME_LENGTH))}*`;
  const titles = moreTitles === 0 ? name : `${name} and ${moreTitles} more`;
  const more = count - sales.length;
  return `${titles}: ${sales.map(saleWords).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

function saleWords({ territory, buyer, status, isQuiet }: EntrySale): string {
  const who = cut(buyer ?? 'undisclosed buyer', NAME_LENGTH);
  const how = status === 'signed' ? '' : `, ${statusWords(status, 'en')}`;
  const quiet = isQuiet ? ', not told yet' : '';
  return plainInMrkdwn(`${cut(territory, NAME_LENGTH)} (${who}${how}${quiet})`);
}

function editButton({ recordingId, count, sales }: OwnEntry) {
  const [only] = sales;
  return count === 1 && only !== undefined
    ? button({ text: 'Edit', actionId: DEAL_EDIT, value: String(only.dealId) })
    : button({ text: 'Edit', actionId: DEAL_EDIT_RECORDING, value: String(recordingId) });
}
