/** What a `/deal` text asks for. */
export type DealCommand =
  | { readonly kind: 'help' | 'form' | 'undo' | 'record' }
  | { readonly kind: 'list'; readonly words: string }
  /** Deals out of a text; empty = it is still to be pasted. */
  | { readonly kind: 'from'; readonly text: string }
  /** A sub-command with words that it does not take. */
  | { readonly kind: 'misused'; readonly message: string }
  | { readonly kind: 'show' | 'edit'; readonly id: number };

/**
 * Tells sub-commands from sales. A title may be called "List" or "Edit": a text with a colon is always a sale, and
 * `show` and `edit` count only with a number. A text behind `from` may hold colons: whether it is a sale of a title
 * called "From ..." is for the record to say.
 */
export function readDealCommand(text: string): DealCommand {
  const words = text.trim();
  if (words === '') return { kind: 'form' };
  if (/^(help|\?|ayuda|yardım)$/i.test(words)) return { kind: 'help' };
  if (/^undo$/i.test(words)) return { kind: 'undo' };
  const numbered = /^(show|edit)\s+#?(\d{1,9})$/i.exec(words);
  if (numbered !== null) {
    return { kind: numbered[1]?.toLowerCase() === 'edit' ? 'edit' : 'show', id: Number(numbered[2]) };
  }
  const from = /^from(?:\s+(.*))?$/is.exec(words);
  if (from !== null) return { kind: 'from', text: from[1]?.trim() ?? '' };
  const list = /^list(?:\s+(.*))?$/is.exec(words);
  if (list !== null && !words.includes(':')) return { kind: 'list', words: list[1]?.trim() ?? '' };
  const misused = /^(undo|show|edit)(?:\s+([^:]*))?$/is.exec(words);
  if (misused !== null) return { kind: 'misused', message: takes(misused[1] ?? '', misused[2] ?? '') };
  return { kind: 'record' };
}

function takes(word: string, rest: string): string {
  const sale = `A sale has a colon: ${word}${rest === '' ? '' : ` ${rest}`}: Chile (Canal 13).`;
  const name = word.toLowerCase();
  return name === 'undo'
    ? `/deal undo takes nothing behind it: it withdraws your last entry. A deal by its number is changed with /deal edit 142. ${sale}`
    : `/deal ${name} takes the number of a deal: /deal ${name} 142. /deal list Mexico shows the numbers. ${sale}`;
}
