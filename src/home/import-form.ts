import type { ViewOutput } from '@slack/bolt';
import { plainText, section } from '../platform/slack/blocks.ts';
import type { ChosenFile } from '../platform/slack/files.ts';
import { fieldsOf, selectInput } from '../platform/slack/inputs.ts';
import type { ModalContent } from '../platform/slack/modal.ts';

export const IMPORT_FORM = 'dealwire_import';
const FILES = 'dealwire_import_files';
const ANNOUNCE = 'dealwire_import_announce';

/** Slack's own limit is a gigabyte; a sheet of this size has a hundred thousand rows, and more are for the terminal. */
export const MOST_BYTES = 20_000_000;
const MOST_FILES = 8;

/** What a person chose to import. */
export interface ImportChoice {
  readonly files: readonly ChosenFile[];
  readonly announce: boolean;
}

export function importForm(channelId: string | null): ModalContent {
  return {
    title: 'Import spreadsheets',
    callbackId: IMPORT_FORM,
    submit: 'Import',
    metadata: { channelId },
    blocks: [
      section(
        'Sheets of titles, deals, ratings and awards as CSV, with the columns that /dealwire export writes. A file is stored as a whole or not at all, and what is on record already stays.',
      ),
      {
        type: 'input',
        block_id: FILES,
        label: plainText('Files'),
        element: {
          type: 'file_input',
          action_id: FILES,
          filetypes: ['csv', 'tsv', 'txt'],
          max_files: MOST_FILES,
        },
      },
      selectInput({
        id: ANNOUNCE,
        label: 'New deals',
        choices: [
          { text: 'Record only, tell no channel', value: 'no' },
          { text: 'Record and announce', value: 'yes' },
        ],
        initial: 'no',
      }),
    ],
  };
}

export function readImportForm(
  view: ViewOutput,
): { readonly errors: Record<string, string> } | { readonly input: ImportChoice } {
  const chosen = view.state.values[FILES]?.[FILES] as { files?: readonly ChosenFile[] } | undefined;
  const files = chosen?.files ?? [];
  if (files.length === 0) return { errors: { [FILES]: 'Choose at least one file.' } };
  const large = files.find((file) => file.size > MOST_BYTES);
  if (large !== undefined) {
    const most = MOST_BYTES / 1_000_000;
    return { errors: { [FILES]: `${large.name} is larger than ${most} MB: split it.` } };
  }
  return { input: { files, announce: fieldsOf(view).choice(ANNOUNCE) === 'yes' } };
}
