import type { TitleRef } from '../../../catalogue/titles/title.ts';
import type { ForeseenDeal, ToldSale } from '../../../deals/record/foresee-deals.ts';
import { isSold } from '../../../deals/recorded-deal.ts';
import type { ForeseenFigure, ToldFigure } from '../../../ratings/record/foresee-figures.ts';
import type { Evidence, ReadFigure, ReadRow } from '../../article.ts';

/**
 * Words: a *reading* is what a reader made of a text; a *proposal* is one row or figure of it, held against the record;
 * a *choice* is what the person said to it (tick, title, answer, mend); *meant* is the title that a name stands for.
 */

/** Which title a name of the text stands for. */
export type MeantTitle =
  /** On record; chosen, or named exactly by one of its names. */
  | { readonly kind: 'known'; readonly title: TitleRef }
  /** To be created, because the person said so. */
  | { readonly kind: 'new'; readonly name: string }
  /** Nobody said yet; `nearest` is what it may be, perhaps nothing. */
  | { readonly kind: 'open'; readonly nearest: readonly TitleRef[] };

/** The rows and figures that the text tells under one name. */
export interface TitleGroup {
  /** Comparison form of the name; empty where the text names no title. */
  readonly key: string;
  /** As the text names it; null = not at all. */
  readonly name: string | null;
  /** Other names that the text gives it; a new title gets them as well. */
  readonly aka: readonly string[];
  readonly meant: MeantTitle;
  /** The person said so. */
  readonly isChosen: boolean;
}

/** Something of a row that reads two ways; the person takes one of the choices. */
export interface RowQuestion {
  readonly about: 'territory' | 'buyer';
  readonly words: string;
  /** Empty = nothing can be offered: the row has to be mended. */
  readonly choices: readonly string[];
  /** The choice taken; null = none yet. */
  readonly answer: string | null;
}

export interface DealProposal {
  readonly kind: 'deal';
  /** "d0", "d1", ...: the place in the reading. */
  readonly id: string;
  readonly group: TitleGroup;
  readonly sale: ToldSale;
  readonly row: ReadRow;
  readonly questions: readonly RowQuestion[];
  /** Told as a sale from before the news. */
  readonly isEarlier: boolean;
  readonly isMended: boolean;
  /** Null until the title is known. */
  readonly foreseen: ForeseenDeal | null;
  /** Whether there is anything to record. */
  readonly isOpen: boolean;
  readonly isTicked: boolean;
}

/** A paid option, talks and what is only being developed are no sale yet. */
export function isSale({ sale: { terms } }: Pick<DealProposal, 'sale'>): boolean {
  return isSold(terms.status) && terms.licence !== 'option';
}

/** How a figure that differs from one on record is meant. */
export type FigureAnswer = 'correct' | 'apart';

export interface FigureProposal {
  readonly kind: 'figure';
  /** "f0", "f1", ... */
  readonly id: string;
  readonly group: TitleGroup;
  /** Null where the text does not say in which territory it was measured. */
  readonly told: ToldFigure | null;
  readonly read: ReadFigure;
  readonly isMended: boolean;
  /** Null until title and territory are known. */
  readonly foreseen: ForeseenFigure | null;
  readonly answer: FigureAnswer | null;
  readonly isOpen: boolean;
  readonly isTicked: boolean;
}

export type Proposal = DealProposal | FigureProposal;

/** What was read and is not proposed, with the reason. */
export interface LeftOut {
  readonly reason:
    | 'rights_in'
    | 'rival'
    | 'other_programme'
    | 'benchmark'
    | 'based_on'
    | 'talks'
    | 'too_many';
  readonly evidence: Evidence | null;
  /** How many, where they are not told one by one. */
  readonly count: number;
}

/** A text, held against the record. */
export interface Proposals {
  readonly groups: readonly TitleGroup[];
  /** Rows first, then figures, in the order of the text. */
  readonly items: readonly Proposal[];
  readonly leftOut: readonly LeftOut[];
}
