/** A UTC instant as ISO 8601 text. */
export function isoInstant(value: Date): string {
  return value.toISOString();
}
