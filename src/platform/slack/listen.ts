import type { App, SlackViewAction, ViewOutput } from '@slack/bolt';
import type { ModalView, PlainTextOption } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Database } from '../db/database.ts';
import { UserError } from '../errors.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import { type Message, paragraph } from './blocks.ts';
import type { InFlight } from './in-flight.ts';
import { wholeText } from './message-text.ts';
import { escapeMrkdwn, unescapeMrkdwn } from './mrkdwn.ts';
import { type Reply, replyInPrivate } from './reply.ts';
import type { Roles } from './roles.ts';

/**
 * The only way features listen. Each kind of request is acknowledged here, before anything else is done; what a
 * listener returns is the private reply; a UserError is a reply as well; anything else reaches report-failure.ts.
 */
export interface SlackDeps {
  readonly database: Database;
  readonly log: Log;
  readonly roles: Roles;
  readonly metrics: Metrics;
  readonly inFlight: InFlight;
  /** The company's time zone (IANA). */
  readonly timeZone: string;
  readonly now: () => Date;
}

interface Request {
  readonly userId: string;
  /** Where the person is; null in a modal or the App Home. */
  readonly channelId: string | null;
  /** The same for a request that Slack delivers again; see requests.ts. */
  readonly requestKey: string;
  readonly client: WebClient;
}

export interface CommandRequest extends Request {
  readonly channelId: string;
  /** As typed, unescaped and trimmed. */
  readonly text: string;
  readonly triggerId: string;
}

export interface ActionRequest extends Request {
  /** The button's value, or the value chosen; empty when there is none. */
  readonly value: string;
  readonly triggerId: string;
  readonly messageTs: string | null;
  /** The message that was clicked is seen by this person alone. */
  readonly isEphemeral: boolean;
  readonly view: ViewOutput | null;
  /** It was clicked in a form: another one is opened on top of that. */
  readonly onTop: boolean;
  /** Puts another message in the place of the one that was clicked; nothing in a modal or the App Home. */
  replaceOriginal(message: Message): Promise<void>;
}

export interface ShortcutRequest extends Request {
  readonly triggerId: string;
  /** The message that a message shortcut was used on, unescaped; null for a global shortcut. */
  readonly message: {
    readonly text: string;
    /** With what stands in its blocks, attachments and forwarded e-mail. */
    readonly whole: string;
    readonly ts: string;
    /** A person, or a bot's id. */
    readonly userId: string | null;
  } | null;
}

export interface SubmissionRequest extends Request {
  readonly triggerId: string;
  readonly view: ViewOutput;
}

type FormAnswer<T> =
  | { readonly errors: Record<string, string> }
  | { readonly view: ModalView }
  | { readonly input: T };

export interface SubmissionListener<T> {
  /**
   * Reads the form; `errors` are shown at their block ids and keep the modal open, `view` takes its place (to ask for
   * more). Must answer within a second.
   */
  read(view: ViewOutput, request: SubmissionRequest): Promise<FormAnswer<T>>;
  act(input: T, request: SubmissionRequest): Promise<Message | null>;
  /** Closes the forms below it as well: they would show what was so before. */
  readonly closesAll?: boolean;
}

export function onCommand(
  app: App,
  deps: SlackDeps,
  name: `/${string}`,
  listener: (request: CommandRequest) => Promise<Message | null>,
): void {
  app.command(name, async ({ ack, command, client }) => {
    await ack();
    const request = {
      text: unescapeMrkdwn(command.text ?? '').trim(),
      userId: command.user_id,
      channelId: command.channel_id,
      requestKey: `trigger:${command.trigger_id}`,
      triggerId: command.trigger_id,
      client,
    };
    const reply = {
      client,
      userId: request.userId,
      channelId: request.channelId,
      responseUrl: command.response_url,
    };
    await answer(deps, { kind: 'command', name }, reply, () => listener(request));
  });
}

export function onAction(
  app: App,
  deps: SlackDeps,
  actionId: string,
  listener: (request: ActionRequest) => Promise<Message | null>,
): void {
  app.action(
    { type: 'block_actions', action_id: actionId },
    async ({ ack, action, body, client, context }) => {
      await ack();
      const channelId = body.channel?.id ?? body.container?.channel_id ?? null;
      const reply = { client, userId: body.user.id, channelId, responseUrl: body.response_url ?? null };
      const request: ActionRequest = {
        value: chosenValue(action),
        userId: body.user.id,
        channelId,
        requestKey: `trigger:${body.trigger_id}`,
        triggerId: body.trigger_id,
        messageTs: body.message?.ts ?? body.container?.message_ts ?? null,
        isEphemeral: body.container?.is_ephemeral === true,
        view: body.view ?? null,
        onTop: body.view?.type === 'modal',
        client,
        replaceOriginal: async (message) => {
          if (channelId !== null) await replyInPrivate(deps, { ...reply, replaceOriginal: true }, message);
        },
      };
      await answer(deps, { kind: 'action', name: actionId }, reply, async () => {
        checkIsOurs(body, context.teamId);
        return listener(request);
      });
    },
  );
}

export function onShortcut(
  app: App,
  deps: SlackDeps,
  callbackId: string,
  listener: (request: ShortcutRequest) => Promise<Message | null>,
): void {
  app.shortcut(callbackId, async ({ ack, shortcut, body, client, context }) => {
    await ack();
    const isMessage = shortcut.type === 'message_action';
    const channelId = isMessage ? shortcut.channel.id : null;
    const request: ShortcutRequest = {
      userId: shortcut.user.id,
      channelId,
      requestKey: `trigger:${shortcut.trigger_id}`,
      triggerId: shortcut.trigger_id,
      message: isMessage
        ? {
            text: unescapeMrkdwn(shortcut.message.text ?? ''),
            whole: wholeText(shortcut.message),
            ts: shortcut.message.ts,
            userId: shortcut.message.user ?? botOf(shortcut.message),
          }
        : null,
      client,
    };
    const responseUrl = isMessage ? shortcut.response_url : null;
    const reply = { client, userId: request.userId, channelId, responseUrl };
    await answer(deps, { kind: 'shortcut', name: callbackId }, reply, async () => {
      checkIsOurs(body, context.teamId);
      return listener(request);
    });
  });
}

/** A form that was submitted; acknowledged once it is read, because field errors are the acknowledgement. */
export function onSubmission<T>(
  app: App,
  deps: SlackDeps,
  callbackId: string,
  listener: SubmissionListener<T>,
): void {
  app.view({ callback_id: callbackId, type: 'view_submission' }, async ({ ack, body, view, client }) => {
    const channelId = channelOf(view);
    const request: SubmissionRequest = {
      userId: body.user.id,
      channelId,
      requestKey: `view:${view.id}:${view.hash}`,
      triggerId: (body as SlackViewAction & { trigger_id?: string }).trigger_id ?? '',
      view,
      client,
    };
    const read = await listener.read(view, request);
    if (!('input' in read) && 'errors' in read) {
      await ack({ response_action: 'errors', errors: read.errors });
      return;
    }
    if (!('input' in read)) {
      await ack({ response_action: 'update', view: read.view });
      return;
    }
    await (listener.closesAll ? ack({ response_action: 'clear' }) : ack());
    const reply = { client, userId: request.userId, channelId, responseUrl: null };
    await answer(deps, { kind: 'submission', name: callbackId }, reply, () =>
      listener.act(read.input, request),
    );
  });
}

export function onOptions(
  app: App,
  deps: SlackDeps,
  actionId: string,
  listener: (query: string, view: ViewOutput | null) => Promise<readonly PlainTextOption[]>,
): void {
  app.options<'block_suggestion'>(
    { type: 'block_suggestion', action_id: actionId },
    async ({ ack, payload, body }) => {
      const view = 'view' in body ? ((body.view as ViewOutput | undefined) ?? null) : null;
      try {
        await ack({ options: [...(await listener(payload.value, view))] });
      } catch (error) {
        // An empty list keeps the form usable; the fault is ours and stands in the log.
        deps.log.error(
          { actionId, err: error instanceof Error ? error.message : String(error) },
          'options failed',
        );
        await ack({ options: [] });
      }
    },
  );
}

/** Runs a listener whose request is acknowledged, tells the person what came of it, and counts it. */
async function answer(
  deps: SlackDeps,
  request: { readonly kind: string; readonly name: string },
  reply: Reply,
  listener: () => Promise<Message | null>,
): Promise<void> {
  const stopTimer = deps.metrics.requestSeconds.startTimer({ kind: request.kind });
  const counted = (outcome: string) => {
    stopTimer();
    deps.metrics.requests.inc({ ...request, outcome });
  };
  await deps.inFlight.run(async () => {
    try {
      const message = await listener();
      counted('done');
      if (message !== null) await replyInPrivate(deps, reply, message);
    } catch (error) {
      counted(error instanceof UserError ? 'refused' : 'failed');
      if (!(error instanceof UserError)) throw error;
      await replyInPrivate(deps, reply, paragraph(escapeMrkdwn(error.message)));
    }
  });
}

/**
 * In a channel that another company reads, its people see our buttons too. Workspaces of one organisation are one
 * company.
 *
 * @throws UserError when it is one of them
 */
function checkIsOurs(body: object, ourTeam: string | undefined): void {
  const { user, enterprise } = body as {
    readonly user?: { readonly team_id?: string };
    readonly enterprise?: object | null;
  };
  const team = user?.team_id;
  if (team === undefined || ourTeam === undefined || enterprise || team === ourTeam) return;
  throw new UserError('from_outside', 'Only people of the company that runs Dealwire here can use this.');
}

/** Modals opened from a channel carry its id as `{ "channelId": ... }`; ids only, never data. */
function channelOf(view: ViewOutput): string | null {
  if (!view.private_metadata.startsWith('{')) return null;
  const metadata = JSON.parse(view.private_metadata) as { channelId?: string };
  return metadata.channelId ?? null;
}

function botOf(message: object): string | null {
  return (message as { bot_id?: string }).bot_id ?? null;
}

function chosenValue(action: object): string {
  const element = action as {
    value?: string;
    selected_option?: { value: string } | null;
    selected_date?: string | null;
    selected_user?: string | null;
  };
  return (
    element.value ?? element.selected_option?.value ?? element.selected_date ?? element.selected_user ?? ''
  );
}
