import { randomBytes } from 'node:crypto';
import type { App } from '@slack/bolt';
import { WebClient, type WebClientOptions } from '@slack/web-api';
import type { Log } from '../log.ts';
import { paragraph } from './blocks.ts';
import { errorCode, replyInPrivate } from './reply.ts';

interface FailedRequest {
  readonly response_url?: string;
  readonly user_id?: string;
  readonly channel_id?: string;
  readonly user?: { readonly id: string };
  readonly channel?: { readonly id: string };
  readonly event?: { readonly user?: string; readonly channel?: string };
}

/**
 * The one place where the unexpected ends: the person is told that it failed, with a reference that stands in the
 * log beside the error.
 */
export function reportFailures(
  app: App,
  { log, clientOptions }: { log: Log; clientOptions: WebClientOptions },
): void {
  // With extendedErrorHandler, which createApp sets, the handler is given more than its type says.
  app.error(async (failure: unknown) => {
    const { error, context, body } = failure as {
      error: Error & { original?: unknown };
      context: { botToken?: string };
      body?: FailedRequest;
    };
    const reference = randomBytes(3).toString('hex').toUpperCase();
    const original = error.original ?? error;
    log.error(
      {
        reference,
        err: original instanceof Error ? original.message : String(original),
        stack: stackOf(original),
      },
      'request failed',
    );
    const userId = body?.user_id ?? body?.user?.id ?? body?.event?.user;
    if (context.botToken === undefined || userId === undefined) return;
    const client = new WebClient(context.botToken, clientOptions);
    const reply = {
      client,
      userId,
      channelId: body?.channel_id ?? body?.channel?.id ?? body?.event?.channel ?? null,
      responseUrl: body?.response_url ?? null,
    };
    const message = paragraph(
      `Something failed on our side, and this request was not finished. Please try it once more; if it fails again, tell whoever runs Dealwire the reference *${reference}*.`,
    );
    await replyInPrivate({ log }, reply, message).catch((failure: unknown) => {
      log.error({ reference, err: errorCode(failure) }, 'could not tell the person');
    });
  });
}

/** Where it happened, without the message, which may quote what a person wrote. */
function stackOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || error.stack === undefined) return undefined;
  return error.stack.slice(error.stack.indexOf('\n    at ')).trim();
}
