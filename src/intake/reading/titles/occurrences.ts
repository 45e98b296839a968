/** Where a name stands as whole words, letter for letter. */
export function occurrencesOf(text: string, name: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const isWhole =
      !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? '');
    if (isWhole && name.trim() !== '') starts.push(at);
  }
  return starts;
}
