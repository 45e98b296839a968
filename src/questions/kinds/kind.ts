import type { z } from 'zod';
import type { Db } from '../../platform/db/database.ts';
import type { Viewer } from '../answer.ts';
import type { Said } from '../say/said.ts';
import type { LinkedQuestion } from '../understand/linked-question.ts';

/** What an answer is made from. */
export interface KindDeps {
  readonly db: Db;
  readonly now: () => Date;
  /** Of a list that goes on, so many deals are read. */
  readonly mostRows: number;
}

/** What a question must name for a kind to answer it. */
export type Need = 'title' | 'buyer' | 'place';

/**
 * How well a question fits a kind. Scores are compared across kinds: 18–20 words that mean nothing else (fees,
 * negotiations), 13–16 a fact asked by its name, 9–12 figures, terms, dates and counts, 3–7 what the names alone suggest.
 */
export type Reading<P> =
  | { readonly score: number; readonly params: P }
  /** The words are this kind's, a name is missing. */
  | { readonly score: number; readonly missing: Need };

/** A kind of question, as its file defines it. */
export interface KindSpec<Schema extends z.ZodType> {
  /** Stored with answers; never changes its meaning. */
  readonly id: string;
  readonly params: Schema;
  /** Questions over the fixture catalogue that are of this kind; a test asks each. */
  readonly examples: readonly string[];
  /** Null when the question is not of this kind. Looks at words and names only, never at the record. */
  read(question: LinkedQuestion): Reading<z.infer<Schema>> | null;
  answer(deps: KindDeps, params: z.infer<Schema>, viewer: Viewer): Promise<Said>;
}

/** A kind with its parameters checked on the way in. */
export interface QuestionKind {
  readonly id: string;
  readonly params: z.ZodType;
  readonly examples: readonly string[];
  read(question: LinkedQuestion): Reading<Readonly<Record<string, unknown>>> | null;
  /** @throws ZodError when the parameters are not this kind's */
  answer(deps: KindDeps, params: unknown, viewer: Viewer): Promise<Said>;
}

/** Ties a kind's parameters to its schema. */
export function defineKind<Schema extends z.ZodType<Readonly<Record<string, unknown>>>>(
  spec: KindSpec<Schema>,
): QuestionKind {
  return {
    ...spec,
    answer: async (deps, params, viewer) => spec.answer(deps, spec.params.parse(params), viewer),
  };
}
