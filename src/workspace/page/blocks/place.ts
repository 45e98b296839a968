import { createContext, useContext } from 'react';
import type { Entry } from '../../elements/element-kinds.ts';
import type { Json } from '../../state/model.ts';

/** Where an element stands in its surface. */
export interface Spot {
  readonly blockId: string;
  readonly actionId: string;
}

/** What a person entered: the entry as the workspace takes it, and the value as it is shown until then. */
export interface Entered {
  readonly entry: Entry;
  readonly value: Json;
}

/** The message or view that blocks stand in: what its elements hold and do. */
export interface Place {
  /** A name for ids in the page, unique among what is shown. */
  readonly id: string;
  /** The element's value in wire form; null when it holds none. */
  readonly valueOf: (spot: Spot) => Json | null;
  readonly errorOf: (blockId: string) => string | null;
  /** Keeps an entry; `sends` as well tells the app at once. */
  readonly enter: (spot: Spot, entered: Entered, sends: boolean) => void;
  /** Presses a button or picks from a menu: what has no value of its own. */
  readonly press: (spot: Spot, value?: Entry) => Promise<void>;
  /** What the app offers for a typed text. */
  readonly suggest: (spot: Spot, text: string) => Promise<readonly Json[]>;
}

export const PlaceContext = createContext<Place | null>(null);

export function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (place === null) throw new Error('used outside of a message or view');
  return place;
}

/** The id of an element in the page. */
export function domId(place: Place, spot: Spot): string {
  return `${place.id}-${spot.blockId}-${spot.actionId}`.replace(/[^\w-]/g, '_');
}

/** What an element holds: its value in the place, else nothing. */
export function useValue(spot: Spot): Json {
  return usePlace().valueOf(spot) ?? {};
}
