import type { Need, QuestionKind } from '../kinds/kind.ts';
import type { LinkedQuestion } from './linked-question.ts';

/** The kind that a question fits best, with its parameters or with what it lacks. */
export type ChosenKind =
  | {
      readonly kind: QuestionKind;
      readonly score: number;
      readonly params: Readonly<Record<string, unknown>>;
    }
  | { readonly kind: QuestionKind; readonly score: number; readonly missing: Need };

/** A kind that lacks a name is chosen only where no complete one comes near. */
const LACKING = 3;

export function chooseKind(kinds: readonly QuestionKind[], question: LinkedQuestion): ChosenKind | null {
  let best: ChosenKind | null = null;
  for (const kind of kinds) {
    const reading = kind.read(question);
    if (reading === null) continue;
    const chosen: ChosenKind = { kind, ...reading };
    const rank = (each: ChosenKind) => each.score - ('missing' in each ? LACKING : 0);
    if (best === null || rank(chosen) > rank(best)) best = chosen;
  }
  return best;
}
