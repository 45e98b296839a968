import { nameKey } from '../../../platform/text/name-key.ts';

/** Languages that the trade tells apart by region. */
const REGIONAL = [
  'es-419',
  'es-ES',
  'es-MX',
  'pt-BR',
  'pt-PT',
  'fr-CA',
  'zh-Hans',
  'zh-Hant',
  'en-GB',
  'en-US',
];
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];

/** The BCP 47 code of a language by its code ("es-419", "tr") or its name in English, Spanish or Turkish; else null. */
export function readLanguage(text: string): string | null {
  const typed = text.trim();
  if (/^[a-z]{2}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?$/.test(typed)) {
    const [code] = Intl.getCanonicalLocales(typed);
    if (code !== undefined && ENGLISH.of(code.slice(0, 2)) !== undefined) return code;
  }
  return codeByName().get(nameKey(typed)) ?? null;
}

/** "Latin American Spanish" for es-419; a code without a name is returned as it is. */
export function languageName(code: string): string {
  return ENGLISH.of(code) ?? code;
}

const [ENGLISH, ...OTHERS] = ['en', 'es', 'tr'].map(
  (locale) => new Intl.DisplayNames([locale], { type: 'language', fallback: 'none' }),
) as [Intl.DisplayNames, ...Intl.DisplayNames[]];

let known: ReadonlyMap<string, string> | null = null;

function codeByName(): ReadonlyMap<string, string> {
  if (known !== null) return known;
  const codes = [...LETTERS.flatMap((first) => LETTERS.map((second) => first + second)), ...REGIONAL];
  const names = new Map<string, string>();
  for (const display of [ENGLISH, ...OTHERS]) {
    for (const code of codes) {
      const name = display.of(code);
      if (name !== undefined && !names.has(nameKey(name))) names.set(nameKey(name), code);
    }
  }
  known = names;
  return names;
}
