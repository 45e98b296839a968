import { useState } from 'react';
import { useWorkspace } from './store/workspace-context.ts';
import { Dialog } from './ui/dialog.tsx';

/** The first question to a newcomer: sample data or none. */
export function Welcome({ hasSamples }: { readonly hasSamples: boolean }) {
  const { act, directory } = useWorkspace();
  const [isChosen, setChosen] = useState(false);

  async function begin(withSamples: boolean): Promise<void> {
    setChosen(true);
    await act({ act: 'begin', withSamples });
    setChosen(false);
  }

  return (
    <Dialog label="Welcome" className="confirm welcome" onCancel={() => void begin(false)}>
      <h2>Welcome to your local workspace</h2>
      <p>
        It behaves like Slack, on this computer only. You are three people here; switch between them at the
        top left. {directory.app.name} answers to <code>/</code> commands in every channel.
      </p>
      <div className="dialog-buttons">
        <button type="button" className="button" disabled={isChosen} onClick={() => void begin(false)}>
          Start empty
        </button>
        {hasSamples && (
          <button
            type="button"
            className="button primary"
            data-first
            disabled={isChosen}
            onClick={() => void begin(true)}
          >
            Try it with sample data
          </button>
        )}
      </div>
    </Dialog>
  );
}
