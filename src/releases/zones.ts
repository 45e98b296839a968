import { zoneByAbbreviation } from '../platform/text/zone-names.ts';

/** What a form offers, beside the company's own. */
export const OFFERED_ZONES: readonly { readonly zone: string; readonly words: string }[] = [
  { zone: 'UTC', words: 'UTC (GMT)' },
  { zone: 'Europe/London', words: 'London' },
  { zone: 'Europe/Paris', words: 'Cannes, Paris, Berlin, Madrid (CET)' },
  { zone: 'Europe/Athens', words: 'Athens, Bucharest (EET)' },
  { zone: 'Europe/Istanbul', words: 'Istanbul' },
  { zone: 'Asia/Dubai', words: 'Dubai' },
  { zone: 'Asia/Singapore', words: 'Singapore' },
  { zone: 'Asia/Tokyo', words: 'Tokyo' },
  { zone: 'America/Sao_Paulo', words: 'São Paulo' },
  { zone: 'America/Argentina/Buenos_Aires', words: 'Buenos Aires' },
  { zone: 'America/New_York', words: 'New York, Miami (ET)' },
  { zone: 'America/Mexico_City', words: 'Mexico City' },
  { zone: 'America/Los_Angeles', words: 'Los Angeles (PT)' },
];

/** The IANA zone of "CET" or "Europe/Paris"; null when nobody calls one so. */
export function zoneNamed(words: string): string | null {
  return zoneByAbbreviation(words) ?? (words.includes('/') ? words : null);
}
