import { foldLetters } from '../../platform/text/name-key.ts';
import { placeKey } from './place-index.ts';
import { isTurkishSuffix } from './turkish-suffix.ts';

/** How a whole text uses capitals: in places, throughout, or not at all. */
type Writing = 'mixed' | 'shouted' | 'small';

/** Words of a text that could be a place, with what stands right before and after them. */
interface Suspect {
  readonly word: string;
  readonly before: string;
  readonly after: string;
  readonly key: string;
  readonly demonym: boolean;
  readonly writing: Writing;
}

/** Places whose name is a common word when written small, in one of the languages we read. */
const NEEDS_CAPITAL = keys(
  'Turkey Chad Jersey Jordan China Guinea Niger Togo Polish Oman Fas Mali Gine Çin Çad Mısır Somali Türk Rus Çek Kazak Levant Gulf Baltic Salvador Benin',
);

/** Of these, what a text without any capital means as a place ("miracle turkey share?"). */
const MEANT_IN_SMALL = keys('Turkey Chad Jersey Jordan China Guinea Niger Oman');

/** Abbreviations that are words in small letters, or too short to tell. */
const NEEDS_CAPITALS = keys('US EU SEA CIS CAR KIK GAS GSA BAE ABD RSA ROK CEI CCG BVI FRG USH SSA UKI PRC');

/** Read only as "in the DR": alone it is a broadcaster, small the title of a doctor. */
const NEEDS_ARTICLE = keys('DR');

/** Names that in running text are nearly always something else: a person, a city, everybody. */
const NEVER = keys(
  'World|The world|Whole world|Global|Globally|Mundo|Mundial|Todo el mundo|Dünya|Mundo entero|Mauricio|San Martín|Granada|Santa Elena|Victoria|All countries|Kuzey ülkeleri|Pacific|Antigua|Adria|Saba|Santa Lucía|San Bartolomé|Flamenco|Indio|Dominika|Siam|Fin|Leh|Gallego',
);

/** Longer names that hold the name of a country and are another place or thing. */
const DECOYS = keys(
  'New Mexico|Nuevo México|Mexico City|Ciudad de México|New Jersey|New England|New South Wales|New Guinea|Guatemala City|Panama City|Kuwait City|South China Sea|Indian Ocean|Panama hat|Gulf of Mexico|Golfo de México',
);

/** First names too: not right after another capitalised word ("Michael Jordan"). */
const FIRST_NAMES = keys('Jordan Chad Georgia Israel America Salvador');
const SURNAME_AFTER = /^ \p{Lu}\p{Ll}+/u;
const FIRST_NAME_BEFORE =
  /(?<!\p{L})(?!(?:And|But|By|Did|En|For|From|Has|In|Is|Of|On|Or|The|To|Was|What|When|Where|While|Who|With)\s)\p{Lu}\p{Ll}+ $/u;

const PREPOSITION =
  /(?:^|[^\p{L}])(?:in|across|throughout|within|to|from|for|en|para)\s+(?:the\s+|la\s+|el\s+)?$/iu;
const IN_THE = /(?:^|[^\p{L}])(?:in|to|for|from|across|of|and)\s+the\s+$/iu;
const LANGUAGE_BEFORE = /(?:^|[^\p{L}])(?:in|into|en|al|del)\s+$/iu;
const LANGUAGE_AFTER =
  /^[\s-]*(?:$|[?.!,;:)]|language|speaking|title|name|subtitle|subtitles|subtitled|dub|dubbed|dubbing|audio|translation|please|pls)/iu;
const LANGUAGE_NOUN =
  /^[\s-]+(?:language|speaking|title|name|subtitle|subtitles|subtitled|dub|dubbed|dubbing|audio|translation)(?!\p{L})/iu;
const CHANNEL_AFTER = /^\s(?:tv|television|televisión|televizyon|channel|móvil|football|noticias)(?!\p{L})/iu;

/** False if the words are more likely no place: a pronoun, a bird, a language, a person, a channel's name. */
export function isPlausible(suspect: Suspect): boolean {
  const { word, before, after, key, demonym } = suspect;
  if (NEVER.has(key)) return false;
  if (NEEDS_ARTICLE.has(key)) return IN_THE.test(before);
  if (takesTurkishCase(after)) return true;
  if (NEEDS_CAPITALS.has(key)) return isAbbreviation(suspect);
  if (NEEDS_CAPITAL.has(key) && !/^\p{Lu}/u.test(word) && !isMeantInSmall(suspect)) return false;
  if (FIRST_NAMES.has(key) && (isPerson(suspect) || CHANNEL_AFTER.test(after))) return false;
  return !demonym || !isLanguage(before, after);
}

/** True for a longer name that is not the place it holds: "New Mexico". */
export function isDecoy(key: string): boolean {
  return DECOYS.has(key);
}

/** How the text as a whole uses capitals; a short text in capitals may be a code. */
export function writingOf(text: string): Writing {
  if (!/\p{Lu}/u.test(text)) return 'small';
  return !/\p{Ll}/u.test(text) && (text.match(/\p{Lu}+/gu)?.length ?? 0) > 3 ? 'shouted' : 'mixed';
}

/** "US" and "the us", but not the pronoun, which shouting writes in capitals too. */
function isAbbreviation({ word, before, key, writing }: Suspect): boolean {
  if (key === 'us' && IN_THE.test(before)) return true;
  return word === word.toUpperCase() && (writing !== 'shouted' || key !== 'us');
}

/** "abd'de": only a proper name takes its ending behind an apostrophe. */
function takesTurkishCase(after: string): boolean {
  const suffix = /^['’](\p{Ll}+)(?!\p{L})/u.exec(after)?.[1];
  return suffix !== undefined && isTurkishSuffix(foldLetters(suffix));
}

/** "Michael Jordan", "Jordan Peele". */
function isPerson({ before, after, key }: Suspect): boolean {
  const isNamed =
    SURNAME_AFTER.test(after) && !PREPOSITION.test(before) && (key === 'jordan' || key === 'chad');
  return isNamed || FIRST_NAME_BEFORE.test(before);
}

function isMeantInSmall({ before, key, demonym, writing }: Suspect): boolean {
  return !demonym && (PREPOSITION.test(before) || (writing === 'small' && MEANT_IN_SMALL.has(key)));
}

/** "in Spanish?", "Spanish-language", "Turkish title" speak of a language. */
function isLanguage(before: string, after: string): boolean {
  return LANGUAGE_NOUN.test(after) || (LANGUAGE_BEFORE.test(before) && LANGUAGE_AFTER.test(after));
}

function keys(words: string): ReadonlySet<string> {
  return new Set(words.split(words.includes('|') ? '|' : ' ').map(placeKey));
}
