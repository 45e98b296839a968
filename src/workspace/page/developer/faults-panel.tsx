import { useState } from 'react';
import type { Fault } from '../../faults.ts';
import type { PageFaults } from '../../serve-page/protocol.ts';
import { useWorkspace } from '../store/workspace-context.ts';

const KINDS: readonly { readonly kind: Fault['kind']; readonly label: string }[] = [
  { kind: '429', label: '429: too many requests' },
  { kind: '500', label: '500: Slack’s server fails' },
  { kind: 'reset_before', label: 'Connection dropped before the work' },
  { kind: 'reset_after_write', label: 'Connection dropped after the work' },
  { kind: 'slow', label: 'Slow: the answer comes after 5 s' },
  { kind: 'ok_false', label: 'ok: false' },
];
const METHODS = [
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'views.open',
  'conversations.history',
  'response_url',
];

/** Slack's bad days, on demand: what the app must survive. */
export function FaultsPanel({ faults }: { readonly faults: PageFaults }) {
  const { act } = useWorkspace();
  const [kind, setKind] = useState<Fault['kind']>('429');
  const [method, setMethod] = useState('chat.postMessage');
  const [times, setTimes] = useState(1);
  return (
    <section className="developer" aria-label="Faults">
      <p className="hint">The next calls of the app fail as chosen. Nothing may be lost or said twice.</p>
      <form
        className="fault-form"
        onSubmit={(event) => {
          event.preventDefault();
          void act({ act: 'set_fault', fault: { kind, times, ...(method === '' ? {} : { method }) } });
        }}
      >
        <label>
          What happens
          <select value={kind} onChange={(event) => setKind(event.target.value as Fault['kind'])}>
            {KINDS.map((each) => (
              <option key={each.kind} value={each.kind}>
                {each.label}
              </option>
            ))}
          </select>
        </label>
        <label>
          To which call
          <select value={method} onChange={(event) => setMethod(event.target.value)}>
            <option value="">Any call</option>
            {METHODS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <label>
          How often
          <input
            type="number"
            min={1}
            max={100}
            value={times}
            onChange={(event) => setTimes(Number(event.target.value))}
          />
        </label>
        <button type="submit" className="button primary">
          Add fault
        </button>
      </form>
      <h2>Due</h2>
      {faults.due.length === 0 ? (
        <p className="hint">None.</p>
      ) : (
        <ul className="due-faults">
          {faults.due.map((fault, index) => (
            <li key={index}>
              {KINDS.find((each) => each.kind === fault.kind)?.label}, {fault.method ?? 'any call'},{' '}
              {fault.times ?? 1}×
            </li>
          ))}
        </ul>
      )}
      {faults.due.length > 0 && (
        <button type="button" className="button" onClick={() => void act({ act: 'clear_faults' })}>
          Clear faults
        </button>
      )}
      <h2>Switches</h2>
      <label className="switch">
        <input
          type="checkbox"
          checked={faults.isLimitingMessages}
          onChange={(event) => void act({ act: 'limit_messages', isOn: event.target.checked })}
        />
        One message a second in a channel, as Slack asks for
      </label>
      <label className="switch">
        <input
          type="checkbox"
          checked={faults.isTokenRevoked}
          onChange={(event) => void act({ act: 'revoke_token', isOn: event.target.checked })}
        />
        The app’s token is revoked
      </label>
      <button type="button" className="button" onClick={() => void act({ act: 'send_twice', times: 1 })}>
        Send the next request to the app twice
      </button>
    </section>
  );
}
