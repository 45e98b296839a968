import type { FactSheet } from '../../facts/fact.ts';
import type { Model } from '../../platform/model/model.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import type { SectionName, Sentence, WrittenSection } from '../written.ts';
import { faultOfPhrase, type PlainSentence } from './check-phrase.ts';
import { Phrases, phraseInstructions, phraseMaterial } from './phrase-ask.ts';

/** Sections in running prose that the code wrote; quotes, the catalogue's own words and lines of form are not touched. */
const PHRASED: ReadonlySet<SectionName> = new Set(['lede', 'territories', 'previous_sales', 'success']);

interface Numbered {
  readonly number: number;
  readonly plain: PlainSentence;
}

/** Whether a section has anything that may be phrased. What a person wrote stays as it is. */
export function mayBePhrased(section: WrittenSection): boolean {
  return (
    PHRASED.has(section.name) && !section.edited && section.paragraphs.some(({ kind }) => kind === 'prose')
  );
}

/**
 * Sections with their sentences phrased by a language model, each held against the facts of the plain one. A sentence that
 * does not hold is asked for once more, with what was wrong, and is then left plain; how many were is noted with the
 * section. Null when the model gives nothing of use.
 */
export async function phraseSections(
  model: Model,
  sections: readonly WrittenSection[],
  { sheet, language }: { readonly sheet: FactSheet; readonly language: PrintLanguage },
): Promise<readonly WrittenSection[] | null> {
  const numbered = sections.filter(mayBePhrased).flatMap(sentencesOf).flatMap(withFacts);
  if (numbered.length === 0) return null;
  const phrases = new Map<Sentence, string>();
  const faults = new Map<number, string>();

  for (const attempt of [1, 2]) {
    const open = attempt === 1 ? numbered : numbered.filter(({ number }) => faults.has(number));
    if (open.length === 0) break;
    const reply = await model.ask({
      name: 'phrase',
      schema: Phrases,
      instructions: phraseInstructions(language),
      material: phraseMaterial(open, faults),
      pace: 'long',
    });
    if (reply.kind === 'plain') {
      if (attempt === 1) return null;
      break;
    }
    for (const { number, plain } of open) {
      const given = reply.value.sentences.filter((each) => each.number === number);
      const fault = faultOf(given, plain);
      if (fault !== null) faults.set(number, fault);
      else {
        faults.delete(number);
        phrases.set(plain.sentence, given[0]?.text.trim() ?? plain.sentence.text);
      }
    }
  }
  if ([...phrases].every(([sentence, text]) => text === sentence.text)) return null;
  return sections.map((section) => phrased(section, phrases, numbered));

  function withFacts(sentence: Sentence, index: number): readonly Numbered[] {
    const facts = sheet.facts.filter(({ id }) => sentence.facts.includes(id));
    const plain = { sentence, facts };
    // What rests on nothing the sheet holds, marks a gap, or does not itself hold against its facts is left alone.
    const isBound = facts.length > 0 && !sentence.text.includes('[');
    const holds = isBound && faultOfPhrase(sentence.text, plain, { sheet, language }) === null;
    return holds ? [{ number: index + 1, plain }] : [];
  }

  function faultOf(
    given: readonly { readonly text: string; readonly facts: readonly string[] }[],
    plain: PlainSentence,
  ): string | null {
    const [only, ...more] = given;
    if (only === undefined || more.length > 0) return 'Give one sentence for its number.';
    const strange = only.facts.find((id) => !plain.facts.some((fact) => fact.id === id));
    if (strange !== undefined || only.facts.length === 0)
      return 'It must rest on the facts that were given with it.';
    return faultOfPhrase(only.text, plain, { sheet, language });
  }
}

function sentencesOf({ paragraphs }: WrittenSection): readonly Sentence[] {
  return paragraphs.filter(({ kind }) => kind === 'prose').flatMap(({ sentences }) => sentences);
}

function phrased(
  section: WrittenSection,
  phrases: ReadonlyMap<Sentence, string>,
  numbered: readonly Numbered[],
): WrittenSection {
  const asked = sentencesOf(section).filter((sentence) =>
    numbered.some(({ plain }) => plain.sentence === sentence),
  );
  if (!mayBePhrased(section) || asked.length === 0) return section;
  const plain = asked.filter((sentence) => !phrases.has(sentence)).length;
  return {
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => ({
      ...paragraph,
      sentences: paragraph.sentences.map((sentence) => ({
        ...sentence,
        text: phrases.get(sentence) ?? sentence.text,
      })),
    })),
    phrased: { sentences: asked.length, plain },
  };
}
