import type { Json } from '../../state/model.ts';
import type { Entered, Spot } from './place.ts';

/** What every element with a value is given. */
export interface FieldProps {
  readonly element: Json;
  readonly spot: Spot;
  /** What it is called for those who cannot see it. */
  readonly label: string;
  /** The ids of hint and error. */
  readonly describedBy: string | undefined;
  readonly isInvalid: boolean;
  readonly isOptional: boolean;
  readonly onEnter: (entered: Entered) => void;
}
