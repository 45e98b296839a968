import { parseDeal } from '../../../src/deals/parse-deal.ts';

export const CONTEXT = { today: '2024-06-01', timeZone: 'Europe/Istanbul' } as const;

/** The sales of a command that is plain to read, as "Place → Buyer". */
export function salesOf(sales: string): readonly string[] {
  const { problems, questions, sales: read } = parseDeal(`Quince: ${sales}`, CONTEXT);
  const doubts = [...problems, ...questions].map(({ message }) => message);
  if (doubts.length > 0) throw new Error(doubts.join('\n'));
  return read.map(
    ({ territory, buyer }) => `${territory.label} → ${buyer.kind === 'named' ? buyer.name : buyer.kind}`,
  );
}

/** The codes of everything that is wrong with a command. */
export function problemsOf(text: string): readonly string[] {
  return parseDeal(text, CONTEXT).problems.map(({ code }) => code);
}
