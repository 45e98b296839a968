import { companyNamesIn } from '../../../catalogue/companies/companies-in-text.ts';
import { titleNamesIn } from '../../../catalogue/titles/titles-in-text.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ArticleReading } from '../../article.ts';
import { isCommonWord } from '../../reading/words/common-words.ts';
import type { ArticleReader } from './article-reader.ts';
import type { Choices } from './choices.ts';
import { chosenTitle, type GroupOf, meantTitles } from './meant-titles.ts';
import type { LeftOut, Proposals, TitleGroup } from './proposal.ts';
import { proposeDeals } from './propose-deals.ts';
import { proposeFigures } from './propose-figures.ts';

/** A text of more characters is refused: stories have some thousands. */
export const MOST_CHARACTERS = 20_000;
/** Rows and figures of one text that are proposed; the rest is counted. */
const MOST_ITEMS = 120;
const SHORTEST_NAME = 4;

/**
 * Lets a reader read a text, with the names on record that occur in it.
 *
 * @param company the name of the company that sells, if it is known
 */
export async function readText(
  db: Db,
  reader: ArticleReader,
  { text, company }: { readonly text: string; readonly company: string | null },
): Promise<ArticleReading> {
  const titles = await titleNamesIn(db, text);
  const companies = await companyNamesIn(db, text);
  return reader(text, {
    knownTitles: titles.filter((name) => isTelling(name, text, companies)),
    knownCompanies: companies,
    // Another house's story is not ours.
    ...(company !== null && text.includes(company) ? { distributor: company } : {}),
  });
}

/** A title that is one ordinary word, or is called like a company, is meant only where it stands in quotation marks. */
function isTelling(name: string, text: string, companies: readonly string[]): boolean {
  const isPlain = !/\s/.test(name) && (name.length < SHORTEST_NAME || isCommonWord(name));
  if (!isPlain && !companies.includes(name)) return true;
  return ['“', '"', '‘', "'", '«'].some((mark) => text.includes(`${mark}${name}`));
}

/** Holds what was read against the record as it stands now. Stores nothing. */
export async function propose(db: Db, reading: ArticleReading, choices: Choices): Promise<Proposals> {
  const rows = reading.rows.slice(0, MOST_ITEMS);
  const figures = reading.figures.slice(0, Math.max(0, MOST_ITEMS - rows.length));
  const groupOf = await meantTitles(db, { ...reading, rows, figures }, choices.titles);
  const mended = await mendedGroups(db, groupOf, choices);
  const deals = await proposeDeals(
    db,
    rows.map((row, index) => ({ id: `d${index}`, row, group: mended(`d${index}`, row.title) })),
    choices,
  );
  const measured = await proposeFigures(
    db,
    figures.map((read, index) => ({ id: `f${index}`, read, group: mended(`f${index}`, read.title) })),
    choices,
  );
  const items = [...deals, ...measured];
  return {
    groups: [...new Set(items.map(({ group }) => group))],
    items,
    leftOut: leftOutOf(reading, reading.rows.length + reading.figures.length - items.length),
  };
}

/** The group of a row or figure: that of its name, unless the person gave it a title of its own. */
async function mendedGroups(
  db: Db,
  groupOf: GroupOf,
  { deals, figures }: Choices,
): Promise<(id: string, name: string | null) => TitleGroup> {
  const groups = new Map<string, TitleGroup>();
  const byId = new Map<string, TitleGroup>();
  for (const [id, { title }] of [...Object.entries(deals), ...Object.entries(figures)]) {
    const meant = groups.has(title) ? null : await chosenTitle(db, title);
    if (meant !== null) {
      const name = meant.kind === 'known' ? meant.title.name : meant.kind === 'new' ? meant.name : null;
      groups.set(title, { key: title, name, aka: [], meant, isChosen: true });
    }
    const group = groups.get(title);
    if (group !== undefined) byId.set(id, group);
  }
  return (id, name) => {
    const own = byId.get(id);
    const usual = groupOf(name);
    if (own === undefined) return usual;
    // Written over, but not its title: it stays among the others of its name.
    const isSame =
      own.meant.kind === 'known' &&
      usual.meant.kind === 'known' &&
      own.meant.title.id === usual.meant.title.id;
    return isSame ? usual : own;
  };
}

function leftOutOf({ rightsIn, ignored, pipeline }: ArticleReading, tooMany: number): readonly LeftOut[] {
  const seen = new Set<string>();
  const told: LeftOut[] = [
    ...rightsIn.map(({ evidence }) => ({ reason: 'rights_in' as const, evidence, count: 1 })),
    ...pipeline.map((evidence) => ({ reason: 'talks' as const, evidence, count: 1 })),
    ...ignored.map(({ reason, evidence }) => ({ reason, evidence, count: 1 })),
  ];
  return [
    ...told.filter(({ reason, evidence }) => {
      const key = `${reason} ${evidence?.text}`;
      return !seen.has(key) && seen.add(key);
    }),
    ...(tooMany > 0 ? [{ reason: 'too_many' as const, evidence: null, count: tooMany }] : []),
  ];
}
