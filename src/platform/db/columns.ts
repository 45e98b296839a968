import type { PlainDate } from '../text/dates.ts';

/** A `date` column comes and goes as a Date at midnight UTC. */
export function plainDateToColumn(date: PlainDate | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

export function plainDateFromColumn(value: Date | null): PlainDate | null {
  return value === null ? null : (value.toISOString().slice(0, 10) as PlainDate);
}

/** A UTC instant as ISO 8601 text. */
export function isoInstant(value: Date): string {
  return value.toISOString();
}
