import type { Completion } from './completions.ts';

/** What may be written instead, above the composer; the focus stays where the person types. */
export function CompletionList({
  id,
  completions,
  current,
  onPick,
}: {
  readonly id: string;
  readonly completions: readonly Completion[];
  readonly current: Completion | undefined;
  readonly onPick: (completion: Completion) => void;
}) {
  if (completions.length === 0) return null;
  return (
    <div className="completions" role="listbox" id={id} aria-label="Suggestions">
      {completions.map((completion, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are handled where the person types
        // biome-ignore lint/a11y/useFocusableInteractive: the focus stays where the person types
        <div
          key={completion.label}
          id={`${id}-${index}`}
          role="option"
          aria-selected={completion === current}
          className={completion === current ? 'highlighted' : ''}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onPick(completion)}
        >
          <span className="option-label">
            <strong>{completion.label}</strong> <span>{completion.usage}</span>
          </span>
          <span className="hint">{completion.hint}</span>
        </div>
      ))}
    </div>
  );
}
