import EllipsisVertical from 'lucide-react/icons/ellipsis-vertical';
import Eye from 'lucide-react/icons/eye';
import MessageSquare from 'lucide-react/icons/message-square';
import { memo, useEffect, useRef, useState } from 'react';
import { jsons } from '../../rendering/read-markup.ts';
import type { PageMessage, PageUser } from '../../serve-page/protocol.ts';
import { Blocks } from '../blocks/blocks.tsx';
import { emojiOf } from '../blocks/emoji.ts';
import { PlaceContext } from '../blocks/place.ts';
import { Mrkdwn } from '../blocks/text.tsx';
import { personOf, useWorkspace } from '../store/workspace-context.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Menu } from '../ui/menu.tsx';
import { FileCard } from './file-card.tsx';
import { useMessagePlace } from './message-place.ts';

const CHANGED_MARK_MS = 2500;

export interface MessageProps {
  readonly message: PageMessage;
  /** Written by the same person just before: shown without name and picture. */
  readonly isContinued: boolean;
  readonly replies: readonly PageMessage[];
  /** Null inside a thread. */
  readonly onOpenThread: ((ts: string) => void) | null;
}

/** One message: who, when, blocks, files, reactions and the way into its thread. */
export const MessageRow = memo(function MessageRow({
  message,
  isContinued,
  replies,
  onOpenThread,
}: MessageProps) {
  const { directory } = useWorkspace();
  const author = personOf(directory, message.user);
  const place = useMessagePlace(message);
  const isChanged = useChanged(message);
  const isEphemeral = message.ephemeralTo !== null;
  const classes = ['message', isContinued && 'continued', isEphemeral && 'ephemeral', isChanged && 'changed'];
  return (
    <article
      className={classes.filter(Boolean).join(' ')}
      aria-label={`${author.realName}, ${timeOf(message.ts)}`}
      data-ts={message.ts}
    >
      {isEphemeral && (
        <div className="only-you">
          <Eye size={14} aria-hidden /> Only visible to you
        </div>
      )}
      <div className="gutter">
        {isContinued ? <Time ts={message.ts} isShort /> : <Avatar user={author} />}
      </div>
      <div className="message-body">
        {!isContinued && <Author author={author} ts={message.ts} />}
        <PlaceContext value={place}>
          {message.blocks.length > 0 ? <Blocks blocks={message.blocks} /> : <TextOnly message={message} />}
        </PlaceContext>
        {message.editedTs !== null && <span className="edited">(edited)</span>}
        {message.streaming === 'in_progress' && <span className="hint">writing…</span>}
        {message.files.map((file) => (
          <FileCard key={file.id} file={file} />
        ))}
        <Reactions message={message} />
        {onOpenThread && replies.length > 0 && (
          <ThreadLink replies={replies} onOpen={() => onOpenThread(message.ts)} />
        )}
      </div>
      {!isEphemeral && <MessageMenu message={message} onOpenThread={onOpenThread} />}
    </article>
  );
});

function TextOnly({ message }: { readonly message: PageMessage }) {
  if (message.text === '') return null;
  return (
    <div className="block">
      <Mrkdwn text={message.text} />
    </div>
  );
}

function Author({ author, ts }: { readonly author: PageUser; readonly ts: string }) {
  return (
    <div className="author">
      <strong>{author.realName}</strong>
      {author.isBot && <span className="badge">App</span>}
      <Time ts={ts} />
    </div>
  );
}

function Reactions({ message }: { readonly message: PageMessage }) {
  const { directory } = useWorkspace();
  if (message.reactions.length === 0) return null;
  return (
    <div className="reactions">
      {message.reactions.map(({ name, users }) => (
        <span
          className="chip"
          key={name}
          title={users.map((id) => personOf(directory, id).realName).join(', ')}
        >
          {emojiOf(name) ?? `:${name}:`} {users.length}
        </span>
      ))}
    </div>
  );
}

function ThreadLink({
  replies,
  onOpen,
}: {
  readonly replies: readonly PageMessage[];
  readonly onOpen: () => void;
}) {
  const { directory } = useWorkspace();
  const people = [...new Set(replies.map((reply) => reply.user))].slice(0, 4);
  return (
    <button type="button" className="thread-link" onClick={onOpen}>
      {people.map((id) => (
        <Avatar key={id} user={personOf(directory, id)} isSmall />
      ))}
      {replies.length === 1 ? '1 reply' : `${replies.length} replies`}
    </button>
  );
}

/** What can be done with a message: its thread, and the app's message shortcuts. */
function MessageMenu({ message, onOpenThread }: Pick<MessageProps, 'message' | 'onOpenThread'>) {
  const { directory, act } = useWorkspace();
  const place = { channel: message.channel, messageTs: message.ts };
  const shortcuts = directory.app.shortcuts
    .filter((shortcut) => shortcut.type === 'message')
    .map(({ name, callbackId, description }) => ({
      label: name,
      hint: `${description} · ${directory.app.name}`,
      onPick: () => void act({ act: 'message_shortcut', callbackId, ...place }),
    }));
  const copy = {
    label: 'Copy text',
    onPick: () => void navigator.clipboard.writeText(plainTextOfMessage(message)),
  };
  const reply = { label: 'Reply in thread', onPick: () => onOpenThread?.(message.ts) };
  return (
    <div className="message-tools">
      {onOpenThread && (
        <button
          type="button"
          className="icon-button"
          aria-label="Reply in thread"
          title="Reply in thread"
          onClick={reply.onPick}
        >
          <MessageSquare size={16} aria-hidden />
        </button>
      )}
      <Menu label="More actions" items={[...(onOpenThread ? [reply] : []), ...shortcuts, copy]}>
        <EllipsisVertical size={16} aria-hidden />
      </Menu>
    </div>
  );
}

function plainTextOfMessage(message: PageMessage): string {
  const texts = message.blocks.flatMap((block) => jsons([block.text]).map((text) => String(text.text ?? '')));
  return message.text || texts.join('\n');
}

/** True for a moment after the message was edited, so that an edit in place is seen. */
function useChanged(message: PageMessage): boolean {
  const [isChanged, setChanged] = useState(false);
  const seen = useRef(message.editedTs);
  useEffect(() => {
    if (seen.current === message.editedTs) return;
    seen.current = message.editedTs;
    setChanged(true);
    const timer = setTimeout(() => setChanged(false), CHANGED_MARK_MS);
    return () => clearTimeout(timer);
  }, [message.editedTs]);
  return isChanged;
}

function Time({ ts, isShort = false }: { readonly ts: string; readonly isShort?: boolean }) {
  const date = new Date(Number(ts) * 1000);
  return (
    <time dateTime={date.toISOString()} title={date.toLocaleString()} className={isShort ? 'short' : ''}>
      {timeOf(ts)}
    </time>
  );
}

function timeOf(ts: string): string {
  return new Date(Number(ts) * 1000).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
}
