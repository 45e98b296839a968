import { foldLetters } from '../../../platform/text/name-key.ts';
import { matchAt, type OptionPlace, type OptionReader } from './option.ts';

const PREFIX = /(?:languages?|idiomas?|lenguas?|dil|audio)(?![\p{L}\p{N}])\s*[:=]?\s*/uy;
const VERSION_IN =
  /(dubbed|dub|subtitled|subs|subtitles|doblad[oa]|doblaje|subtitulad[oa]|subtitulos)\s+(?:in(?:to)?|al|en)\s+/uy;
const VERSION =
  /\s*[-( ]\s*(dubbed|dub|subtitled|subtitles|subs|sub|doblad[oa]|doblaje|subtitulad[oa]|subtitulos|dublaj|altyazi)(?![\p{L}\p{N}])\)?/uy;
const CODE = /[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?![\p{L}\p{N}-])/uy;
const NAME = /\p{L}+(?:[ -]\p{L}+){0,2}/uy;
const JOINER = /\s*(?:[,+/&]|and|y|e)\s*/uy;

const REGIONAL: Readonly<Record<string, string>> = {
  'latin american spanish': 'es-419',
  'latam spanish': 'es-419',
  'neutral spanish': 'es-419',
  'espanol neutro': 'es-419',
  'espanol latino': 'es-419',
  castilian: 'es-ES',
  'castilian spanish': 'es-ES',
  castellano: 'es-ES',
  'european spanish': 'es-ES',
  'brazilian portuguese': 'pt-BR',
  'european portuguese': 'pt-PT',
  mandarin: 'zh',
};

/** Reads languages of a grant: "language es-419 dubbed", "dubbed in Spanish", "idiomas: español, inglés". */
export const readLanguages: OptionReader = (place) => {
  const prefix = matchAt(place, PREFIX);
  const versionIn = prefix ? null : matchAt(place, VERSION_IN);
  const lead = prefix ?? versionIn;
  const languages: string[] = [];
  let at = place.start + (lead?.[0].length ?? 0);
  let end = at;
  for (;;) {
    const item = readLanguage(place, at, versionOf(versionIn?.[1]));
    // Without "language" before it, a code is only taken for one if it says dubbed or subtitled.
    if (!item || (!lead && !item.language.includes(' '))) break;
    languages.push(item.language);
    end = item.end;
    const joiner = matchAt(place, JOINER, end);
    if (!joiner) break;
    at = end + joiner[0].length;
  }
  if (languages.length > 0) return { meaning: { kind: 'languages', languages }, end };
  if (!prefix) return null;
  const message = 'I could not read the language. Type a code or a name: language es-419 dubbed.';
  return { meaning: { kind: 'problem', code: 'unreadable_option', message }, end: place.end };
};

function readLanguage(
  place: OptionPlace,
  at: number,
  version: string | null,
): { readonly language: string; readonly end: number } | null {
  const found = codeAt(place, at) ?? nameAt(place, at);
  if (!found) return null;
  const suffix = matchAt(place, VERSION, found.end);
  const said = versionOf(suffix?.[1]) ?? version;
  const end = found.end + (suffix?.[0].length ?? 0);
  return { language: said ? `${found.code} ${said}` : found.code, end };
}

function codeAt(place: OptionPlace, at: number): { readonly code: string; readonly end: number } | null {
  const match = matchAt(place, CODE, at);
  const primary = match?.[0].split('-')[0] ?? '';
  if (!match || !languageCodes().has(primary)) return null;
  return { code: Intl.getCanonicalLocales(match[0])[0] ?? match[0], end: at + match[0].length };
}

function nameAt(place: OptionPlace, at: number): { readonly code: string; readonly end: number } | null {
  const match = matchAt(place, NAME, at);
  let name = match?.[0] ?? '';
  while (name !== '') {
    const code = REGIONAL[name] ?? languageNames().get(name);
    if (code) return { code, end: at + name.length };
    name = name.includes(' ') ? name.slice(0, name.lastIndexOf(' ')) : '';
  }
  return null;
}

function versionOf(word: string | undefined): 'dubbed' | 'subtitled' | null {
  if (!word) return null;
  return /^(?:dub|dob)/.test(word) ? 'dubbed' : 'subtitled';
}

let codes: ReadonlySet<string> | null = null;
let names: ReadonlyMap<string, string> | null = null;

/** Two- and three-letter codes of languages that have an English name. */
function languageCodes(): ReadonlySet<string> {
  codes ??= new Set(languageNames().values());
  return codes;
}

/** English, Spanish and Turkish names of languages, folded, with their two-letter codes. */
function languageNames(): ReadonlyMap<string, string> {
  if (names) return names;
  const found = new Map<string, string>();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  for (const locale of ['en', 'es', 'tr']) {
    const display = new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' });
    for (const first of letters)
      for (const second of letters) {
        const name = display.of(first + second);
        if (name) found.set(foldLetters(name), first + second);
      }
  }
  names = found;
  return found;
}
