import { z } from 'zod';
import type { Material } from '../../platform/model/model.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { PlainSentence } from './check-phrase.ts';

/** What a model writes: a sentence for each number it was given, with the facts that it rests on. */
export const Phrases = z.object({
  sentences: z.array(z.object({ number: z.number().int(), text: z.string(), facts: z.array(z.string()) })),
});

const LANGUAGE_NAMES: Readonly<Record<PrintLanguage, string>> = { en: 'English', es: 'Spanish' };

export function phraseInstructions(language: PrintLanguage): string {
  return [
    'You edit the press releases of a company that sells film and TV rights. You are given the sentences of a draft, each with a number and',
    'with the facts it rests on. Write each of them anew so that the whole reads smoothly, as a trade journalist would write it.',
    '',
    'Rules:',
    `- Write ${LANGUAGE_NAMES[language]}. One sentence for each number, in the same order.`,
    '- Keep every name, number, date and figure just as it is written, with what it is a figure of; keep who bought what and where together.',
    '- Add nothing: no adjectives, no praise, no ranking, no quotation, no forecast, no reason, no name and no number.',
    '- Keep the words that tell the kind of sale (format, finished, option, pre-sale, local version) and of figure (share, rating, viewers).',
    '- facts: the ids of the facts that your sentence states, of those given with its number.',
  ].join('\n');
}

/** Sentences with their facts as the record says them; with `faults`, what was wrong with the phrase before. */
export function phraseMaterial(
  sentences: readonly { readonly number: number; readonly plain: PlainSentence }[],
  faults: ReadonlyMap<number, string>,
): readonly Material[] {
  return sentences.map(({ number, plain: { sentence, facts } }) => ({
    label: `sentence ${number}`,
    text: [
      sentence.text,
      ...facts.map(({ id, says }) => `fact ${id}: ${says}`),
      ...(faults.has(number) ? [`Your sentence before was not taken: ${faults.get(number)}`] : []),
    ].join('\n'),
  }));
}
