import type { Metric } from '../../../ratings/metrics.ts';
import type { Claim } from '../../plan/split-claims.ts';
import { languageOf } from '../language-of.ts';

/** Nouns of a superlative with their article. */
const NOUNS: Readonly<Record<string, readonly [article: 'el' | 'la', noun: string]>> = {
  film: ['la', 'película'],
  movie: ['la', 'película'],
  series: ['la', 'serie'],
  show: ['el', 'programa'],
  programme: ['el', 'programa'],
  program: ['el', 'programa'],
  title: ['el', 'título'],
  drama: ['el', 'drama'],
  telenovela: ['la', 'telenovela'],
  broadcast: ['la', 'emisión'],
  premiere: ['el', 'estreno'],
  audience: ['la', 'audiencia'],
  rating: ['el', 'rating'],
  share: ['el', 'share'],
};

/** Behind the noun, ending in the noun's gender (`*`). */
const ADJECTIVES: Readonly<Record<string, string>> = {
  'most watched': 'más vist*',
  'most-watched': 'más vist*',
  'most viewed': 'más vist*',
  'most popular': 'más popular',
  'most successful': 'más exitos*',
  highest: 'más alt*',
};

const TAILS: readonly (readonly [RegExp, string])[] = [
  [/^since (\d{4})$/i, ' desde $1'],
  [/^(?:of|in) (\d{4})$/i, ' de $1'],
  [/^of the year$/i, ' del año'],
  [/^of the day$/i, ' del día'],
  [/^in (?:the |its )?(?:network|channel|station)(?:[’']s)? history$/i, ' en la historia del canal'],
  [/^in the history of the (?:network|channel)$/i, ' en la historia del canal'],
  [/^$/, ''],
];

const DEEDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:led|won) (?:the )?prime[ -]?time$/i, 'lideró el prime time'],
  [/^(?:led|won) (?:its|the) (?:time )?slot$/i, 'lideró su franja'],
  [/^doubled (?:the|its) slot average$/i, 'duplicó el promedio de su franja'],
];

/**
 * A recorded claim in Spanish: as it stands if it is Spanish, put into Spanish where it is one of the trade's set phrases;
 * otherwise null, since nobody's words are translated by guess.
 */
export function spanishClaimText({ kind, text }: Claim, metric: Metric | null = null): string | null {
  if (languageOf(text) === 'es') return text;
  if (kind === 'deed') return DEEDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
  return kind === 'superlative' ? superlative(text, metric) : null;
}

/** Figures whose noun is masculine: "un 19% de share, el más alto"; of the others it is "la cifra más alta". */
const MASCULINE: readonly (Metric | null)[] = ['share', 'rating', 'reach', 'peak_viewers'];

function superlative(text: string, metric: Metric | null): string | null {
  const adjective = Object.keys(ADJECTIVES).find((each) => text.toLowerCase().startsWith(each));
  if (adjective === undefined) return null;
  const rest = text.slice(adjective.length).trim();
  const [word = '', ...after] = rest.split(/\s+/);
  const named = NOUNS[word.toLowerCase()];
  const tail = tailOf(named === undefined ? rest : after.join(' '));
  if (tail === null) return null;
  const [article, noun] = named ?? [MASCULINE.includes(metric) ? 'el' : 'la', ''];
  const ended = (ADJECTIVES[adjective] ?? '').replace('*', article === 'la' ? 'a' : 'o');
  return `${article} ${noun === '' ? '' : `${noun} `}${ended}${tail}`;
}

function tailOf(words: string): string | null {
  const found = TAILS.find(([pattern]) => pattern.test(words));
  return found === undefined ? null : words.replace(found[0], found[1]);
}
