import type { Viewer } from '../answer.ts';

/** The words in the reader's language. */
export function inWords({ language }: Pick<Viewer, 'language'>, english: string, spanish: string): string {
  return language === 'en' ? english : spanish;
}

/** "not on record"; the Spanish words carry the English term that all messages share. */
export function notOnRecord(viewer: Pick<Viewer, 'language'>): string {
  return inWords(viewer, 'not on record', 'no consta (not on record)');
}

/** "No sale recorded", never "available": the record knows sales, not rights that are free. */
export function noSaleRecorded(viewer: Pick<Viewer, 'language'>): string {
  return inWords(viewer, 'No sale recorded', 'No consta ninguna venta (no sale recorded)');
}
