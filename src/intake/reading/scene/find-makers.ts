import { companyKey } from '../../../catalogue/companies/company-key.ts';
import { GENRE_AFTER } from '../titles/genre-words.ts';
import type { Name } from '../words/names.ts';
import { type Unit, unitAt } from '../words/units.ts';
import { standsAsProducer } from './producer-signs.ts';
import { sellerWeight } from './seller-signs.ts';

/** What a company that is no buyer does in a story. */
export interface Makers {
  /** The company that sells; null = not told. */
  readonly distributor: string | null;
  /** Names (by where they start) that are the distributor, under a short form too. */
  readonly sellers: ReadonlySet<number>;
  /** Names that stand as producers, makers or owners. */
  readonly producers: ReadonlySet<number>;
}

export interface MakerSources {
  readonly text: string;
  readonly units: readonly Unit[];
  readonly names: readonly Name[];
  readonly titleStarts: readonly number[];
  readonly distributor: string | null;
}

/** At or above: the company that sells. */
const ENOUGH = 2;
/** At or above: a seller beside the one whose story it is. */
const SURE = 4;

/** Tells the company that sells, and the producers, from those that may have bought. */
export function findMakers(sources: MakerSources): Makers {
  const scores = new Map<string, { name: string; score: number; start: number }>();
  for (const name of sources.names) {
    const key = companyKey(name.text);
    const before = scores.get(key);
    const score = (before?.score ?? 0) + scoreOf(sources, name);
    scores.set(key, { name: before?.name ?? name.text, score, start: before?.start ?? name.start });
  }
  const ranked = [...scores.values()].toSorted(
    (left, right) => right.score - left.score || left.start - right.start,
  );
  const best = ranked[0];
  const distributor =
    sources.distributor ?? (best && best.score >= ENOUGH ? fullest(ranked, best.name) : null);
  const others = ranked.filter(({ score }) => score >= SURE).map(({ name }) => name);
  const selling = [...(distributor === null ? [] : [distributor]), ...others];
  const sellers = sources.names.filter((name) => selling.some((one) => isShortFormOf(name.text, one)));
  const producers = sources.names.filter((name) => standsAsProducer(sources, name));
  return {
    distributor,
    sellers: new Set(sellers.map((name) => name.start)),
    producers: new Set(producers.map((name) => name.start)),
  };
}

/** The longest name that the story uses for the same company: "Wide Bay Films" for "Wide Bay". */
function fullest(ranked: readonly { readonly name: string }[], name: string): string {
  return (
    ranked
      .map((one) => one.name)
      .filter((other) => isShortFormOf(name, other))
      .toSorted((left, right) => right.length - left.length)[0] ?? name
  );
}

function scoreOf({ text, units, titleStarts, names }: MakerSources, name: Name): number {
  const unit = unitAt(units, name.start);
  const from = unit?.start ?? 0;
  const before = text.slice(Math.max(from, name.start - 80), name.start);
  const after = text.slice(name.outerEnd, Math.max(name.outerEnd, (unit?.end ?? text.length) + 1));
  const ending = text.slice(name.end, name.outerEnd);
  const isEarly = unit !== null && (unit === units[0] || unit === units[1] || unit.start < 250);
  let score = sellerWeight({ name: name.text, before, ending, after, isEarly });
  const follows = titleStarts.some(
    (start) =>
      start > name.outerEnd &&
      start - name.outerEnd < 60 &&
      /^ (?:[\p{Ll}-]+ ){0,4}$/u.test(text.slice(name.outerEnd, start)),
  );
  if (ending !== '' && follows) score += 2;
  else if (ending !== '' && GENRE_AFTER.test(after)) score += 1;
  if (ending === '' && /(?:the|its|two|three|four|five|la|el) $/iu.test(before) && GENRE_AFTER.test(after))
    score += 2;
  if (/^ \(/.test(after) && name.place === null && !isEarly) score -= 3;
  // A Turkish case ending: the name is where or to whom something happens.
  if (/^['’](?:y?[ae]|[dt][ae]n?)$/iu.test(ending)) score -= 6;
  if (names.length === 1) score -= 1;
  return score;
}

/** The company again by the first words of its name ("Harbor" for "Harbor Pictures") or its letters ("M&F"). */
function isShortFormOf(name: string, whole: string): boolean {
  const short = companyKey(name);
  const long = companyKey(whole);
  if (short === long) return true;
  if (short.length >= 4 && long.startsWith(`${short} `)) return true;
  const letters = name.replace(/[^\p{Lu}]/gu, '');
  const initials = [...whole.matchAll(/(?<![\p{L}])\p{Lu}/gu)].map((match) => match[0]).join('');
  return /^[\p{Lu}&]{2,5}$/u.test(name) && letters.length >= 2 && letters === initials;
}
