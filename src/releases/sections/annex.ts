import { LISTED, sortedByName } from '../plan/sales-plan.ts';
import { type Paragraph, sentence } from '../written.ts';
import type { Section } from './section.ts';

/** Every sale as a table, where the text names only some. */
export const ANNEX: Section = {
  name: 'annex',
  write: ({ words, plan }) => {
    const { columns, undisclosed, annex } = words.labels;
    const severalTitles = plan.titles.length > 1;
    const isLong = plan.titles.reduce((sum, { news }) => sum + news.grants.length, 0) > LISTED;
    if (!isLong) return null;
    const row = (cells: readonly string[], facts: readonly string[]): Paragraph => ({
      kind: 'row',
      sentences: [sentence((severalTitles ? cells : cells.slice(1)).join('\t'), facts)],
    });
    const rows = plan.titles.flatMap(({ title, news }) =>
      sortedByName(news.grants, words).map(({ territory, buyers, facts }) => {
        const who = words.list(buyers.map(({ name }) => name ?? undisclosed));
        return row([words.work(title).quoted, words.place(territory).name, who], facts);
      }),
    );
    return { paragraphs: [{ kind: 'heading', sentences: [sentence(annex, [])] }, row(columns, []), ...rows] };
  },
};
