import type { FactIndex } from '../record/fact-index.ts';
import { wordFlow } from './flow.ts';
import { type Reading, tokensOf } from './reading.ts';

/** Form, not content: what a press release carries without saying anything about the title. */
const FORM: readonly RegExp[] = [
  // A gap that a person has yet to fill.
  /\[[^[\]\n]*\]/g,
  /^[^\S\n]*(?:for (?:immediate )?release|para (?:su )?(?:publicaci[oó]n|difusi[oó]n)(?: inmediata)?)[^\n]*$/gimu,
  /^[^\S\n]*\**(?:under embargo|embarg(?:o|oed|ado|ada)|bajo embargo)(?!\p{L})[^\n]*$/gimu,
  /^[-–—*# \t]*(?:ends?|fin|30)?[-–—*# \t]*$/gimu,
  /\S+@\S+\.\p{L}+/gu,
  /(?:https?:\/\/|www\.)\S+/gu,
  /\+\d[\d\s().-]{6,}\d/g,
];

/** "ISTANBUL, Oct. 14, 2025 —", "CIUDAD DE MÉXICO, México, 14 de octubre de 2025 –". */
const DATELINE = /^[ \t]*\**\p{Lu}[\p{Lu} .'’-]+[,(][^\n—–]{0,60}\d{4}[^\n—–]{0,12}(?:—|–|--)\s/gmu;

/** Sentences of fewer words repeat words on record by chance. */
const SENTENCE_WORDS = 4;
const CLAIM_WORDS = 2;
const SENTENCE = /[^.!?…\n]+(?:[.!?…]+(?=\S)[^.!?…\n]+)*/gu;

/** Takes what needs no support: the form of a release, and sentences and claims that stand on record word for word. */
export function takeKnown(reading: Reading, index: FactIndex): void {
  for (const pattern of [...FORM, DATELINE]) {
    for (const match of reading.text.matchAll(pattern)) {
      if (match[0] === '') continue;
      reading.take({ start: match.index, end: match.index + match[0].length });
    }
  }
  takeVerbatim(reading, index);
}

function takeVerbatim(reading: Reading, index: FactIndex): void {
  const flow = wordFlow(reading.tokens);
  for (const { kind, text, words } of index.words) {
    for (const sentence of [words, ...sentencesOf(text)]) {
      if (sentence.split(' ').length - 2 < (kind === 'claim' ? CLAIM_WORDS : SENTENCE_WORDS)) continue;
      for (let at = flow.words.indexOf(sentence); at !== -1; at = flow.words.indexOf(sentence, at + 1)) {
        reading.take(flow.spanOf(at, at + sentence.length - 1));
      }
    }
  }
}

function sentencesOf(text: string): readonly string[] {
  if (!/[.!?…]\s/.test(text)) return [];
  return [...text.matchAll(SENTENCE)].map((match) => wordFlow(tokensOf(match[0])).words);
}
