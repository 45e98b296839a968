import type { ReactNode } from 'react';
import { isJson } from '../../elements/find-elements.ts';
import { channelName, personOf, useWorkspace } from '../store/workspace-context.ts';
import { emojiOf } from './emoji.ts';
import { formatDateTokens } from './format-date.ts';
import { type Passage, type Piece, parseMrkdwn } from './parse-mrkdwn.ts';

/** A text object of a block: markup only where its type says so. */
export function TextObject({ value }: { readonly value: unknown }): ReactNode {
  if (!isJson(value) || typeof value.text !== 'string') return null;
  return value.type === 'mrkdwn' ? <Mrkdwn text={value.text} /> : <PlainText text={value.text} />;
}

/** The words of a text object, for labels. */
export function plainTextOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return isJson(value) && typeof value.text === 'string' ? withEmoji(value.text) : '';
}

function PlainText({ text }: { readonly text: string }) {
  return <span className="plain-text">{withEmoji(text)}</span>;
}

function withEmoji(text: string): string {
  return text.replace(/:([a-z0-9_+-]+):/gi, (all, name: string) => emojiOf(name.toLowerCase()) ?? all);
}

/** A text in Slack's markup. */
export function Mrkdwn({ text }: { readonly text: string }) {
  return <>{parseMrkdwn(text).map((passage, index) => passageNode(passage, index))}</>;
}

function passageNode(passage: Passage, key: number): ReactNode {
  if (passage.kind === 'preformatted') return <pre key={key}>{passage.text}</pre>;
  const lines = passage.lines.map((pieces, index) => (
    <span className="line" key={index}>
      <Pieces pieces={pieces} />
      {index < passage.lines.length - 1 ? '\n' : ''}
    </span>
  ));
  return passage.kind === 'quote' ? (
    <blockquote key={key}>{lines}</blockquote>
  ) : (
    <span className="lines" key={key}>
      {lines}
    </span>
  );
}

function Pieces({ pieces }: { readonly pieces: readonly Piece[] }) {
  return (
    <>
      {pieces.map((piece, index) => (
        <PieceOf key={index} piece={piece} />
      ))}
    </>
  );
}

function PieceOf({ piece }: { readonly piece: Piece }): ReactNode {
  switch (piece.kind) {
    case 'text':
      return piece.text;
    case 'bold':
      return (
        <strong>
          <Pieces pieces={piece.pieces} />
        </strong>
      );
    case 'italic':
      return (
        <em>
          <Pieces pieces={piece.pieces} />
        </em>
      );
    case 'struck':
      return (
        <s>
          <Pieces pieces={piece.pieces} />
        </s>
      );
    case 'code':
      return <code>{piece.text}</code>;
    case 'link':
      return (
        <SafeLink url={piece.url}>
          <Pieces pieces={piece.pieces} />
        </SafeLink>
      );
    case 'user':
      return <UserMention id={piece.id} />;
    case 'channel':
      return <ChannelMention id={piece.id} />;
    case 'group':
    case 'broadcast':
      return (
        <span className="mention loud">@{'range' in piece ? piece.range : piece.label || piece.id}</span>
      );
    case 'date':
      return <time>{formatDateTokens(piece.epoch, piece.format) || piece.fallback}</time>;
    case 'emoji':
      return <Emoji name={piece.name} />;
  }
}

/** A link that can only lead to a page or a mail. */
export function SafeLink({ url, children }: { readonly url: string; readonly children: ReactNode }) {
  if (!/^(https?|mailto|slack|tel):/i.test(url)) return <span>{children}</span>;
  return (
    <a href={url} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  );
}

export function UserMention({ id }: { readonly id: string }) {
  const { directory } = useWorkspace();
  const isMe = id === directory.userId;
  return <span className={isMe ? 'mention loud' : 'mention'}>@{personOf(directory, id).realName}</span>;
}

export function ChannelMention({ id }: { readonly id: string }) {
  const { directory } = useWorkspace();
  return (
    <a className="mention" href={`#/${directory.userId}/${id}`}>
      #{channelName(directory, id)}
    </a>
  );
}

export function Emoji({ name }: { readonly name: string }) {
  const character = emojiOf(name);
  if (character === null) return <>:{name}:</>;
  return (
    <span role="img" aria-label={name.replaceAll('_', ' ')}>
      {character}
    </span>
  );
}
