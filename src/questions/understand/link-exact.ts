import { awardKey } from '../../catalogue/awards/award.ts';
import { companyKey } from '../../catalogue/companies/company-key.ts';
import { findTerritories } from '../../catalogue/find-territories.ts';
import { titleKey } from '../../catalogue/titles/title-key.ts';
import { namesWithKey, type TitleNameHit } from '../../catalogue/titles/title-store.ts';
import type { Db } from '../../platform/db/database.ts';
import { nameKey } from '../../platform/text/name-key.ts';
import { type CompanyHit, companiesWithKeys, otherKeys } from './names-store.ts';
import type { AwardSpan, ChannelSpan, CompanySpan, NameSpan, PlaceSpan, TitleSpan } from './spans.ts';
import { type Tokens, wordsBetween } from './tokens.ts';
import { isKnownWord, LITTLE_WORDS } from './vocabulary.ts';

/** Names of more words are found by a part of them. */
const LONGEST_NAME = 9;

interface Slice {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly titleKey: string;
  readonly companyKey: string;
  readonly awardKeys: readonly string[];
}

/**
 * Every name on record that stands in a question as it is recorded: titles, companies, channels and awards by the keys
 * of all runs of words in three queries, territories by their own reader. Spans may overlap.
 */
export async function linkExact(db: Db, tokens: Tokens, publicAt: Date | null): Promise<readonly NameSpan[]> {
  const slices = slicesOf(tokens);
  const unique = (keys: readonly string[]) => [...new Set(keys)].filter((key) => key !== '');
  const companyKeys = unique(slices.map((slice) => slice.companyKey));
  const [titles, companies, others] = await Promise.all([
    namesWithKey(db, unique(slices.map((slice) => slice.titleKey))),
    companiesWithKeys(db, companyKeys, publicAt),
    otherKeys(db, { channels: companyKeys, awards: unique(slices.flatMap((slice) => slice.awardKeys)) }),
  ]);
  const titlesByKey = grouped(titles);
  const companiesByKey = grouped(companies);
  const spans: NameSpan[] = slices.flatMap((slice) => [
    ...titleSpan(tokens, slice, titlesByKey.get(slice.titleKey) ?? []),
    ...companySpan(tokens, slice, companiesByKey.get(slice.companyKey) ?? [], others.channels),
    ...awardSpan(tokens, slice, others.awards),
  ]);
  return [...spans, ...placeSpans(tokens)];
}

function slicesOf(tokens: Tokens): readonly Slice[] {
  const slices: Slice[] = [];
  for (let from = 0; from < tokens.list.length; from += 1) {
    if (tokens.list[from]?.isEnding) continue;
    for (let to = from + 1; to <= Math.min(tokens.list.length, from + LONGEST_NAME); to += 1) {
      const text = wordsBetween(tokens, from, to);
      const award = awardKey(text);
      slices.push({
        from,
        to,
        text,
        titleKey: titleKey(text),
        companyKey: companyKey(text),
        awardKeys: [award, award.replace(/s$/, ''), award.replace(/^academy awards?$/, 'oscar'), `${award}s`],
      });
    }
  }
  return slices;
}

function titleSpan(tokens: Tokens, slice: Slice, hits: readonly TitleNameHit[]): readonly TitleSpan[] {
  if (hits.length === 0) return [];
  const asPrinted = hits.filter((hit) => nameKey(hit.text) === nameKey(slice.text));
  const main = asPrinted.filter((hit) => hit.isMain);
  // Of several titles, one that is sold under just this name is not meant less than one that has it as another name.
  const preferred =
    main.length > 0 && distinct(main).length === 1 && distinct(asPrinted).length === 1 ? main : hits;
  const strength = strengthOf(tokens, slice, asPrinted.length > 0);
  return [{ what: 'title', ...place(slice), strength, how: 'exact', titles: distinct(preferred) }];
}

function companySpan(
  tokens: Tokens,
  slice: Slice,
  hits: readonly CompanyHit[],
  channels: ReadonlySet<string>,
): readonly (CompanySpan | ChannelSpan)[] {
  const isChannel = channels.has(slice.companyKey);
  if (hits.length === 0 && !isChannel) return [];
  // "Show" and "record" are Show TV and Record TV only when written like names.
  const isNumbered = /^channel \d+$/.test(slice.companyKey);
  const asPrinted =
    isNumbered || hits.length === 0 || hits.some((hit) => nameKey(hit.text) === nameKey(slice.text));
  const strength = isNumbered ? 3 : strengthOf(tokens, slice, asPrinted);
  // A company's name is never a word in small letters that every question uses.
  if (strength < 2) return [];
  const base = { ...place(slice), strength, channelKey: slice.companyKey };
  if (hits.length === 0) return [{ what: 'channel', ...base }];
  const companies = [...new Map(hits.map((hit) => [hit.company.id, hit.company])).values()];
  return [{ what: 'company', ...base, how: 'exact', companies }];
}

function awardSpan(tokens: Tokens, slice: Slice, awards: ReadonlySet<string>): readonly AwardSpan[] {
  const key = slice.awardKeys.find((each) => awards.has(each));
  if (key === undefined) return [];
  return [{ what: 'award', ...place(slice), strength: strengthOf(tokens, slice, true), awardKey: key }];
}

function placeSpans(tokens: Tokens): readonly PlaceSpan[] {
  return findTerritories(tokens.text).flatMap((mention): PlaceSpan[] => {
    const from = tokens.list.findIndex((token) => token.end > mention.start);
    const after = tokens.list.findIndex((token) => token.start >= mention.end);
    const to = after === -1 ? tokens.list.length : after;
    return from === -1 || to <= from
      ? []
      : [{ what: 'place', from, to, text: mention.text, strength: 3, mention }];
  });
}

/** How surely words are meant as a name: by quotation marks, rare words, capitals, in that order. */
function strengthOf(tokens: Tokens, { from, to }: Slice, asPrinted: boolean): number {
  const span = tokens.list.slice(from, to);
  const isWholeQuote =
    span.every((token) => token.isQuoted) && !tokens.list[from - 1]?.isQuoted && !tokens.list[to]?.isQuoted;
  if (isWholeQuote) return 4;
  const telling = span.filter((token) => !LITTLE_WORDS.has(token.word));
  if (telling.some((token) => !isKnownWord(token.word))) return 3;
  const capital = tokens.capitalsTell && telling.length > 0 && telling.every((token) => token.isCapitalised);
  const isFirst = from === 0 || tokens.list.slice(0, from).every((token) => token.afterBreak);
  if (capital && (!isFirst || telling.length > 1)) return asPrinted ? 3 : 2;
  if (span.length > 1 && asPrinted) return 2;
  return asPrinted ? 1 : 0.5;
}

function place({ from, to, text }: Slice) {
  return { from, to, text };
}

function distinct(hits: readonly TitleNameHit[]) {
  return [...new Map(hits.map((hit) => [hit.title.id, hit.title])).values()];
}

function grouped<T extends { readonly key: string }>(hits: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const hit of hits) groups.set(hit.key, [...(groups.get(hit.key) ?? []), hit]);
  return groups;
}
