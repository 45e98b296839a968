import { findTitle, titleById } from '../../../catalogue/titles/find-title.ts';
import type { TitleRef } from '../../../catalogue/titles/title.ts';
import { titleKey } from '../../../catalogue/titles/title-key.ts';
import type { Db } from '../../../platform/db/database.ts';
import type { ArticleReading } from '../../article.ts';
import type { MeantTitle, TitleGroup } from './proposal.ts';

const NEAREST = 5;

/** The group of a name in a text. */
export type GroupOf = (name: string | null) => TitleGroup;

/**
 * Which titles on record the names of a text stand for. Only an exact name decides (any name of the title, or another
 * one that the text gives it); a name that is merely like one is asked about. `chosen` is what the person said, by group.
 */
export async function meantTitles(
  db: Db,
  reading: Pick<ArticleReading, 'titles' | 'rows' | 'figures'>,
  chosen: Readonly<Record<string, string>>,
): Promise<GroupOf> {
  const names = [...reading.rows, ...reading.figures].map(({ title }) => title);
  const groups = new Map<string, TitleGroup>();
  for (const name of names) {
    const key = titleKey(name ?? '');
    if (groups.has(key)) continue;
    const aka = akaOf(reading, name);
    const choice = chosen[key];
    const said = choice === undefined ? null : await chosenTitle(db, choice);
    const meant = said ?? (await named(db, name, aka));
    const group = { key, name, aka, meant, isChosen: said !== null };
    groups.set(key, sameTitle([...groups.values()], group) ?? group);
  }
  return (name) => {
    const group = groups.get(titleKey(name ?? ''));
    if (group === undefined) throw new Error('a name of the text has no group');
    return group;
  };
}

/** Each other name once. */
function akaOf(
  { titles, rows }: Pick<ArticleReading, 'titles' | 'rows'>,
  name: string | null,
): readonly string[] {
  const names = [
    ...titles.filter((title) => title.name === name).flatMap((title) => title.aka),
    ...rows.filter((row) => row.title === name).flatMap((row) => row.titleAka),
  ];
  const byKey = new Map(names.map((each) => [titleKey(each), each]));
  for (const key of ['', titleKey(name ?? '')]) byKey.delete(key);
  return [...byKey.values()];
}

/** A text may call one title by several of its names; a name that the person was asked about stays apart. */
function sameTitle(groups: readonly TitleGroup[], { meant, isChosen }: TitleGroup): TitleGroup | null {
  if (meant.kind !== 'known' || isChosen) return null;
  const { id } = meant.title;
  return groups.find((group) => group.meant.kind === 'known' && group.meant.title.id === id) ?? null;
}

/** "id:7" is the title of that number, "new:Name" one to be created; null when it is not on record any more. */
export async function chosenTitle(db: Db, choice: string): Promise<MeantTitle | null> {
  if (choice.startsWith('new:')) return { kind: 'new', name: choice.slice('new:'.length) };
  const title = await titleById(db, Number(choice.slice('id:'.length)));
  return title === null ? null : { kind: 'known', title };
}

async function named(db: Db, name: string | null, aka: readonly string[]): Promise<MeantTitle> {
  const nearest = new Map<number, TitleRef>();
  for (const each of name === null ? [] : [name, ...aka]) {
    const match = await findTitle(db, each);
    if (match.kind === 'found' && titleKey(match.matched) === titleKey(each)) {
      return { kind: 'known', title: match.title };
    }
    const near =
      match.kind === 'found' ? [match.title] : match.kind === 'several' ? match.candidates : match.nearest;
    for (const title of near) nearest.set(title.id, title);
  }
  return { kind: 'open', nearest: [...nearest.values()].slice(0, NEAREST) };
}
