import type { z } from 'zod';

/** Text that others wrote, by what it is ("question", "article"); fenced, so that nothing in it is an instruction. */
export interface Material {
  /** A word or two from the code, never from a person. */
  readonly label: string;
  readonly text: string;
}

/** What a model is asked: always for a value of a schema, never for free text. */
export interface Ask<T> {
  /** In small letters and underscores: names the use in metrics, usage and the schema. */
  readonly name: string;
  /** No optional properties, transforms or dates: services take a part of JSON Schema only. */
  readonly schema: z.ZodType<T>;
  readonly instructions: string;
  readonly material: readonly Material[];
  /** How long a person waits for it: a breath (an answer) or a while (a text). */
  readonly pace: 'short' | 'long';
  /** Gives up when aborted. */
  readonly signal?: AbortSignal;
}

export interface Tokens {
  readonly in: number;
  readonly out: number;
}

/** Why there is no value, so that the rules alone do the work. */
export type PlainReason =
  /** No model is set up. */
  | 'off'
  /** The month's tokens are used up. */
  | 'limit'
  /** It failed again and again and rests. */
  | 'resting'
  /** It cannot be reached, or answers with an error. */
  | 'unavailable'
  | 'slow'
  /** Not JSON, or not of the schema. */
  | 'unreadable'
  | 'refused'
  | 'cut_short'
  /** Whoever asked gave up, or the process ends. */
  | 'stopped';

export type Reply<T> =
  | { readonly kind: 'answered'; readonly value: T; readonly tokens: Tokens }
  | { readonly kind: 'plain'; readonly reason: PlainReason };

/** How the model stands, for people who look after it. */
export type Standing =
  | { readonly kind: 'off' }
  | { readonly kind: 'on' }
  | { readonly kind: 'resting'; readonly until: Date }
  | { readonly kind: 'limit'; readonly tokens: number };

/**
 * A language model, or none. Whatever it replies is a guess to be checked against the record; a plain reply means that
 * the rules alone do the work.
 */
export interface Model {
  /** As the service calls it; null = there is none. */
  readonly name: string | null;
  /** Never throws for what a service does. */
  ask<T>(ask: Ask<T>): Promise<Reply<T>>;
  standing(): Standing;
  /** Ends what is being asked; every later ask is answered plainly. */
  stop(): void;
}

/** For an installation without a model. */
export const noModel: Model = {
  name: null,
  ask: async () => ({ kind: 'plain', reason: 'off' }),
  standing: () => ({ kind: 'off' }),
  stop() {},
};
