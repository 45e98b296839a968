import ArrowLeft from 'lucide-react/icons/arrow-left';
import ArrowRight from 'lucide-react/icons/arrow-right';
import { useState } from 'react';
import type { TrafficEntry } from '../../traffic.ts';
import { useWorkspace } from '../store/workspace-context.ts';
import { asCurl, matches, outcomeOf, readableBody } from './read-traffic.ts';
import { useTraffic } from './use-traffic.ts';

type Direction = TrafficEntry['direction'] | 'both';

/** Every exchange between workspace and app, newest first: readable, to be searched, to be sent again. */
export function Inspector() {
  const entries = useTraffic();
  const { directory } = useWorkspace();
  const [direction, setDirection] = useState<Direction>('both');
  const [words, setWords] = useState('');
  const [openId, setOpenId] = useState<number | null>(null);
  const shown = entries.filter(
    (entry) => (direction === 'both' || entry.direction === direction) && matches(entry, words),
  );
  const open = shown.find((entry) => entry.id === openId);
  return (
    <section className="developer inspector" aria-label="Inspector">
      <div className="filters">
        <label>
          <span className="visually-hidden">Direction</span>
          <select value={direction} onChange={(event) => setDirection(event.target.value as Direction)}>
            <option value="both">Both directions</option>
            <option value="to_app">To {directory.app.name}</option>
            <option value="from_app">From {directory.app.name}</option>
          </select>
        </label>
        <input
          type="search"
          aria-label="Search in the traffic"
          placeholder="Search: views.open, block_actions, a word…"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="hint">{shown.length} exchanges</span>
      </div>
      <div className="exchanges">
        <ul aria-label="Exchanges">
          {shown.map((entry) => (
            <li key={entry.id}>
              <Exchange
                entry={entry}
                isOpen={entry.id === openId}
                onOpen={() => setOpenId(entry.id === openId ? null : entry.id)}
              />
            </li>
          ))}
        </ul>
        {open && <Details entry={open} />}
      </div>
    </section>
  );
}

function Exchange({
  entry,
  isOpen,
  onOpen,
}: {
  readonly entry: TrafficEntry;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const isToApp = entry.direction === 'to_app';
  const outcome = outcomeOf(entry);
  return (
    <button type="button" className="exchange" aria-expanded={isOpen} onClick={onOpen}>
      {isToApp ? (
        <ArrowRight size={14} aria-label="to the app" />
      ) : (
        <ArrowLeft size={14} aria-label="from the app" />
      )}
      <span className="kind" title={entry.kind}>
        {entry.kind}
      </span>
      <span className={outcome.isBad ? 'outcome bad' : 'outcome'}>{outcome.text}</span>
      <span className="hint took">{Math.round(entry.ms)} ms</span>
      <time className="hint">{new Date(entry.at).toLocaleTimeString()}</time>
    </button>
  );
}

function Details({ entry }: { readonly entry: TrafficEntry }) {
  const { request, response, error } = entry;
  return (
    <section className="details" aria-label="Exchange" tabIndex={0}>
      <div className="filters">
        <CopyButton label="Copy as curl" text={asCurl(entry)} />
        <CopyButton label="Copy as JSON" text={JSON.stringify(entry, null, 2)} />
      </div>
      <h3>
        {request.method} {request.url}
      </h3>
      <details>
        <summary>Headers</summary>
        <pre>
          {Object.entries(request.headers)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}
        </pre>
      </details>
      <Body text={request.body} />
      <h3>{response === null ? 'No answer' : `Answer ${response.status}`}</h3>
      {error && <p className="field-error">{error}</p>}
      {response !== null && <Body text={response.body} />}
    </section>
  );
}

function Body({ text }: { readonly text: string }) {
  return text === '' ? <p className="hint">Nothing in it.</p> : <pre>{readableBody(text)}</pre>;
}

function CopyButton({ label, text }: { readonly label: string; readonly text: string }) {
  const [isCopied, setCopied] = useState(false);
  return (
    <button
      type="button"
      className="button"
      onClick={async () => {
        await navigator.clipboard.writeText(text);
        setCopied(true);
        setTimeout(() => setCopied(false), 1500);
      }}
    >
      {isCopied ? 'Copied' : label}
    </button>
  );
}
