import type { FileOutcome } from '../intake/spreadsheets/import-spreadsheets.ts';
import { outcomeLine, remarkLine } from '../intake/spreadsheets/outcome-lines.ts';
import { type Message, paragraph } from '../platform/slack/blocks.ts';
import { escapeMrkdwn } from '../platform/slack/mrkdwn.ts';

/** Remarks that a reply lists itself; more of them are a file. */
const LISTED = 15;

/** What came of an import, file by file. */
export function importOutcome(outcomes: readonly FileOutcome[]): Message {
  const lines = outcomes.flatMap((outcome) => [
    `${outcome.bad.length > 0 ? ':x:' : ':white_check_mark:'} ${escapeMrkdwn(outcomeLine(outcome))}`,
    ...listed(outcome),
  ]);
  return paragraph(lines.join('\n'));
}

/** Every remark of an import as lines of a text file; null when the reply holds them all. */
export function remarkFile(outcomes: readonly FileOutcome[]): string | null {
  const long = outcomes.filter((outcome) => remarksOf(outcome).length > LISTED);
  if (long.length === 0) return null;
  return long
    .flatMap((outcome) => [
      outcomeLine(outcome),
      ...remarksOf(outcome).map((remark) => `  ${remarkLine(remark)}`),
      '',
    ])
    .join('\r\n');
}

function listed(outcome: FileOutcome): readonly string[] {
  const remarks = remarksOf(outcome);
  const shown = remarks.slice(0, LISTED).map((remark) => `• ${escapeMrkdwn(remarkLine(remark))}`);
  const more = remarks.length - shown.length;
  return more > 0 ? [...shown, `• and ${more} more, all of them in the file I sent you.`] : shown;
}

function remarksOf({ table, bad, notes }: FileOutcome) {
  if (table === null) return [];
  return bad.length > 0 ? bad : notes;
}

export function dealwireHelp(): Message {
  return paragraph(
    [
      '*Dealwire* keeps what you sold, what audiences said, and who has to hear of it.',
      '• `/deal Title: Mexico (Imagen TV), Chile (Canal 13)` records sales; `/deal help` says more',
      '• `/title Name` shows a title; `/title help` says more',
      '• `/rating Title, Mexico, Imagen TV: 19% share` records audience figures; `/rating help` says more',
      '• `/ask who has Title in Chile?` answers from the record; `/release Title` drafts a press release',
      '• `/feed on` lets this channel hear of sales; `/feed help` says more',
      '• `/dealwire import` reads spreadsheets, `/dealwire export` sends them to you (admins)',
      '• `/dealwire settings` shows how Dealwire is set up; admins edit the company profile there',
    ].join('\n'),
  );
}
