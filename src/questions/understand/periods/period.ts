import type { PlainDate } from '../../../platform/text/dates.ts';

/** Days that a question asks about, both included; null = open. */
export interface Period {
  readonly from: PlainDate | null;
  readonly to: PlainDate | null;
}

/** Days as they are written in a question ("March 2023", "last year"): tokens `first` to `end` (exclusive). */
export interface DaySpan {
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly first: number;
  readonly end: number;
  readonly precision: 'day' | 'month' | 'quarter' | 'year';
}

export function indexes(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, step) => from + step);
}
