import Hash from 'lucide-react/icons/hash';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import { useCallback } from 'react';
import type { PageChannel } from '../../serve-page/protocol.ts';
import type { AssistantThread } from '../../state/model.ts';
import { useWorkspace } from '../store/workspace-context.ts';
import { Composer } from './composer.tsx';
import { MessageList } from './message-list.tsx';

/** A channel, or the direct messages with the app. */
export function ChannelView({
  channel,
  assistant,
  onOpenThread,
  onLoadOlder,
}: {
  readonly channel: PageChannel;
  /** What the assistant shows in the conversation itself. */
  readonly assistant: AssistantThread | undefined;
  readonly onOpenThread: (ts: string) => void;
  readonly onLoadOlder: (channel: string, before: string) => Promise<void>;
}) {
  const { directory, act } = useWorkspace();
  const isDirect = channel.kind === 'im';
  const name = isDirect ? directory.app.name : `#${channel.name}`;
  const onRead = useCallback(
    (ts: string) => void act({ act: 'read', channel: channel.id, ts }),
    [act, channel.id],
  );
  const Icon = isDirect ? MessageSquareText : Hash;
  return (
    <>
      <MessageList
        key={`${directory.userId}${channel.id}`}
        channel={channel}
        onOpenThread={onOpenThread}
        onLoadOlder={(before) => onLoadOlder(channel.id, before)}
        onRead={onRead}
        beginning={
          <div className="beginning">
            <Icon size={28} aria-hidden />
            <strong>{name}</strong>
            <p>
              {isDirect
                ? `Ask ${name} anything about your titles here. Only you see this.`
                : `The beginning of ${name}. Type / for what ${directory.app.name} can do.`}
            </p>
          </div>
        }
      />
      {assistant && assistant.prompts.length > 0 && (
        <fieldset className="prompts">
          <legend className="visually-hidden">Suggested questions</legend>
          {assistant.prompts.map((prompt) => (
            <button
              key={prompt.title}
              type="button"
              className="button"
              onClick={() => void act({ act: 'say', channel: channel.id, text: prompt.message })}
            >
              {prompt.title}
            </button>
          ))}
        </fieldset>
      )}
      {assistant?.status && <StatusLine status={assistant.status} />}
      {channel.isArchived ? (
        <div className="composer hint">This channel is archived.</div>
      ) : (
        <Composer key={channel.id} channel={channel.id} threadTs={null} label={`Message ${name}`} />
      )}
    </>
  );
}

/** "Dealwire is thinking…" */
export function StatusLine({ status }: { readonly status: string }) {
  const { directory } = useWorkspace();
  return (
    <div className="status-line" role="status">
      {directory.app.name} {status}
    </div>
  );
}
