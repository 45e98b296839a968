import { Fragment, type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { PageChannel, PageMessage } from '../../serve-page/protocol.ts';
import { MessageRow } from './message.tsx';

/** Messages of one person within this time stand under one name, in seconds. */
const CONTINUED_WITHIN_S = 300;
/** So close to the end counts as reading along, in pixels. */
const NEAR_END_PX = 60;
const NO_REPLIES: readonly PageMessage[] = [];

/** The messages of a channel by day; older ones are loaded as the reader nears the top. */
export function MessageList({
  channel,
  onOpenThread,
  onLoadOlder,
  onRead,
  beginning,
}: {
  readonly channel: PageChannel;
  readonly onOpenThread: (ts: string) => void;
  readonly onLoadOlder: (before: string) => Promise<void>;
  readonly onRead: (ts: string) => void;
  /** What stands above the first message. */
  readonly beginning: ReactNode;
}) {
  const list = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const heightFromEnd = useRef(0);
  // What came while the reader was away; what comes from now on is seen as it comes.
  const [unread] = useState({ after: channel.readTs, upTo: channel.messages.at(-1)?.ts ?? '' });
  const [isLoading, setLoading] = useState(false);
  const shown = channel.messages.filter((message) => message.threadTs === null || message.isBroadcast);
  const replies = repliesByRoot(channel.messages);
  const first = shown[0]?.ts;
  const last = shown.at(-1);

  // The place stays: at the end when the reader is there, else where they are while older messages come above.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when messages come, at either end
  useLayoutEffect(() => {
    const box = list.current;
    if (!box) return;
    if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    else if (isLoading) box.scrollTop = box.scrollHeight - heightFromEnd.current;
  }, [channel.messages, first]);

  // Heights settle after pictures and fonts: whoever reads along stays at the end.
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    const observer = new ResizeObserver(() => {
      if (isAtEnd.current) box.scrollTop = box.scrollHeight;
    });
    for (const child of [box, box.firstElementChild]) if (child) observer.observe(child);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new last message is what is read
  useEffect(() => {
    const read = () => {
      if (
        last &&
        isAtEnd.current &&
        document.visibilityState === 'visible' &&
        (channel.readTs ?? '') < last.ts
      )
        onRead(last.ts);
    };
    read();
    document.addEventListener('visibilitychange', read);
    return () => document.removeEventListener('visibilitychange', read);
  }, [last?.ts]);

  async function onScroll(): Promise<void> {
    const box = list.current;
    if (!box) return;
    isAtEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END_PX;
    if (isAtEnd.current && last && (channel.readTs ?? '') < last.ts) onRead(last.ts);
    if (box.scrollTop > box.clientHeight || !channel.hasOlder || isLoading || first === undefined) return;
    heightFromEnd.current = box.scrollHeight - box.scrollTop;
    setLoading(true);
    await onLoadOlder(first);
    setLoading(false);
  }

  const firstNew = shown.find(
    (message) =>
      unread.after !== null &&
      message.ts > unread.after &&
      message.ts <= unread.upTo &&
      message.ephemeralTo === null,
  );
  return (
    <div
      className="messages"
      ref={list}
      onScroll={() => void onScroll()}
      role="log"
      aria-label="Messages"
      tabIndex={0}
    >
      <div>
        {!channel.hasOlder && beginning}
        {shown.map((message, index) => {
          const before = shown[index - 1];
          const isNewDay = before === undefined || dayNumber(before.ts) !== dayNumber(message.ts);
          const isNew = message === firstNew && before !== undefined;
          return (
            <Fragment key={message.ts}>
              {isNewDay && <div className="day">{dayOf(message.ts)}</div>}
              {isNew && <div className="new-from">New</div>}
              <MessageRow
                message={message}
                isContinued={!isNewDay && !isNew && isContinued(before, message)}
                replies={replies.get(message.ts) ?? NO_REPLIES}
                onOpenThread={onOpenThread}
              />
            </Fragment>
          );
        })}
      </div>
    </div>
  );
}

function repliesByRoot(messages: readonly PageMessage[]): ReadonlyMap<string, readonly PageMessage[]> {
  const byRoot = new Map<string, PageMessage[]>();
  for (const message of messages) {
    if (message.threadTs === null || message.ephemeralTo !== null) continue;
    byRoot.set(message.threadTs, [...(byRoot.get(message.threadTs) ?? []), message]);
  }
  return byRoot;
}

function isContinued(before: PageMessage | undefined, message: PageMessage): boolean {
  return (
    before?.user === message.user &&
    Number(message.ts) - Number(before.ts) < CONTINUED_WITHIN_S &&
    // Each message of the app is a piece of news of its own.
    !message.byApp &&
    message.ephemeralTo === null
  );
}

/** Equal for instants of one day here; cheap, for it is asked of every message. */
function dayNumber(ts: string): number {
  const date = new Date(Number(ts) * 1000);
  return date.getFullYear() * 400 + date.getMonth() * 32 + date.getDate();
}

function dayOf(ts: string): string {
  const date = new Date(Number(ts) * 1000);
  const days = Math.round(
    (new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000,
  );
  if (days === 0) return 'Today';
  if (days === 1) return 'Yesterday';
  return date.toLocaleDateString(undefined, { weekday: 'long', day: 'numeric', month: 'long' });
}
