import { instantFromZoned, type PlainDate } from '../../../platform/text/dates.ts';
import { zoneByAbbreviation } from '../../../platform/text/zone-names.ts';
import { findDate, noDate } from './find-date.ts';
import { matchAt, type OptionMeaning, type OptionPlace, type OptionReader } from './option.ts';

const EMBARGO =
  /(?:under |bajo )?embargo(?:ed)?(?![\p{L}\p{N}])\s*[:=]?\s*(?:(?:lifts?|until|till|to|for|on|hasta(?: el)?)(?![\p{L}\p{N}])\s*)*/uy;
const TIME =
  /\s*(?:,|t(?=\d)|at|@|a las?)?\s*(?:(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(?:(am|pm|a\.m\.|p\.m\.|hrs?|hs?)(?!\p{L}))?|(\d{1,2})\s*(am|pm|a\.m\.|p\.m\.)(?!\p{L})|(noon|midnight|mediodia|medianoche))(?![\p{L}\p{N}:]*\d)/uy;
const OFFSET = /\s*(?:utc|gmt)?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/uy;
const ZONE = /\s*\(?([a-z]+(?:[/_-][a-z]+)*)\)?(?![\p{L}\p{N}])/uy;

interface Clock {
  readonly time: string;
  readonly seconds: number;
  /** An IANA zone, or minutes ahead of UTC; null = not stated. */
  readonly zone: string | number | null;
  readonly end: number;
}

/**
 * Reads "embargo DATE [TIME] [ZONE]", the time also before the date; gives the UTC instant. A date without a time is
 * midnight at its beginning, a time without a zone is in the company's.
 */
export const readEmbargo: OptionReader = (place) => {
  const word = matchAt(place, EMBARGO);
  if (!word) return null;
  const at = place.start + word[0].length;
  const early = readClock(place, at);
  const date = findDate(place, early ? skip(place, early.end) : at, 'future');
  if (!date) return { meaning: noDate('embargo'), end: place.end };
  if ('problem' in date) return { meaning: date.problem, end: date.end };
  if (date.span.precision !== 'day') return { meaning: noDate('embargo'), end: date.end };
  const clock = early ?? readClock(place, date.end);
  return { meaning: meaningOf(place, date.span.from, clock), end: Math.max(date.end, clock?.end ?? 0) };
};

function meaningOf(place: OptionPlace, date: PlainDate, clock: Clock | null): OptionMeaning {
  const zone = clock?.zone ?? place.context.timeZone;
  const local = instantFromZoned(date, clock?.time ?? '00:00', typeof zone === 'number' ? 'UTC' : zone);
  const shift = typeof zone === 'number' ? -zone * 60 : 0;
  const instant = new Date(Date.parse(local) + ((clock?.seconds ?? 0) + shift) * 1000);
  return { kind: 'embargo', until: instant.toISOString() };
}

function readClock(place: OptionPlace, at: number): Clock | null {
  const match = matchAt(place, TIME, at);
  if (!match) return null;
  const time = timeOf(match);
  if (!time) return null;
  const end = at + match[0].length;
  const offset = matchAt(place, OFFSET, end);
  if (offset) {
    const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
    const zone = offset[1] === '-' ? -minutes : minutes;
    return { time, seconds: Number(match[3] ?? 0), zone, end: end + offset[0].length };
  }
  const named = matchAt(place, ZONE, end);
  const zone = named ? zoneOf(place.outline.text.slice(end, end + named[0].length)) : null;
  return { time, seconds: Number(match[3] ?? 0), zone, end: zone && named ? end + named[0].length : end };
}

function timeOf(match: RegExpExecArray): string | null {
  if (match[7]) return /noon|medio/.test(match[7]) ? '12:00' : '00:00';
  const half = (match[4] ?? match[6] ?? '').replace(/\./g, '');
  const typed = Number(match[1] ?? match[5]);
  const minutes = Number(match[2] ?? 0);
  const hours = half === 'pm' ? (typed % 12) + 12 : half === 'am' ? typed % 12 : typed;
  if (hours > 23 || minutes > 59 || Number(match[3] ?? 0) > 59) return null;
  return `${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`;
}

function zoneOf(typed: string): string | null {
  const name = typed.replace(/[\s()]/g, '');
  const known = zoneByAbbreviation(name);
  if (known !== null) return known;
  if (!name.includes('/')) return null;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function skip(place: OptionPlace, at: number): number {
  let index = at;
  while (index < place.end && /[\s,]/.test(place.outline.text.charAt(index))) index += 1;
  if (/^(?:on|el)\s/.test(place.outline.folded.slice(index, place.end))) index += 3;
  return index;
}
