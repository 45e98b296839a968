import type { WebClient as BoltClient } from '@slack/web-api';
import { LogLevel, WebClient } from '@slack/web-api';
import { UserError } from '../errors.ts';

/** A file that a person chose in a form, as Slack describes it. */
export interface ChosenFile {
  readonly id: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Left out for files of other workspaces. */
  readonly url_private_download?: string;
}

/** Slack's own limit for calls in handlers is too short for a file. */
const TRANSFER_LIMIT_MS = 60_000;

/**
 * The content of a file, fetched with the bot's token.
 *
 * @throws UserError when it is too large or Slack does not hand it out
 */
export async function downloadFile(
  client: BoltClient,
  file: ChosenFile,
  mostBytes: number,
): Promise<Uint8Array> {
  const tooLarge = new UserError(
    'file_too_large',
    `${file.name} is larger than ${Math.floor(mostBytes / 1_000_000)} MB. Split it, or import it with npm run import.`,
  );
  const refused = new UserError(
    'file_refused',
    `Slack did not hand out ${file.name}. Upload it again; if that does not help, the app lacks the scope files:read.`,
  );
  if (file.size > mostBytes) throw tooLarge;
  if (file.url_private_download === undefined) throw refused;
  const response = await fetch(file.url_private_download, {
    headers: { authorization: `Bearer ${client.token}` },
    signal: AbortSignal.timeout(TRANSFER_LIMIT_MS),
  });
  // Without the right scope Slack answers with the page of its log-in.
  const isPage = response.headers.get('content-type')?.startsWith('text/html') ?? false;
  if (!response.ok || isPage || response.body === null) {
    await response.body?.cancel();
    throw refused;
  }
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body) {
    size += piece.length;
    if (size > mostBytes) throw tooLarge;
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/** Sends files to a person in the direct messages with the app, as one message. */
export async function sendFiles(
  client: BoltClient,
  {
    userId,
    comment,
    files,
  }: {
    readonly userId: string;
    readonly comment: string;
    readonly files: readonly { readonly name: string; readonly content: Buffer }[];
  },
): Promise<void> {
  const opened = await client.conversations.open({ users: userId });
  const channel = opened.channel?.id;
  if (channel === undefined) throw new Error('Slack opened no direct message');
  const { slackApiUrl, token } = client;
  const patient = new WebClient(token, {
    slackApiUrl,
    timeout: TRANSFER_LIMIT_MS,
    retryConfig: { retries: 2 },
    logLevel: LogLevel.ERROR,
  });
  await patient.filesUploadV2({
    channel_id: channel,
    initial_comment: comment,
    file_uploads: files.map(({ name, content }) => ({ file: content, filename: name, title: name })),
  });
}
