import { UserError } from '../../platform/errors.ts';
import { ENGLISH } from './en/english-release.ts';
import { SPANISH } from './es/spanish-release.ts';
import type { ReleaseLanguage } from './language.ts';

/** Every language that releases are written in, with its name and the words that ask for it. */
export const LANGUAGES: readonly {
  readonly words: ReleaseLanguage;
  readonly name: string;
  readonly asked: RegExp;
}[] = [
  { words: ENGLISH, name: 'English', asked: /^(?:english|en|inglés|ingles)$/i },
  { words: SPANISH, name: 'Spanish', asked: /^(?:spanish|es|español|espanol|castellano)$/i },
];

/** @throws UserError for a language that releases are not written in */
export function releaseLanguage(code: string): ReleaseLanguage {
  const found = LANGUAGES.find(({ words }) => words.code === code);
  if (found === undefined) {
    throw new UserError(
      'release_language',
      `Releases are written in ${LANGUAGES.map(({ name }) => name).join(' and ')}.`,
    );
  }
  return found.words;
}
