import { expandPhrase, isUnsettled } from './places/phrase/expand-phrase.ts';
import { parsePhrase } from './places/phrase/parse-phrase.ts';
import { type Phrase, placesOf, printPhrase } from './places/phrase/phrase.ts';
import { PLACE_NAMES, placeKey } from './places/place-index.ts';
import type { Territory, TerritoryReading } from './territory.ts';

/** `record` asks where the trade reads a phrase two ways; `as_written` keeps what is open in `doubtful`. */
export type TerritoryMode = 'record' | 'as_written';

const MAX_CHOICES = 5;
const REST_OF =
  /^(?:the\s+)?(?:rest of (?:the\s+)?|remaining\s+|resto de(?:l| la| los| las)?\s+)(.+)$|^r\.?o\.?w\.?$|^rest of world$/iu;

/**
 * Reads a whole phrase as one territory: a country in any of its names or as an ISO code in capitals, a joint
 * territory ("UK & Ireland"), a region, with exclusions and inclusions ("LatAm excl. Brazil", "+WRD -US"), a part of a
 * country, a market of one language ("US Hispanic"). A slight slip of the pen is read if it can mean one place only.
 *
 * Mode `record`: what the trade reads several ways is `ambiguous`; every candidate's label reads, in this mode, as that
 * candidate. With too many combinations the candidates are empty and the question says what to write.
 * Mode `as_written`: never ambiguous; what is open stands in `doubtful`.
 */
export function readTerritory(text: string, mode: TerritoryMode): TerritoryReading {
  const label = text
    .replace(/\s+/g, ' ')
    .replace(/^[\s"“”'‘’]+|[\s"“”'‘’.,;:]+$/g, '')
    .trim();
  const rest = REST_OF.exec(label);
  if (rest) return readRest(label, rest[1] ?? 'World', mode);
  const phrase = label === '' ? null : parsePhrase(label);
  if (!phrase) return { kind: 'unknown', text };
  const open = mode === 'record' ? openParts(phrase) : [];
  if (open.length > 0) return askAbout(text, phrase, open);
  const mended = placesOf(phrase).some((part) => part.kind === 'place' && part.typo);
  const written = mended ? printPhrase(phrase) : keepStop(text, label);
  return { kind: 'territory', territory: toTerritory(written, phrase) };
}

/** True if the whole text is one name or code of a country, region or market, not a list and not misspelt. */
export function isPlaceName(text: string): boolean {
  const phrase = parsePhrase(text);
  return phrase?.kind === 'place' && !phrase.typo;
}

/** The stop of "U.S." and "Czech Rep." belongs to the name. */
function keepStop(text: string, label: string): string {
  const isShort = /\.\p{L}$/u.test(label) || PLACE_NAMES.get(placeKey(label))?.printed.endsWith('.');
  return isShort && text.trim().endsWith('.') ? `${label}.` : label;
}

function toTerritory(label: string, phrase: Phrase): Territory {
  const { codes, doubtful, languages } = expandPhrase(phrase);
  return { label, codes: [...codes].sort(), doubtful: [...doubtful].sort(), languages: [...languages] };
}

function openParts(phrase: Phrase): readonly Phrase[] {
  return placesOf(phrase).filter((part) => {
    const isRegion = part.kind === 'place' && part.place.kind === 'region';
    return choicesOf(part).length > 0 && (!isRegion || isUnsettled(part, phrase));
  });
}

function choicesOf(part: Phrase): readonly string[] {
  if (part.kind === 'slip') return part.choices;
  if (part.kind !== 'place' || part.place.kind === 'country') return [];
  if (part.place.kind === 'shared') return part.place.name.choices;
  return part.place.region.choices.map((choice) => choice.replace('*', part.text));
}

function askAbout(text: string, phrase: Phrase, open: readonly Phrase[]): TerritoryReading {
  const combinations = open.reduce<readonly ReadonlyMap<Phrase, string>[]>(
    (sofar, part) =>
      sofar.flatMap((chosen) => choicesOf(part).map((choice) => new Map([...chosen, [part, choice]]))),
    [new Map()],
  );
  const labels = combinations.map((chosen) => printPhrase(phrase, (part) => chosen.get(part) ?? null));
  const candidates = labels.length > MAX_CHOICES ? [] : distinct(labels.flatMap(settled));
  const only = candidates.length === 1 ? candidates[0] : undefined;
  if (only) return { kind: 'territory', territory: { ...only, label: text.trim() } };
  return { kind: 'ambiguous', text, question: questionAbout(open, candidates.length > 0), candidates };
}

function settled(label: string): readonly Territory[] {
  const phrase = parsePhrase(label);
  return phrase && openParts(phrase).length === 0 ? [toTerritory(label, phrase)] : [];
}

function distinct(candidates: readonly Territory[]): readonly Territory[] {
  const seen = new Set<string>();
  return candidates.filter(({ codes, doubtful }) => {
    const expansion = `${codes.join()}|${doubtful.join()}`;
    return !seen.has(expansion) && seen.add(expansion);
  });
}

function questionAbout(open: readonly Phrase[], hasChoices: boolean): string {
  const questions = open.map((part) => {
    if (part.kind === 'place' && part.place.kind === 'region')
      return `${part.text}: ${part.place.region.ask ?? ''}`;
    return part.kind === 'place' || part.kind === 'slip' ? `${part.text}: which one is meant?` : '';
  });
  return hasChoices
    ? questions.join(' ')
    : `${questions.join(' ')} Write each with its own "excl." or "incl."`;
}

/** "The rest of Europe" depends on what was sold before: the countries have to be named. */
function readRest(label: string, whole: string, mode: TerritoryMode): TerritoryReading {
  const phrase = parsePhrase(whole);
  if (!phrase) return { kind: 'unknown', text: label };
  if (mode === 'record') {
    const question = `Which countries are "${label}"? Name them, or write "${whole} excl. ..."`;
    return { kind: 'ambiguous', text: label, question, candidates: [] };
  }
  const { codes, doubtful } = expandPhrase(phrase);
  return {
    kind: 'territory',
    territory: { label, codes: [], doubtful: [...codes, ...doubtful].sort(), languages: [] },
  };
}
