import CircleIcon from 'lucide-react/icons/circle';
import CircleAlert from 'lucide-react/icons/circle-alert';
import CircleCheck from 'lucide-react/icons/circle-check';
import Info from 'lucide-react/icons/info';
import LoaderCircle from 'lucide-react/icons/loader-circle';
import TriangleAlert from 'lucide-react/icons/triangle-alert';
import { type ReactNode, useState } from 'react';
import { isJson } from '../../elements/find-elements.ts';
import { jsons } from '../../rendering/read-markup.ts';
import type { Json } from '../../state/model.ts';
import { Element } from './element.tsx';
import { BlockImage } from './image.tsx';
import { RichText } from './rich-text.tsx';
import { plainTextOf, SafeLink, TextObject } from './text.tsx';

interface BlockProps {
  readonly block: Json;
}

/** A card: picture, words, up to three buttons. */
export function Card({ block }: BlockProps) {
  return (
    <article className="card">
      {isJson(block.hero_image) && <BlockImage image={block.hero_image} className="hero" />}
      <div className="card-head">
        {isJson(block.icon) && <BlockImage image={block.icon} className="card-icon" />}
        <div>
          <strong>
            <TextObject value={block.title} />
          </strong>
          <div className="hint">
            <TextObject value={block.subtitle} />
          </div>
        </div>
      </div>
      <div>
        <TextObject value={block.body} />
      </div>
      <div className="actions">
        {jsons(block.actions).map((element) => (
          <Element key={String(element.action_id)} element={element} blockId={String(block.block_id)} />
        ))}
      </div>
    </article>
  );
}

/** Cards side by side. */
export function Carousel({ block }: BlockProps) {
  return (
    <section className="carousel" aria-label="Cards" tabIndex={0}>
      {jsons(block.elements).map((card, index) => (
        <Card key={index} block={card} />
      ))}
    </section>
  );
}

/** A titled box that may be folded; what stands in it is given as children. */
export function Container({ block, children }: BlockProps & { readonly children: ReactNode }) {
  const mayFold = block.is_collapsible === true;
  const [isOpen, setOpen] = useState(block.default_collapsed !== true);
  const title = isJson(block.rich_text_title) ? (
    <RichText block={block.rich_text_title} />
  ) : (
    plainTextOf(block.title)
  );
  return (
    <section className="container">
      {mayFold ? (
        <button type="button" className="link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {title}
        </button>
      ) : (
        <strong>{title}</strong>
      )}
      {isJson(block.subtitle) && (
        <div className="hint">
          <TextObject value={block.subtitle} />
        </div>
      )}
      {(isOpen || !mayFold) && children}
    </section>
  );
}

const LEVELS = {
  info: Info,
  warning: TriangleAlert,
  error: CircleAlert,
  success: CircleCheck,
  default: Info,
};

/** A coloured line in a modal; its icon says the same as its colour. */
export function Alert({ block }: BlockProps) {
  const level = String(block.level ?? 'default');
  const Icon = LEVELS[level as keyof typeof LEVELS] ?? Info;
  return (
    <div className={`alert ${level}`} role="note">
      <Icon size={18} aria-label={level === 'default' ? 'note' : level} />
      <div>
        <TextObject value={block.text} />
      </div>
    </div>
  );
}

/** Steps of a work that the assistant does. */
export function Plan({ block }: BlockProps) {
  return (
    <section className="container">
      <strong>{String(block.title ?? '')}</strong>
      {jsons(block.tasks).map((task) => (
        <TaskCard key={String(task.task_id)} block={task} />
      ))}
    </section>
  );
}

const STATES = { complete: CircleCheck, in_progress: LoaderCircle, error: CircleAlert, pending: CircleIcon };

export function TaskCard({ block }: BlockProps) {
  const status = String(block.status ?? 'pending');
  const Icon = STATES[status as keyof typeof STATES] ?? CircleIcon;
  return (
    <div className="task">
      <Icon size={16} aria-label={status.replaceAll('_', ' ')} />
      <div>
        {String(block.title ?? '')}
        {isJson(block.details) && <RichText block={block.details} />}
        {isJson(block.output) && <RichText block={block.output} />}
        {jsons(block.sources).map((source) => (
          <SafeLink key={String(source.url)} url={String(source.url)}>
            {String(source.text ?? source.url)}
          </SafeLink>
        ))}
      </div>
    </div>
  );
}

/** A video: its picture and where to see it. */
export function Video({ block }: BlockProps) {
  const title = plainTextOf(block.title);
  return (
    <figure className="video">
      <SafeLink url={String(block.title_url ?? block.video_url)}>{title}</SafeLink>
      <img src={String(block.thumbnail_url)} alt={String(block.alt_text)} loading="lazy" />
      <figcaption className="hint">
        {[block.author_name, block.provider_name, plainTextOf(block.description)].filter(Boolean).join(' · ')}
      </figcaption>
    </figure>
  );
}
