import { useEffect, useMemo, useRef, useState } from 'react';
import type { PlacedEntry } from '../../dispatch/modals.ts';
import type { ActResult, PageView } from '../../serve-page/protocol.ts';
import type { Json } from '../../state/model.ts';
import type { Entered, Place, Spot } from '../blocks/place.ts';
import type { Act } from '../store/send-act.ts';
import { useWorkspace } from '../store/workspace-context.ts';

/** What is typed is handed over after a pause of this length, so that the app sees it in its typeaheads; a choice at once. */
const KEEP_AFTER_MS = 250;

interface Draft extends Spot, Entered {
  readonly isKept: boolean;
}

/** A view as the place of its elements; what is typed stays here until the workspace has it. */
export function useViewPlace(view: PageView): {
  readonly place: Place;
  /** Does something together with what was typed since; what does not arrive is handed over the next time. */
  readonly actWithEntries: (wanted: (entries: PlacedEntry[]) => Act) => Promise<ActResult>;
} {
  const { act } = useWorkspace();
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Draft>>(new Map());
  const latest = useRef(drafts);
  latest.current = drafts;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { id, values, fieldErrors, hash } = view;

  // A new hash: the app has put other blocks in. What the workspace knows is in them already.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the hash tells when the app changed the view
  useEffect(() => {
    const unkept = new Map([...latest.current].filter(([, draft]) => !draft.isKept));
    latest.current = unkept;
    setDrafts(unkept);
  }, [hash]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return useMemo(() => {
    function change(next: ReadonlyMap<string, Draft>): void {
      latest.current = next;
      setDrafts(next);
    }

    /** What the workspace does not have yet; from now on it counts as handed over. */
    function takeEntries(): PlacedEntry[] {
      clearTimeout(timer.current);
      const unkept = [...latest.current.values()].filter((draft) => !draft.isKept);
      change(new Map([...latest.current].map(([key, draft]) => [key, { ...draft, isKept: true }])));
      return unkept.map(({ blockId, actionId, entry }) => ({ blockId, actionId, entry }));
    }

    async function actWithEntries(wanted: (entries: PlacedEntry[]) => Act): Promise<ActResult> {
      const entries = takeEntries();
      const result = await act(wanted(entries));
      if (result.isUnsent) giveBack(entries);
      return result;
    }

    function giveBack(entries: readonly PlacedEntry[]): void {
      const next = new Map(latest.current);
      for (const { blockId, actionId } of entries) {
        const draft = next.get(`${blockId}/${actionId}`);
        if (draft !== undefined) next.set(`${blockId}/${actionId}`, { ...draft, isKept: false });
      }
      change(next);
    }

    async function keep(): Promise<void> {
      const isWaiting = [...latest.current.values()].some((draft) => !draft.isKept);
      if (isWaiting) await actWithEntries((entries) => ({ act: 'keep', viewId: id, entries }));
    }

    const place: Place = {
      id,
      valueOf: ({ blockId, actionId }) =>
        drafts.get(`${blockId}/${actionId}`)?.value ?? values[blockId]?.[actionId] ?? null,
      errorOf: (blockId) => fieldErrors[blockId] ?? null,
      enter(spot, entered, sends) {
        change(
          new Map(latest.current).set(`${spot.blockId}/${spot.actionId}`, {
            ...spot,
            ...entered,
            isKept: sends,
          }),
        );
        clearTimeout(timer.current);
        if (sends)
          void actWithEntries((entries) => ({
            act: 'click',
            viewId: id,
            ...spot,
            value: entered.entry,
            entries,
          }));
        else timer.current = setTimeout(() => void keep(), isText(entered.value) ? KEEP_AFTER_MS : 0);
      },
      async press(spot, value) {
        await actWithEntries((entries) => ({
          act: 'click',
          viewId: id,
          ...spot,
          entries,
          ...(value === undefined ? {} : { value: value }),
        }));
      },
      async suggest(spot, text): Promise<readonly Json[]> {
        await keep();
        const result = await act({ act: 'suggest', viewId: id, ...spot, value: text });
        return result.options ?? [];
      },
    };
    return { place, actWithEntries };
  }, [act, drafts, fieldErrors, id, values]);
}

/** A value that grows sign by sign, not by choosing. */
function isText(value: Json): boolean {
  return 'value' in value || 'rich_text_value' in value;
}
