import type { FactIndex } from './record/fact-index.ts';
import type { Flow } from './text/flow.ts';
import type { Mention } from './text/mentions.ts';
import type { Reading, Span } from './text/reading.ts';
import type { TextNumber } from './text/text-numbers.ts';
import type { Reason, Unsupported } from './unsupported.ts';

/** A text under examination: taken apart, with its names found and the facts it must agree with. */
export interface Draft {
  readonly reading: Reading;
  readonly index: FactIndex;
  /** In order, none overlapping. */
  readonly mentions: readonly Mention[];
  /** The text's words with a mark wherever punctuation parts them. */
  readonly clauses: Flow;
  readonly numbers: readonly TextNumber[];
}

/** Examines a draft for one kind of statement and returns what has no support. */
export type Scanner = (draft: Draft) => readonly Unsupported[];

/** The finding about a span of a reading. */
export function unsupported(
  reading: Reading,
  { start, end }: Span,
  reason: Reason,
  message: string,
): Unsupported {
  return { start, end, text: reading.text.slice(start, end), reason, message };
}

/** The mentions that lie within a span. */
export function mentionsIn(mentions: readonly Mention[], { start, end }: Span): readonly Mention[] {
  return mentions.filter((mention) => mention.start >= start && mention.end <= end);
}
