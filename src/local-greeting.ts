/** What the README suggests for the first minute: to type in #sales, and to do then. */
const THINGS_TO_TRY: readonly (readonly [command: string, then: string])[] = [
  ['/deal Miracle in Cell No. 7: Peru (Latina)', 'and look at #deals'],
  ['/ask who has Miracle in Cell No. 7 in Chile?', 'and share the answer'],
  ['/release Miracle in Cell No. 7', 'and ask for approval'],
];

/** For the terminal while the app starts: the page waits for it. The empty line sets apart what cannot go on. */
export function startingLine(url: string): string {
  return `\n  Dealwire is starting, its page is there already:  ${url}\n\n`;
}

/** For the terminal once the app answers: where to look and what to try. */
export function greeting(url: string): string {
  const width = Math.max(...THINGS_TO_TRY.map(([command]) => command.length));
  const things = THINGS_TO_TRY.map(
    ([command, then], index) => `    ${index + 1}. ${command.padEnd(width)}   ${then}`,
  );
  return `
  Dealwire runs in a workspace of its own:  ${url}

  Three things to try there in #sales, once you have chosen the sample data:
${things.join('\n')}

  Ctrl-C stops it; what you recorded stays.
`;
}
