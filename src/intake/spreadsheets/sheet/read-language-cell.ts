import { readLanguage } from '../../../catalogue/titles/command/read-language.ts';

const VERSIONS: Readonly<Record<string, string>> = {
  dubbed: 'dubbed',
  dub: 'dubbed',
  subtitled: 'subtitled',
  subtitles: 'subtitled',
  subs: 'subtitled',
};
const THREE_LETTERS = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** "es-419 dubbed" or "Spanish subtitled" as it is kept: a BCP 47 code and the version; null when it is neither. */
export function readLanguageCell(text: string): string | null {
  const before = READ.get(text);
  if (before !== undefined) return before;
  const language = languageOf(text);
  if (language !== null && READ.size < MOST_READ) READ.set(text, language);
  return language;
}

/** A sheet says the same few languages in thousands of rows. */
const READ = new Map<string, string>();
const MOST_READ = 1000;

function languageOf(text: string): string | null {
  const parts = /^(.*?)(?:\s+\(?([a-z]+)\)?)?$/i.exec(text.trim());
  const version = VERSIONS[parts?.[2]?.toLowerCase() ?? ''];
  const language = codeOf(version === undefined ? text : (parts?.[1] ?? ''));
  if (language === null) return null;
  return version === undefined ? language : `${language} ${version}`;
}

function codeOf(text: string): string | null {
  const code = readLanguage(text) ?? readLanguage(text.toLowerCase());
  if (code !== null) return code;
  const typed = text.trim();
  if (!/^[a-z]{3}(?:-[a-z0-9]{2,8})*$/i.test(typed)) return null;
  try {
    const [canonical] = Intl.getCanonicalLocales(typed);
    return canonical !== undefined && THREE_LETTERS.of(canonical) !== undefined ? canonical : null;
  } catch {
    return null;
  }
}
