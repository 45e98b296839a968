import { nameKey } from '../../platform/text/name-key.ts';
import { readNumberWord } from '../../platform/text/number-words.ts';
import { readTerritory } from '../read-territory.ts';

const CHANNEL_WORDS = new Set('channel canal kanal kanaal canale kanali'.split(' '));

/** Words that channels carry or drop at will. */
const DROPPED = new Set('tv hd television televizyon televizija televisao televisione televizia'.split(' '));

/** Legal forms, at the end of a name. */
const LEGAL_FORMS = new Set('sa sas ltd limited inc llc gmbh plc corp srl bv'.split(' '));

/** A company's name as printed, and the names it is also found under. */
export interface CompanyNames {
  readonly main: string;
  readonly others: readonly string[];
}

/**
 * The key under which company names are compared within a country: "Channel Seis", "Canal 6" and "Kanal 6" are one,
 * so are "Canal+" and "Canal Plus", "Show TV" and "Show". TV, HD and legal forms go unless nothing else would be
 * left ("TV8" stays). Never empty for a name with a letter or digit; a key is its own key.
 */
export function companyKey(name: string): string {
  const withoutStops = name.replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (letters) =>
    letters.replaceAll('.', ''),
  );
  let key = nameKey(withoutStops);
  for (;;) {
    const next = shortened(key);
    if (next === key) return key;
    key = next;
  }
}

function shortened(key: string): string {
  const spelt = withChannelNumbers(key.split(' ')).join(' ');
  const words = withoutThe(
    spelt
      .replace(/\btv (?=\d+\b)/g, 'tv')
      .split(' ')
      .map(withoutJoinedTv),
  );
  const telling = withoutLegalForm(words.filter((word) => !DROPPED.has(word)));
  return (saysSomething(telling) ? telling : words).join(' ');
}

/** "Media Acquisition (Sitel)" is found by the whole, by what stands before the brackets and by what stands in them. */
export function companyNames(printed: string): CompanyNames {
  const main = printed.replace(/\s+/g, ' ').trim();
  const parts = /^([^()[\]]+?)\s*[([]([^()[\]]+)[)\]]$/.exec(main);
  if (!parts) return { main, others: [] };
  const [, before = '', inside = ''] = parts;
  const isPlace = readTerritory(inside.trim(), 'as_written').kind === 'territory';
  return { main, others: isPlace ? [before.trim()] : [before.trim(), inside.trim()] };
}

function withChannelNumbers(words: readonly string[]): readonly string[] {
  return words.map((word, index) => {
    const afterChannel = CHANNEL_WORDS.has(words[index - 1] ?? '');
    const value = readNumberWord(word);
    // "Canal Once" is Canal 11, but elsewhere "once", "on" and articles are words.
    if (value !== null && (afterChannel || !/^(?:on|once|un|una|bir)$/.test(word))) return String(value);
    const next = words[index + 1] ?? '';
    const numbered = /^\d/.test(next) || readNumberWord(next) !== null;
    return CHANNEL_WORDS.has(word) && numbered ? 'channel' : word;
  });
}

/** "ShowTV" as "Show"; "NTV" and "CityTV" keep what makes them a name. */
function withoutJoinedTv(word: string): string {
  return /^\p{L}{4,}tv$/u.test(word) ? word.slice(0, -2) : word;
}

function withoutThe(words: readonly string[]): readonly string[] {
  return words[0] === 'the' && words.length > 1 ? words.slice(1) : words;
}

function withoutLegalForm(words: readonly string[]): readonly string[] {
  return words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? '') ? words.slice(0, -1) : words;
}

function saysSomething(words: readonly string[]): boolean {
  return words.some((word) => word !== 'plus' && word !== 'and');
}
