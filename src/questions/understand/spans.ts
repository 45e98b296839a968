import type { CompanyRef } from '../../catalogue/companies/company.ts';
import type { TerritoryMention } from '../../catalogue/find-territories.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';

/**
 * Words of a question that name something on record. Tokens `from` to `to` (exclusive).
 * `strength`: 3 = certainly a name here; 2 = a name unless a better one needs its words; 1 = a word like any other that is
 * also a name, so only if the question makes no sense without it.
 */
interface SpanBase {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly strength: number;
}

export interface TitleSpan extends SpanBase {
  readonly what: 'title';
  /** What the words can mean; several = ask. */
  readonly titles: readonly TitleRef[];
  readonly how: 'exact' | 'part' | 'typo';
}

export interface CompanySpan extends SpanBase {
  readonly what: 'company';
  /** Companies of that name, in whatever countries. */
  readonly companies: readonly CompanyRef[];
  /** Also the comparison form of a channel that figures were measured on. */
  readonly channelKey: string;
  readonly how: 'exact' | 'part' | 'typo';
}

export interface ChannelSpan extends SpanBase {
  readonly what: 'channel';
  readonly channelKey: string;
}

export interface PlaceSpan extends SpanBase {
  readonly what: 'place';
  readonly mention: TerritoryMention;
}

export interface AwardSpan extends SpanBase {
  readonly what: 'award';
  readonly awardKey: string;
}

export type NameSpan = TitleSpan | CompanySpan | ChannelSpan | PlaceSpan | AwardSpan;

/** Which kind of name wins the same words. */
const PRECEDENCE: readonly NameSpan['what'][] = ['title', 'company', 'channel', 'place', 'award'];

/** Spans that do not overlap: strong before weak, long before short, then by kind. */
export function withoutOverlaps(spans: readonly NameSpan[]): readonly NameSpan[] {
  const ranked = [...spans].sort(
    (left, right) =>
      Number(right.strength >= 2) - Number(left.strength >= 2) ||
      right.to - right.from - (left.to - left.from) ||
      right.strength - left.strength ||
      right.text.length - left.text.length ||
      PRECEDENCE.indexOf(left.what) - PRECEDENCE.indexOf(right.what),
  );
  const kept: NameSpan[] = [];
  for (const span of ranked) if (!kept.some((other) => overlap(span, other))) kept.push(span);
  return kept.sort((left, right) => left.from - right.from);
}

export function overlap(
  left: { readonly from: number; readonly to: number },
  right: { readonly from: number; readonly to: number },
): boolean {
  return left.from < right.to && right.from < left.to;
}
