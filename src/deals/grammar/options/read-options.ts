import { isQuoted, type Outline, type Stretch, trimmed } from '../outline.ts';
import type { ParseContext, TextSpan } from '../parsed-deal.ts';
import { type FoundOption, matchAt, type OptionPlace, type OptionReader } from './option.ts';
import { readEmbargo } from './read-embargo.ts';
import { readMarket, readNote, readSigned } from './read-free-words.ts';
import { readLanguages } from './read-languages.ts';
import { readSeasons } from './read-seasons.ts';
import { readWindow } from './read-window.ts';
import { readRefused, readWords } from './read-words.ts';

/** Tried together; the one that reads furthest wins, the earlier one on a tie. */
const READERS: readonly OptionReader[] = [
  readNote,
  readEmbargo,
  readSigned,
  readWindow,
  readSeasons,
  readLanguages,
  readMarket,
  readWords,
  readRefused,
];

/** Words between options that say nothing of their own. */
const JOINER =
  /[\s,+/&|.()[\]]+|(?:and|y|e|ve|plus|with|con|for|para|on|the|rights?|derechos(?: de)?|de|windows?|basis|only|media|licen[cs]e|deal|status|both|each|ambos)(?![\p{L}\p{N}])/uy;

/** What an option is, before it: "status: negotiation". */
const LABEL =
  /(?:status|estado|media|medios|rights|derechos|exclusivity|exclusividad|licen[cs]e|licencia|type|tipo|options?)\s*[:=]\s*/uy;

export interface OptionsReading {
  readonly options: readonly FoundOption[];
  /** What follows the last option and is not one; null when everything was read. */
  readonly rest: TextSpan | null;
}

/** Reads a stretch of text as options, one after the other, until something is not an option. */
export function readOptions(outline: Outline, span: Stretch, context: ParseContext): OptionsReading {
  const options: FoundOption[] = [];
  let start = span.start;
  while (start < span.end) {
    const place: OptionPlace = { outline, start, end: span.end, context };
    const skipped = matchAt(place, LABEL) ?? (startsOption(place) ? null : matchAt(place, JOINER));
    if (skipped) {
      start += skipped[0].length;
      continue;
    }
    const found = readOne(place);
    if (!found) return { options, rest: trimmed(outline, start, span.end) };
    options.push({ ...trimmed(outline, start, found.end), meaning: found.meaning });
    start = found.end;
  }
  return { options, rest: null };
}

/** True for words that can only be an option list: at least one option, nothing else, not in quotes. */
export function isOptions(reading: OptionsReading, outline: Outline, span: TextSpan): boolean {
  return reading.rest === null && reading.options.length > 0 && !isQuoted(outline, span);
}

function startsOption(place: OptionPlace): boolean {
  return readOne(place) !== null;
}

function readOne(place: OptionPlace): ReturnType<OptionReader> {
  let furthest: ReturnType<OptionReader> = null;
  for (const read of READERS) {
    const found = read(place);
    if (found && found.end > place.start && found.end > (furthest?.end ?? 0)) furthest = found;
  }
  return furthest;
}
