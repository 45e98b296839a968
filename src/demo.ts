import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { playArticle } from './demo-article.ts';
import { playRelease } from './demo-release.ts';
import { type Local, startLocal } from './local.ts';
import { silentLog } from './platform/log.ts';

const DENIZ = 'U0DENIZ';
const ADA = 'U0ADA';
const SALES = 'C0SALES';
const DEALS = 'C0DEALS';

/** What a person types; the sales are those of the trade story that the product grew from. */
const COMMANDS: readonly (readonly [command: string, text: string])[] = [
  ['/title', 'add Miracle in Cell No. 7; film; 2019; aka 7. Koğuştaki Mucize; aka Milagro en la celda 7'],
  [
    '/deal',
    'Milagro en la celda 7: Mexico (Imagen TV), Chile (Channel 13), Colombia (Caracol), Ecuador (Ecuavisa), El Salvador (Channel Seis), Honduras (Channel 11), Dominican Republic (Color Vision) and Achla TV in Israel',
  ],
  ['/deal', 'Miracle in Cell No 7: Chile (Canal 13)'],
  ['/deal', 'list Chile'],
];

/**
 * Shows the main job in a terminal: embedded database in a temporary folder, a stand-in for Slack, the app behind
 * signed HTTP; then what each channel and person saw, and what a trade story of the same sales adds to the record.
 *
 * @returns the exit code: 1 when the channel did not hear the sales exactly once, the story is taken for news, or the release
 * was not approved
 */
export async function runDemo(write: (text: string) => void): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dealwire-demo-'));
  const local = await startLocal(
    {
      slackApiUrl: null,
      host: '127.0.0.1',
      port: 0,
      databaseUrl: null,
      dataDir,
      announceChannel: DEALS,
      admins: [],
      approvers: [ADA],
      sales: [],
      timeZone: 'Europe/Istanbul',
      logLevel: 'silent',
      company: { name: 'Inter Medya', city: 'Istanbul' },
    },
    silentLog,
    { disposable: true },
  );
  try {
    await play(local, write);
    const heard = local.workspace.visibleTo(ADA, DEALS);
    write(`\n── What everybody sees in #deals ${'─'.repeat(40)}\n`);
    for (const message of heard) write(`${indent(local.workspace.toPlainText(message))}\n`);
    write(
      `\n#deals heard ${heard.length === 1 ? 'one announcement' : `${heard.length} messages`} of the eight sales.\n`,
    );
    const release = await playRelease(local, (command, text) => typeAsDeniz(local, command, text));
    write(`\n── The press release, approved ${'─'.repeat(42)}\n${indent(release.text)}\n`);
    write(`\n   Ada’s message says:\n${indent(release.approval)}\n\n   Word file: ${release.file}\n`);
    const isApproved = release.approval.includes('Approved by');
    const isAllOnRecord = await playArticle(
      { workspace: local.workspace, user: DENIZ, author: ADA, channel: SALES },
      write,
    );
    write(
      isAllOnRecord
        ? '\nThe story proposes nothing new: all of it is on record already.\n'
        : '\nThe story proposes what is on record already.\n',
    );
    return heard.length === 1 && isAllOnRecord && isApproved ? 0 : 1;
  } finally {
    await local.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function play(local: Local, write: (text: string) => void): Promise<void> {
  const { workspace } = local;
  for (const [command, text] of COMMANDS) {
    write(`\n── Deniz types in #sales ${'─'.repeat(48)}\n${indent(`${command} ${text}`)}\n`);
    write(`   only Deniz sees:\n${indent(await typeAsDeniz(local, command, text))}\n`);
  }
  await workspace.until('the announcement', () => workspace.visibleTo(ADA, DEALS)[0]);
  await workspace.idle();
}

/** Types a command in #sales and waits for what only Deniz sees of it. */
async function typeAsDeniz({ workspace }: Local, command: string, text: string): Promise<string> {
  const before = workspace.visibleTo(DENIZ, SALES).length;
  await workspace.command({ user: DENIZ, channel: SALES, command, text });
  await workspace.until('the reply', () => workspace.visibleTo(DENIZ, SALES).length > before || undefined);
  const replies = workspace.visibleTo(DENIZ, SALES).slice(before);
  return replies.map((message) => workspace.toPlainText(message)).join('\n');
}

function indent(text: string): string {
  return text
    .split('\n')
    .map((line) => `   ${line}`)
    .join('\n');
}
