/** What was looked for in the text read last: rules ask for the same names again and again. */
let last: { readonly text: string; readonly found: Map<string, readonly number[]> } = {
  text: '',
  found: new Map(),
};

/** Where a name stands as whole words, letter for letter. */
export function occurrencesOf(text: string, name: string): readonly number[] {
  if (last.text !== text) last = { text, found: new Map() };
  const known = last.found.get(name);
  if (known) return known;
  const starts = searched(text, name);
  last.found.set(name, starts);
  return starts;
}

function searched(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  if (name.trim() === '') return starts;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '');
    if (isWhole) starts.push(at);
  }
  return starts;
}
