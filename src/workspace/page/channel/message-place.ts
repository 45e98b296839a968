import { useMemo, useState } from 'react';
import { initialValues } from '../../elements/view-values.ts';
import type { PageMessage } from '../../serve-page/protocol.ts';
import type { Json, ViewValues } from '../../state/model.ts';
import type { Place } from '../blocks/place.ts';
import { useWorkspace } from '../store/workspace-context.ts';

/** A message as the place of its elements: whatever is chosen there goes to the app at once. */
export function useMessagePlace(message: PageMessage): Place {
  const { act } = useWorkspace();
  const [chosen, setChosen] = useState<ViewValues>({});
  const { channel, ts, blocks } = message;
  return useMemo(() => {
    const values = initialValues(blocks, { kept: chosen, channel });
    const where = { channel, messageTs: ts };
    return {
      id: `m${channel}-${ts}`,
      valueOf: ({ blockId, actionId }) => values[blockId]?.[actionId] ?? null,
      errorOf: () => null,
      enter(spot, entered, sends) {
        setChosen((before) => ({
          ...before,
          [spot.blockId]: { ...before[spot.blockId], [spot.actionId]: entered.value },
        }));
        if (sends) void act({ act: 'click', ...where, ...spot, value: entered.entry });
      },
      async press(spot, value) {
        await act({ act: 'click', ...where, ...spot, ...(value === undefined ? {} : { value: value }) });
      },
      async suggest(spot, text): Promise<readonly Json[]> {
        const result = await act({ act: 'suggest', ...where, ...spot, value: text });
        return result.options ?? [];
      },
    };
  }, [act, blocks, channel, chosen, ts]);
}
