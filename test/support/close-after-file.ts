const closers: (() => Promise<void>)[] = [];

/** Has what a test file opened closed when the file ends, wherever in it it was opened: at the top, in a hook, in a test. */
export function closeAfterFile(close: () => Promise<void>): void {
  closers.push(close);
}

/** Closes in the reverse order of opening. */
export async function closeAll(): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close();
}
