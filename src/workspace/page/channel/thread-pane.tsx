import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import type { PageChannel } from '../../serve-page/protocol.ts';
import type { AssistantThread } from '../../state/model.ts';
import { StatusLine } from './channel-view.tsx';
import { Composer } from './composer.tsx';
import { MessageRow } from './message.tsx';

/** A message with the answers to it, beside the channel. */
export function ThreadPane({
  channel,
  ts,
  assistant,
  onClose,
}: {
  readonly channel: PageChannel;
  readonly ts: string;
  readonly assistant: AssistantThread | undefined;
  readonly onClose: () => void;
}) {
  const list = useRef<HTMLDivElement>(null);
  const messages = channel.messages.filter((message) => message.ts === ts || message.threadTs === ts);
  const count = messages.length;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new answer is what is looked at
  useEffect(() => {
    list.current?.scrollTo({ top: list.current.scrollHeight });
  }, [count]);

  return (
    <aside className="thread" aria-label="Thread">
      <header className="bar">
        <h2>{assistant?.title || 'Thread'}</h2>
        <button type="button" className="icon-button" aria-label="Close thread" onClick={onClose}>
          <X size={18} aria-hidden />
        </button>
      </header>
      <div className="messages" ref={list} role="log" aria-label="Answers" tabIndex={0}>
        {messages.map((message) => (
          <MessageRow
            key={message.ts}
            message={message}
            isContinued={false}
            replies={[]}
            onOpenThread={null}
          />
        ))}
      </div>
      {assistant?.status && <StatusLine status={assistant.status} />}
      <Composer key={ts} channel={channel.id} threadTs={ts} label="Reply…" />
    </aside>
  );
}
