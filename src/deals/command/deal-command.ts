/** What a `/deal` text asks for. */
export type DealCommand =
  | { readonly kind: 'help' | 'form' | 'undo' | 'record' }
  | { readonly kind: 'list'; readonly words: string }
  | { readonly kind: 'show' | 'edit'; readonly id: number };

/**
 * Tells sub-commands from sales. A title may be called "List" or "Edit": a text with a colon is always a sale, and
 * `show` and `edit` count only with a number.
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
  const list = /^list(?:\s+(.*))?$/is.exec(words);
  if (list !== null && !words.includes(':')) return { kind: 'list', words: list[1]?.trim() ?? '' };
  return { kind: 'record' };
}
