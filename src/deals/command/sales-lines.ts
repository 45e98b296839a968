import type { SaleInput } from '../deal.ts';
import type { ParsedDeal } from '../grammar/parsed-deal.ts';

/**
 * The sales of a line that was not fully read, one per line for the form: what was understood in its plain form, what
 * was doubtful or unreadable as it was typed, in the order typed where that is known.
 */
export function salesLines({ sales, problems, questions }: ParsedDeal): string {
  const lines: string[] = [];
  for (let index = 0; index < sales.length; ) {
    const question = questions.find((each) => each.sale === index);
    const sale = sales[index];
    if (question !== undefined && question.code !== 'territory') {
      lines.push(question.text);
      index += Math.max(1, question.count);
      continue;
    }
    if (sale !== undefined) lines.push(saleLine(sale));
    index += 1;
  }
  const unread = problems.filter((problem) => SALE_PROBLEMS.has(problem.code) && problem.text !== '');
  return [...lines, ...unread.map((problem) => problem.text)].join('\n');
}

const SALE_PROBLEMS = new Set(['unknown_territory', 'unreadable_sale', 'unclosed_bracket', 'too_broad']);

/** "Mexico (Imagen TV)"; a name with marks of the grammar in it is quoted. */
export function saleLine({ territory, buyer }: SaleInput): string {
  if (buyer.kind === 'undisclosed') return territory.label;
  const name = /[,;:()=\n"]/.test(buyer.name) ? `"${buyer.name.replaceAll('"', "'")}"` : buyer.name;
  return `${territory.label} (${name})`;
}
