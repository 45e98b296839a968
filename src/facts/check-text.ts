import type { PrintLanguage } from '../platform/text/lists.ts';
import type { Draft } from './check/draft.ts';
import { indexFacts } from './check/record/fact-index.ts';
import { checkQuotations } from './check/scanners/quotations.ts';
import { SCANNERS } from './check/scanners/scanners.ts';
import { clauseFlow } from './check/text/flow.ts';
import { findMentions } from './check/text/mentions.ts';
import { readText } from './check/text/reading.ts';
import { takeKnown } from './check/text/take-known.ts';
import { findTextNumbers } from './check/text/text-numbers.ts';
import type { Unsupported } from './check/unsupported.ts';
import type { FactSheet } from './fact.ts';

/**
 * What in a text has no support among the facts, in order of appearance: numbers, percentages, dates, counts,
 * territories, buyers, people, titles, awards, superlatives and quotations. Each finding has the span
 * (`text.slice(start, end)`) and says what the record holds instead. Placeholders in square brackets, embargo lines,
 * datelines and end marks need no support, nor do sentences that stand on record word for word.
 */
export function checkText(
  text: string,
  facts: FactSheet,
  { language }: { readonly language: PrintLanguage },
): readonly Unsupported[] {
  const index = indexFacts(facts);
  const reading = readText(text, language);
  takeKnown(reading, index);
  const quotations = checkQuotations(reading, index);
  const mentions = findMentions(reading, index);
  const draft: Draft = {
    reading,
    index,
    mentions,
    numbers: findTextNumbers(reading, mentions),
    clauses: clauseFlow(text, reading.tokens),
  };
  const found = [...quotations, ...SCANNERS.flatMap((scan) => scan(draft))];
  return withoutRepeats(found.sort((left, right) => left.start - right.start || right.end - left.end));
}

/** Of findings of one reason within each other, the longest. */
function withoutRepeats(found: readonly Unsupported[]): readonly Unsupported[] {
  return found.filter(
    (each, place) =>
      !found.some(
        (other, otherPlace) =>
          otherPlace < place &&
          other.end >= each.end &&
          (other.reason === each.reason || other.start === each.start),
      ),
  );
}
