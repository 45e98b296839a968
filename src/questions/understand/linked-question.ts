import type { TerritoryMention } from '../../catalogue/find-territories.ts';
import type { TitleRef } from '../../catalogue/titles/title.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { AskedTerms } from './asked-terms.ts';
import type { Period } from './periods/period.ts';
import type { AwardSpan, ChannelSpan, CompanySpan, TitleSpan } from './spans.ts';

/** A question with everything in it that is on record, for kinds to say whether it is theirs. */
export interface LinkedQuestion {
  readonly text: string;
  /** In which it is asked; null where its words do not tell, or tell one that is not printed (Turkish). */
  readonly language: PrintLanguage | null;
  /**
   * The question's words in lower case without accents, each name replaced by what it is: TITLE, BUYER, CHANNEL, PLACE,
   * AWARD, DATE. "who has TITLE in PLACE".
   */
  readonly words: string;
  readonly titles: readonly TitleSpan[];
  readonly companies: readonly CompanySpan[];
  readonly channels: readonly ChannelSpan[];
  readonly places: readonly TerritoryMention[];
  readonly awards: readonly AwardSpan[];
  readonly terms: AskedTerms;
  readonly period: Period | null;
  /** Further ones that are no part of it: "in 2021 and 2023". */
  readonly morePeriods: readonly Period[];
  /** Words that nothing on record goes by and that are no words of the trade. */
  readonly unknown: readonly string[];
  /** Those of them that are written like names, or stand where a buyer or channel does. */
  readonly unknownNames: readonly string[];
  /** "top 5": how many are asked for. */
  readonly howMany: number | null;
  /** Names that it wants left out: "excluding Chile". No answer does; each says so. */
  readonly leftOut: readonly string[];
  /** Asks for what is not: "where is TITLE not sold". */
  readonly isNegated: boolean;
  /** A date as typed that no calendar has. */
  readonly impossibleDate: string | null;
}

/** The first title of a question, when it names one. */
export function firstTitle(question: LinkedQuestion): TitleRef | null {
  return question.titles[0]?.titles[0] ?? null;
}
