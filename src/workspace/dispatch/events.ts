import { openDirectMessage } from '../state/channels.ts';
import type { Channel, Json, Message } from '../state/model.ts';
import type { WorkspaceChange } from '../state/state.ts';
import { wireMessage, wireView } from '../state/wire.ts';
import { isAcknowledged } from './outcome.ts';
import { type Delivery, type DispatchDeps, sendSigned } from './send-signed.ts';

export interface EventSender {
  /** Sends any event; repeats it later, as Slack does, while the app fails to answer. */
  send(event: Json): Promise<Delivery>;
  /** Sends what follows from a new, changed or deleted message, where the app may hear it. */
  announce(change: WorkspaceChange): Promise<readonly Delivery[]>;
  /** A person opens the app's page. */
  openHome(user: string, tab: 'home' | 'messages'): Promise<Delivery>;
  /** Resolves when no delivery is under way; repeats that wait for their time do not count. */
  idle(): Promise<void>;
  /** Gives up the repeats that wait. */
  stop(): void;
}

/** Sends events to the app. */
export function createEventSender(deps: DispatchDeps): EventSender {
  const { state } = deps;
  const underWay = new Set<Promise<unknown>>();
  const timers = new Set<NodeJS.Timeout>();
  let isStopped = false;

  function track<T>(delivery: Promise<T>): Promise<T> {
    underWay.add(delivery);
    void delivery.finally(() => underWay.delete(delivery));
    return delivery;
  }

  async function deliver(
    body: string,
    input: { readonly kind: string; readonly attempt: number; reason: string },
  ) {
    const delivery = await sendSigned(deps, {
      kind: input.kind,
      contentType: 'application/json',
      body,
      headers: retryHeaders(input.attempt, input.reason),
    });
    if (!isAcknowledged(delivery) && delivery.headers['x-slack-no-retry'] !== '1') {
      repeatLater(body, { ...input, attempt: input.attempt + 1, reason: failureReason(delivery) });
    }
    return delivery;
  }

  function repeatLater(
    body: string,
    input: { readonly kind: string; readonly attempt: number; readonly reason: string },
  ): void {
    const delay = deps.eventRetryDelaysMs[input.attempt - 1];
    if (delay === undefined || isStopped) return;
    const timer = setTimeout(() => {
      timers.delete(timer);
      void track(deliver(body, input));
    }, delay);
    timers.add(timer);
  }

  function send(event: Json): Promise<Delivery> {
    const body = JSON.stringify(envelope(deps, event));
    return track(deliver(body, { kind: `event:${String(event.type)}`, attempt: 0, reason: '' }));
  }

  return {
    send,
    announce: (change) => Promise.all(eventsOf(deps, change).map(send)),
    openHome(user, tab) {
      const home = state.views.get(state.homes.get(user) ?? '');
      return send({
        type: 'app_home_opened',
        user,
        channel: openDirectMessage(state, user).id,
        event_ts: state.nextTs(),
        tab,
        ...(home && tab === 'home' ? { view: wireView(state, home) } : {}),
      });
    },
    async idle() {
      while (underWay.size > 0) await Promise.allSettled([...underWay]);
    },
    stop() {
      isStopped = true;
      for (const timer of timers) clearTimeout(timer);
      timers.clear();
    },
  };
}

function retryHeaders(attempt: number, reason: string): Record<string, string> {
  return attempt === 0 ? {} : { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': reason };
}

function failureReason(delivery: Delivery): string {
  if (delivery.timedOut) return 'http_timeout';
  return delivery.status === null ? 'connection_failed' : 'http_error';
}

function envelope(deps: DispatchDeps, event: Json): Json {
  const { state } = deps;
  const channel = state.channels.get(String(event.channel ?? ''));
  return {
    token: 'verification-token-of-old',
    team_id: state.team.id,
    context_team_id: state.team.id,
    context_enterprise_id: null,
    api_app_id: state.appId,
    event,
    type: 'event_callback',
    event_id: state.nextId('Ev'),
    event_time: Math.floor(state.now() / 1000),
    authorizations: [
      {
        enterprise_id: null,
        team_id: state.team.id,
        user_id: state.bot.userId,
        is_bot: true,
        is_enterprise_install: false,
      },
    ],
    is_ext_shared_channel: channel?.isExternallyShared ?? false,
    event_context: `4-${state.nextId('')}`,
  };
}

/** The events that follow from a change: an app hears channels that its bot is in, and its own messages too. */
function eventsOf(deps: DispatchDeps, change: WorkspaceChange): readonly Json[] {
  if (
    change.type !== 'message_posted' &&
    change.type !== 'message_changed' &&
    change.type !== 'message_deleted'
  ) {
    return [];
  }
  const { state } = deps;
  const { message } = change;
  const channel = state.channels.get(message.channel);
  if (!channel?.members.includes(state.bot.userId) || message.ephemeralTo !== null) return [];
  const place = { channel: channel.id, channel_type: channelType(channel), event_ts: message.ts };
  if (change.type === 'message_changed' && message.reactions !== change.previous.reactions) {
    return isSubscribed(deps, 'reaction_added') ? [reactionEvent(message, change.previous)] : [];
  }
  const events: Json[] = [];
  if (isSubscribed(deps, messageSubscription(channel))) events.push(messageEvent(deps, change, place));
  const mentions =
    change.type === 'message_posted' && !message.byApp && message.text.includes(`<@${state.bot.userId}>`);
  if (mentions && channel.kind !== 'im' && isSubscribed(deps, 'app_mention')) {
    events.push({ ...wireMessage(state, message), ...place, channel_type: undefined, type: 'app_mention' });
  }
  return events;
}

function messageEvent(
  deps: DispatchDeps,
  change: Extract<WorkspaceChange, { message: Message }>,
  place: Json,
): Json {
  const { state } = deps;
  if (change.type === 'message_posted') return { ...wireMessage(state, change.message), ...place };
  const hidden = { type: 'message', hidden: true, ts: state.nextTs(), ...place };
  if (change.type === 'message_deleted') {
    const previous = wireMessage(state, change.message);
    return {
      ...hidden,
      subtype: 'message_deleted',
      deleted_ts: change.message.ts,
      previous_message: previous,
    };
  }
  return {
    ...hidden,
    subtype: 'message_changed',
    message: wireMessage(state, change.message),
    previous_message: wireMessage(state, change.previous),
  };
}

function reactionEvent(message: Message, previous: Message): Json {
  const added = message.reactions.find((each) => !previous.reactions.includes(each));
  return {
    type: 'reaction_added',
    user: added?.users.at(-1),
    reaction: added?.name,
    item: { type: 'message', channel: message.channel, ts: message.ts },
    item_user: message.user,
    event_ts: message.ts,
  };
}

function channelType(channel: Channel): string {
  if (channel.kind === 'im') return 'im';
  return channel.kind === 'private' ? 'group' : 'channel';
}

function messageSubscription(channel: Channel): string {
  if (channel.kind === 'im') return 'message.im';
  return channel.kind === 'private' ? 'message.groups' : 'message.channels';
}

function isSubscribed(deps: DispatchDeps, name: string): boolean {
  return deps.subscriptions === null || deps.subscriptions.includes(name);
}
