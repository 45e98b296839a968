import Markdown from 'markdown-to-jsx/react';
import { type ComponentType, useId } from 'react';
import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';
import { Chart } from './chart.tsx';
import { Element } from './element.tsx';
import { BlockImage } from './image.tsx';
import { Alert, Card, Carousel, Container, Plan, TaskCard, Video } from './panels.tsx';
import { usePlace } from './place.ts';
import { RichText } from './rich-text.tsx';
import { DataTable, Table } from './tables.tsx';
import { plainTextOf, SafeLink, TextObject } from './text.tsx';

interface BlockProps {
  readonly block: Json;
}

const KINDS: Readonly<Record<string, ComponentType<BlockProps>>> = {
  actions: Actions,
  alert: Alert,
  card: Card,
  carousel: Carousel,
  container: ContainerOfBlocks,
  context: Context,
  context_actions: Actions,
  data_table: DataTable,
  data_visualization: Chart,
  divider: () => <hr />,
  file: ({ block }) => <div className="hint">Remote file {String(block.external_id)}</div>,
  header: ({ block }) => <h3 className="header">{plainTextOf(block.text)}</h3>,
  image: Picture,
  input: Input,
  markdown: MarkdownText,
  plan: Plan,
  rich_text: RichText,
  section: Section,
  table: Table,
  task_card: TaskCard,
  video: Video,
};

function ContainerOfBlocks({ block }: BlockProps) {
  return (
    <Container block={block}>
      <Blocks blocks={block.child_blocks} />
    </Container>
  );
}

/** The blocks of a message or a view. A type that nobody here knows is shown as unknown, not as nothing. */
export function Blocks({ blocks }: { readonly blocks: unknown }) {
  return (
    <>
      {jsons(blocks).map((block, index) => {
        const Kind = KINDS[String(block.type)];
        const key = typeof block.block_id === 'string' ? block.block_id : String(index);
        return (
          <div className={`block ${String(block.type)}-block`} key={key}>
            {Kind ? <Kind block={block} /> : <Unknown block={block} />}
          </div>
        );
      })}
    </>
  );
}

function Unknown({ block }: BlockProps) {
  return (
    <details className="unknown">
      <summary>Unknown block: {String(block.type)}</summary>
      <pre>{JSON.stringify(block, null, 2)}</pre>
    </details>
  );
}

function Section({ block }: BlockProps) {
  const fields = jsons(block.fields);
  return (
    <div className="section">
      <div className="section-text">
        <TextObject value={block.text} />
        {fields.length > 0 && (
          <div className="fields">
            {fields.map((field, index) => (
              <div key={index}>
                <TextObject value={field} />
              </div>
            ))}
          </div>
        )}
      </div>
      {isJson(block.accessory) && (
        <div className="accessory">
          <Element
            element={block.accessory}
            blockId={String(block.block_id)}
            label={plainTextOf(block.text).replaceAll(/[*_~`]/g, '')}
          />
        </div>
      )}
    </div>
  );
}

function Context({ block }: BlockProps) {
  return (
    <div className="context">
      {jsons(block.elements).map((element, index) =>
        element.type === 'image' ? (
          <BlockImage key={index} image={element} className="context-image" />
        ) : (
          <span key={index}>
            <TextObject value={element} />
          </span>
        ),
      )}
    </div>
  );
}

function Actions({ block }: BlockProps) {
  return (
    <div className="actions">
      {jsons(block.elements).map((element, index) => (
        <Element
          key={String(element.action_id ?? index)}
          element={element}
          blockId={String(block.block_id)}
        />
      ))}
    </div>
  );
}

function Picture({ block }: BlockProps) {
  return (
    <figure className="picture">
      {isJson(block.title) && <figcaption>{plainTextOf(block.title)}</figcaption>}
      <BlockImage image={block} className="large" />
    </figure>
  );
}

function Input({ block }: BlockProps) {
  const place = usePlace();
  const id = useId();
  const element = isJson(block.element) ? block.element : {};
  const label = plainTextOf(block.label);
  const error = place.errorOf(String(block.block_id));
  const hint = plainTextOf(block.hint);
  const describedBy = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'input wrong' : 'input'}>
      <div className="input-label" aria-hidden>
        {label}
        {block.optional === true && <span className="hint"> (optional)</span>}
      </div>
      <Element
        element={element}
        blockId={String(block.block_id)}
        label={label}
        describedBy={describedBy || undefined}
        isInvalid={error !== null}
        isOptional={block.optional === true}
        sends={block.dispatch_action === true}
      />
      {error && (
        <div className="field-error" id={`${id}-error`} role="alert">
          {error}
        </div>
      )}
      {hint && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
    </div>
  );
}

const MARKDOWN_OPTIONS = {
  // Text of the app is data: no tag in it becomes one of the page.
  disableParsingRawHTML: true,
  overrides: {
    a: ({ href, children }: { href?: string; children?: React.ReactNode }) => (
      <SafeLink url={href ?? ''}>{children}</SafeLink>
    ),
  },
} as const;

function MarkdownText({ block }: BlockProps) {
  return (
    <div className="markdown">
      <Markdown options={MARKDOWN_OPTIONS}>{String(block.text ?? '')}</Markdown>
    </div>
  );
}
