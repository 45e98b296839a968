import type { TerritoryMention } from '../../../catalogue/find-territories.ts';
import type { Company, Scene } from '../scene/scene.ts';
import type { Unit } from '../words/units.ts';
import { type Group, groupsOf } from './groups.ts';
import { gapBetween, scoreGap } from './score-gap.ts';
import { HAS_DEAL_VERB } from './verbs.ts';

/** Companies and places of one sale or broadcast, and the words that tell of it. */
export interface Pair {
  readonly companies: readonly Company[];
  readonly places: readonly TerritoryMention[];
  /** From the first to the last of both. */
  readonly start: number;
  readonly end: number;
  /** The clause around it, up to its neighbours and the marks that part clauses. */
  readonly clauseStart: number;
  readonly clauseEnd: number;
}

/** What a unit says of companies and places. */
export interface Pairing {
  readonly unit: Unit;
  readonly pairs: readonly Pair[];
  /** Places with no company. */
  readonly loose: readonly TerritoryMention[];
  /** Companies with no place. */
  readonly alone: readonly Company[];
}

/** Weakest link believed. */
const LEAST = 3;

/** Pairs the companies of a unit with its places so that the links chosen are together the surest. */
export function pairUnit(scene: Scene, unit: Unit): Pairing {
  const groups = groupsOf(scene, unit);
  const zipped = respectively(scene, unit, groups);
  if (zipped) return { unit, pairs: zipped, loose: [], alone: [] };
  const isItem = unit.kind === 'item' || unit.kind === 'line';
  const links = bestLinks(
    withoutChannelDetails(
      scene,
      groups,
      groups.slice(1).map((group, index) => scoreGap(scene, groups[index] ?? group, group, isItem)),
    ),
  );
  const linked = links.map((index) => [groups[index], groups[index + 1]] as const);
  const rest = groups.filter((_, index) => !links.includes(index) && !links.includes(index - 1));
  const only =
    links.length === 0 && isItem ? (itemPair(groups) ?? solePair(scene, rest)) : solePair(scene, rest);
  const all = [...linked, ...(only ? [only] : [])].flatMap(([left, right]) =>
    left && right ? [merged(left, right)] : [],
  );
  const sorted = all.toSorted((left, right) => left.start - right.start);
  const pairs = sorted.map((pair, index) => ({
    ...pair,
    ...clauseOf(scene, unit, { pair, before: sorted[index - 1]?.end, after: sorted[index + 1]?.start }),
  }));
  const free = only ? rest.filter((group) => !only.includes(group)) : rest;
  const alone = free.flatMap((group) => (group.kind === 'companies' ? group.companies : []));
  const own = ownPairs(scene, unit, alone);
  return {
    unit,
    pairs: [...pairs, ...own].toSorted((left, right) => left.start - right.start),
    loose: free.flatMap((group) => (group.kind === 'places' ? group.places : [])),
    alone: alone.filter((company) => !own.some((pair) => pair.companies.includes(company))),
  };
}

/** "They join Telemundo Puerto Rico": the name itself says where. */
function ownPairs(scene: Scene, unit: Unit, alone: readonly Company[]): readonly Pair[] {
  return alone.flatMap((company) => {
    if (company.place === null) return [];
    const pair = { companies: [company], places: [company.place], start: company.start, end: company.end };
    return [{ ...pair, ...clauseOf(scene, unit, { pair, before: undefined, after: undefined }) }];
  });
}

/** A list item with one company and one place is of both, whatever stands between them. */
function itemPair(groups: readonly Group[]): readonly [Group, Group] | null {
  const [left, right, ...more] = groups;
  return left && right && more.length === 0 && left.kind !== right.kind ? [left, right] : null;
}

/** "UKTV took it for the UK, where it will air on Alibi": the company that took it comes before its channel. */
function withoutChannelDetails(
  { text }: Scene,
  groups: readonly Group[],
  scores: readonly number[],
): readonly number[] {
  return scores.map((score, index) => {
    const [taker, place, channel] = [groups[index - 1], groups[index], groups[index + 1]];
    if (place?.kind !== 'places' || channel?.kind !== 'companies' || (scores[index - 1] ?? 0) < 5)
      return score;
    if (taker && /^(?:,| and| y| ve)(?![\p{L}])/u.test(text.slice(taker.end, place.start))) return score;
    const gap = text.slice(place.end, channel.start);
    return /^,? (?:where|donde)(?![\p{L}]).* (?:on|by|via|through|por|en) (?:the )?$|^,? (?:(?:and|to|for) (?:air|be shown|broadcast) )?on (?:its |the )?(?:[\p{Ll}-]+ ){0,3}$/iu.test(
      gap,
    )
      ? 1
      : score;
  });
}

/** "In Israel, Bulgaria and Slovenia it runs on Viva, Nova and POP TV respectively." */
function respectively({ text }: Scene, unit: Unit, groups: readonly Group[]): readonly Pair[] | null {
  if (
    !/(?<![\p{L}])(?:respectively|respectivamente|sırasıyla)(?![\p{L}])/iu.test(
      text.slice(unit.start, unit.end),
    )
  )
    return null;
  const places = groups.flatMap((group) => (group.kind === 'places' ? group.places : []));
  const companies = groups.flatMap((group) => (group.kind === 'companies' ? group.companies : []));
  if (places.length !== companies.length || places.length < 2) return null;
  return places.flatMap((place, index) => {
    const company = companies[index];
    return company
      ? [
          {
            companies: [company],
            places: [place],
            start: unit.start,
            end: unit.end,
            clauseStart: unit.start,
            clauseEnd: unit.end,
          },
        ]
      : [];
  });
}

/** The indices of non-adjacent gaps with the largest sum of scores. */
function bestLinks(scores: readonly number[]): readonly number[] {
  const best: { sum: number; chosen: readonly number[] }[] = [];
  scores.forEach((score, index) => {
    const without = best[index - 1] ?? { sum: 0, chosen: [] };
    const before = best[index - 2] ?? { sum: 0, chosen: [] };
    const taken = score >= LEAST ? { sum: before.sum + score, chosen: [...before.chosen, index] } : without;
    best.push(taken.sum > without.sum ? taken : without);
  });
  return best.at(-1)?.chosen ?? [];
}

/** One place and one company left over, in one clause with a verb of a deal: they belong together. */
function solePair(scene: Scene, rest: readonly Group[]): readonly [Group, Group] | null {
  const [left, right, ...more] = rest;
  if (!left || !right || more.length > 0 || left.kind === right.kind) return null;
  const places = left.kind === 'places' ? left : right;
  if (places.kind === 'places' && places.places.some((place) => place.demonym)) return null;
  const gap = gapBetween(scene, left.end, right.start);
  const isOneClause = !/[;.:!?]/.test(gap) && (gap.match(/,/g)?.length ?? 0) <= 2 && gap.length < 110;
  return isOneClause && HAS_DEAL_VERB.test(gap) && / (?:for|to|by|para|a) (?:the )?$/u.test(gap)
    ? [left, right]
    : null;
}

function merged(left: Group, right: Group): Omit<Pair, 'clauseStart' | 'clauseEnd'> {
  const companies =
    left.kind === 'companies' ? left.companies : right.kind === 'companies' ? right.companies : [];
  const places = left.kind === 'places' ? left.places : right.kind === 'places' ? right.places : [];
  return { companies, places, start: left.start, end: right.end };
}

interface ClauseSources {
  readonly pair: { readonly start: number; readonly end: number };
  readonly before: number | undefined;
  readonly after: number | undefined;
}

/** From the neighbour before, or the mark that begins the clause, to the neighbour behind or the mark that ends it. */
function clauseOf({ text, titleMentions }: Scene, unit: Unit, { pair, before, after }: ClauseSources) {
  const from = before ?? unit.start;
  const lead = text.slice(from, pair.start);
  const opened = lastMatch(lead, /;\s|,?\s(?:while|whereas|mientras que)\s|,\s(?:and|but|y|ve)\s/giu);
  const clauseStart = opened === null ? from : from + opened;
  const to = after ?? unit.end;
  const tail = text.slice(pair.end, to);
  const closed = /;\s|,\s(?=\p{L}+['’]s\s)|,?\s(?:while|whereas|mientras que)\s|,\s(?:and|but|y|ve)\s/iu.exec(
    tail,
  );
  // "… and optioned by TVN for Poland": what follows "and" tells of the next sale.
  const opensNext =
    after === undefined ? null : /\s(?:and|y)\s(?=\p{Ll})(?!the |an? |its |la |el )/u.exec(tail);
  const cut = Math.min(closed?.index ?? tail.length, opensNext?.index ?? tail.length);
  const clauseEnd = pair.end + cut;
  // "Vigil to Sky in Germany, Annika to TF1 in France": the next title belongs to the next sale.
  const title =
    after === undefined
      ? undefined
      : titleMentions.find(
          (mention) =>
            mention.start >= pair.end &&
            mention.end <= after &&
            !isObjectOf(text.slice(pair.end, mention.start)),
        );
  return { clauseStart, clauseEnd: title ? Math.min(clauseEnd, title.start) : clauseEnd };
}

/** "… in Chile for Salt Wind", "Belgian streamer Streamz snapped up Salt Wind": the title is of the sale before it. */
function isObjectOf(gap: string): boolean {
  return (
    /^,? (?:for|with|of|on|para|por)\s(?:the )?(?:[\p{Ll}-]+ ){0,3}["“]?$/u.test(gap) ||
    (HAS_DEAL_VERB.test(gap) && !/[,;:]|\s(?:and|y|while)\s/u.test(gap))
  );
}

function lastMatch(text: string, pattern: RegExp): number | null {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? last.index + last[0].length : null;
}
