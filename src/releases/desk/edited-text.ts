import type { Fact, FactSheet } from '../../facts/fact.ts';
import type { Paragraph, ParagraphKind, SectionName, Sentence, WrittenSection } from '../written.ts';

/**
 * A section from the text that a person left in its form. Sentences that stand as before keep their facts; new ones
 * rest on the facts whose names they hold.
 */
export function readEdited(
  name: SectionName,
  text: string,
  { before, sheet }: { readonly before: WrittenSection | null; readonly sheet: FactSheet },
): WrittenSection {
  const known = new Map(
    before?.paragraphs.flatMap(({ sentences }) => sentences.map((each) => [each.text, each] as const)),
  );
  const paragraphs = blocksOf(name, text).map(({ kind, text: words }): Paragraph => {
    const sentences = kind === 'prose' ? sentencesOf(words) : [words];
    return {
      kind,
      sentences: sentences.map(
        (each): Sentence => known.get(each) ?? { text: each, facts: factsIn(each, sheet) },
      ),
    };
  });
  const placeholders = [...text.matchAll(/\[[^[\]\n]+\]/g)].map(([gap]) => `In the text: ${gap}`);
  const kept = placeholders.length === 0 ? [] : (before?.missing ?? []);
  return { name, paragraphs, missing: kept.length > 0 ? kept : placeholders, edited: true };
}

interface Block {
  readonly kind: ParagraphKind;
  readonly text: string;
}

function blocksOf(name: SectionName, text: string): readonly Block[] {
  const blocks: Block[] = [];
  let open: string[] = [];
  const close = () => {
    if (open.length > 0) blocks.push({ kind: 'prose', text: open.join(' ') });
    open = [];
  };
  for (const line of text
    .replace(/\r/g, '')
    .split('\n')
    .map((each) => each.trim())) {
    const marked = markedLine(name, line);
    if (marked !== null || line === '') close();
    if (marked !== null) blocks.push(marked);
    else if (line !== '') open.push(line);
  }
  close();
  return blocks;
}

function markedLine(name: SectionName, line: string): Block | null {
  const [, heading] = /^##\s+(.+)$/.exec(line) ?? [];
  if (heading !== undefined) return { kind: 'heading', text: heading };
  const [, item] = /^[•*-]\s+(.+)$/.exec(line) ?? [];
  if (item !== undefined) return { kind: 'item', text: item };
  return name === 'annex' && line.includes(' | ')
    ? { kind: 'row', text: line.split(' | ').join('\t') }
    : null;
}

/** A stop before a figure or a small letter ends nothing: "No. 7", "U.S. series". */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.!?…][”"’)\]]?)\s+(?=[\p{Lu}“"¿¡[])/u).filter((each) => each !== '');
}

/** Facts that a sentence names: a deal by its territory or buyer, a figure by its number, a quote by its words. */
function factsIn(text: string, { facts }: FactSheet): readonly string[] {
  return facts
    .filter((fact) => !/^(?:count:|release:)/.test(fact.id) && isNamed(fact, text))
    .map(({ id }) => id);
}

function isNamed({ id, values }: Fact, text: string): boolean {
  return values.some((value) => {
    switch (value.kind) {
      case 'name': {
        // Every sale and figure has the title's name: it tells none of them.
        if (value.role === 'title' && !id.startsWith('title:')) return false;
        return value.forms.some((form) => holdsWord(text, form));
      }
      case 'quote':
        return text.includes(value.text.slice(0, 40));
      default:
        return false;
    }
  });
}

function holdsWord(text: string, word: string): boolean {
  let at = text.indexOf(word);
  while (at !== -1) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + word.length] ?? ' '];
    if (!/[\p{L}\p{N}]/u.test(before) && !/[\p{L}\p{N}]/u.test(after)) return true;
    at = text.indexOf(word, at + 1);
  }
  return false;
}
