import { companyKey } from '../catalogue/companies/company-key.ts';
import { nameKey } from '../platform/text/name-key.ts';
import { readNumberWord } from '../platform/text/number-words.ts';
import type { FigureInput, MeasurementInput } from './measurement.ts';

const CHANNEL_KEYS = new Map<string, string>();
const MOST_CHANNEL_KEYS = 5000;

/** What makes two measurements of one title the same: territory, channel, time, scope and slot. Not the title. */
export function measurementKey({ territory, channel, aired, scope, slot }: MeasurementInput): string {
  return [
    territory.codes.join(' '),
    territory.doubtful.join(' '),
    territory.languages.join(' '),
    channel === null ? '' : channelKeyOf(channel),
    aired === null ? '' : `${aired.from}..${aired.to}`,
    scope ?? '',
    slot === null ? '' : slotKey(slot),
  ].join('|');
}

/** What makes a second figure of one measurement a correction of the first. */
export function figureKey({ metric, base, target }: Pick<FigureInput, 'metric' | 'base' | 'target'>): string {
  return `${metric}|${base ?? ''}|${target?.toLowerCase() ?? ''}`;
}

/** The comparison form of a channel; a name without letter or digit keeps its own characters. */
export function channelKeyOf(channel: string): string {
  const known = CHANNEL_KEYS.get(channel);
  if (known !== undefined) return known;
  const key = companyKey(channel) || channel.trim().toLowerCase();
  // A spreadsheet names few channels many times.
  if (CHANNEL_KEYS.size >= MOST_CHANNEL_KEYS) CHANNEL_KEYS.clear();
  CHANNEL_KEYS.set(channel, key);
  return key;
}

/** "20:00" and "20.00" are one; "live+7" is not "live". A slot of signs only keeps them. */
function slotKey(slot: string): string {
  return nameKey(slot) || slot.trim().toLowerCase();
}

const NUMBERED =
  /(?<![\p{L}\p{N}])(?:(season|temporada|sezon|episode|ep|chapter|capitulo|episodio|bolum)[ .]*(\d{1,4}|\p{L}+)|s(\d{1,2})(?:[ ]?ep?(\d{1,4}))?|(\d{1,4})\.? (sezon|bolum))(?![\p{L}\p{N}])/gu;

/** The season and episode that a slot's words name: "season 2, Thursday", "S02E05", "2. sezon". */
export function seasonAndEpisode(slot: string | null): {
  readonly season: number | null;
  readonly episode: number | null;
} {
  let season: number | null = null;
  let episode: number | null = null;
  for (const [, word, number, shortSeason, shortEpisode, turkishNumber, turkishWord] of nameKey(
    slot ?? '',
  ).matchAll(NUMBERED)) {
    if (shortSeason !== undefined) season ??= Number(shortSeason);
    if (shortEpisode !== undefined) episode ??= Number(shortEpisode);
    const count = countOf(number ?? turkishNumber);
    if (count === null) continue;
    if (/^(?:season|temporada|sezon)$/.test(word ?? turkishWord ?? '')) season ??= count;
    else episode ??= count;
  }
  return { season, episode };
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return /^\d+$/.test(text) ? Number(text) : readNumberWord(text);
}
