import type { ReactNode } from 'react';
import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';
import { formatDateTokens } from './format-date.ts';
import { ChannelMention, Emoji, SafeLink, UserMention } from './text.tsx';

/** A rich text block: sections, lists, quotations and preformatted text. */
export function RichText({ block }: { readonly block: Json }) {
  return (
    <div className="rich-text">
      {keyed(jsons(block.elements), (element) => (
        <Part element={element} />
      ))}
    </div>
  );
}

function Part({ element }: { readonly element: Json }): ReactNode {
  switch (element.type) {
    case 'rich_text_list':
      return <ListPart element={element} />;
    case 'rich_text_quote':
      return (
        <blockquote>
          <Inline section={element} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Inline section={element} />
        </pre>
      );
    default:
      return (
        <div className="lines">
          <Inline section={element} />
        </div>
      );
  }
}

function ListPart({ element }: { readonly element: Json }) {
  const indent = typeof element.indent === 'number' ? element.indent : 0;
  const items = keyed(jsons(element.elements), (item) => (
    <li>
      <Inline section={item} />
    </li>
  ));
  const style = { marginInlineStart: `${indent * 1.5}rem` };
  if (element.style !== 'ordered') return <ul style={style}>{items}</ul>;
  const start = typeof element.offset === 'number' ? element.offset + 1 : 1;
  return (
    <ol style={style} start={start}>
      {items}
    </ol>
  );
}

function Inline({ section }: { readonly section: Json }) {
  return <>{keyed(jsons(section.elements), (element) => styled(element, inlineNode(element)))}</>;
}

function inlineNode(element: Json): ReactNode {
  switch (element.type) {
    case 'user':
      return <UserMention id={String(element.user_id)} />;
    case 'channel':
      return <ChannelMention id={String(element.channel_id)} />;
    case 'usergroup':
      return <span className="mention loud">@{String(element.usergroup_id)}</span>;
    case 'broadcast':
      return <span className="mention loud">@{String(element.range)}</span>;
    case 'emoji':
      return <Emoji name={String(element.name)} />;
    case 'link':
      return <SafeLink url={String(element.url)}>{String(element.text ?? element.url)}</SafeLink>;
    case 'date':
      return formatDateTokens(Number(element.timestamp), String(element.format)) || String(element.fallback);
    case 'color':
      return <code>{String(element.value)}</code>;
    default:
      return String(element.text ?? '');
  }
}

function styled(element: Json, node: ReactNode): ReactNode {
  const style = isJson(element.style) ? element.style : {};
  let result = node;
  if (style.code === true) result = <code>{result}</code>;
  if (style.bold === true) result = <strong>{result}</strong>;
  if (style.italic === true) result = <em>{result}</em>;
  if (style.strike === true) result = <s>{result}</s>;
  if (style.underline === true) result = <u>{result}</u>;
  return result;
}

/** Elements of a rich text have no ids: their place is their key. */
function keyed(elements: readonly Json[], render: (element: Json) => ReactNode): ReactNode {
  return elements.map((element, index) => <Keyed key={`${index}`}>{render(element)}</Keyed>);
}

function Keyed({ children }: { readonly children: ReactNode }) {
  return children;
}
