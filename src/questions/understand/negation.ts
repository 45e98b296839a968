import type { Tokens } from './tokens.ts';

const NOT = /^(?:not|no|without|sin|degil|(?:is|are|was|were|do|does|did|has|have|had)nt)$/;
const TAKES_NT = /^(?:is|are|was|were|do|does|did|has|have|had|ca|wo|could|would|should)n$/;
/** "not on record", "or not", "no. 1", "no of episodes", "no idea", "not only", "no later than", "değil mi" deny nothing of a sale. */
const HARMLESS_AFTER =
  /^(?:on|\d+|one|uno|sure|idea|only|just|solo|spoilers?|problem|worries|thanks|matter|mi|mu|later|earlier|sooner|before|after|mas)$/;
const OR = /^(?:or|o|whether|veya|yoksa|why|if)$/;

/** Whether words outside names ask for what is not: "where is X not sold". */
export function isNegated(tokens: Tokens, isName: (index: number) => boolean): boolean {
  return tokens.list.some((token, index) => {
    if (isName(index)) return false;
    const before = tokens.list[index - 1];
    const after = tokens.list[index + 1];
    // "Isn't it sold?", "..., hasn't it?" ask for what is.
    const opens = index === 0 || token.afterBreak;
    if (TAKES_NT.test(token.word) && after?.word === 't') return !opens;
    if (!NOT.test(token.word)) return false;
    if (/nt$/.test(token.word)) return !opens;
    if (after === undefined) return !(OR.test(before?.word ?? '') || (opens && token.word === 'no'));
    if (after.afterBreak && (opens || OR.test(before?.word ?? ''))) return false;
    if (token.word === 'no' && after.word === 'of') return false;
    if (after.word === 'on') return tokens.list[index + 2]?.word !== 'record';
    return !(HARMLESS_AFTER.test(after.word) || OR.test(before?.word ?? ''));
  });
}
