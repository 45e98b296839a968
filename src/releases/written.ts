/** Parts of a release, in the order of print. */
export const SECTION_NAMES = [
  'embargo',
  'headline',
  'sub_head',
  'dateline',
  'lede',
  'territories',
  'previous_sales',
  'success',
  'quotes',
  'synopsis',
  'boilerplate',
  'contact',
  'end_mark',
  'annex',
] as const;
export type SectionName = (typeof SECTION_NAMES)[number];

/** A sentence with the facts that it rests on, by their ids. */
export interface Sentence {
  readonly text: string;
  readonly facts: readonly string[];
}

/** `item` stands in a list, `row` in the annex: its cells are parted by tabs. */
export const PARAGRAPH_KINDS = ['prose', 'item', 'heading', 'row'] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

export interface Paragraph {
  readonly kind: ParagraphKind;
  readonly sentences: readonly Sentence[];
}

/** What a section has to say; `missing` names its gaps, each shown in the text as a bracketed placeholder. */
export interface WrittenSection {
  readonly name: SectionName;
  readonly paragraphs: readonly Paragraph[];
  readonly missing: readonly string[];
  /** Written or changed by a person. */
  readonly edited: boolean;
  /** Worded by a language model: how many sentences, and of how many no wording held against the record. */
  readonly phrased?: { readonly sentences: number; readonly plain: number };
}

/** A sentence on these facts; a fact named twice is named once. */
export function sentence(text: string, facts: readonly string[]): Sentence {
  return { text, facts: [...new Set(facts)] };
}

export function prose(...sentences: readonly Sentence[]): Paragraph {
  return { kind: 'prose', sentences };
}

/** A paragraph as one line of text. */
export function paragraphText({ sentences }: Paragraph): string {
  return sentences.map(({ text }) => text).join(' ');
}

/** The words that count towards a release's length: everything between headline and contact, without the annex. */
export function wordCount(sections: readonly WrittenSection[]): number {
  const uncounted: readonly SectionName[] = ['embargo', 'boilerplate', 'contact', 'end_mark', 'annex'];
  const text = sections
    .filter(({ name }) => !uncounted.includes(name))
    .flatMap(({ paragraphs }) => paragraphs.map(paragraphText))
    .join(' ');
  return wordsIn(text);
}

/** How many words a text has; a dash alone is none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** `figure:31` of each. */
export function figureFacts(figures: readonly { readonly id: number }[]): readonly string[] {
  return figures.map(({ id }) => `figure:${id}`);
}
