import type { Db } from '../../platform/db/database.ts';
import { isSameWork, readTitleLabel, type TitleRef, titleLabel } from './title.ts';
import { titleKey } from './title-key.ts';
import { namesWithKey, type TitleNameHit } from './title-store.ts';

/** What a name in a spreadsheet stands for. */
export type NamedTitle =
  | { readonly kind: 'found'; readonly title: TitleRef }
  | { readonly kind: 'several'; readonly candidates: readonly TitleRef[] }
  | { readonly kind: 'none' };

/**
 * The title of each name, by exact names only, in one query whatever their number.
 *
 * A name as it is printed decides before its comparison form, a main name before any other; among titles of one name
 * the label does ("Deaf (2025, film)"). `uniqueLabel` gives the text that is read back as the title.
 */
export async function titlesByName(
  db: Db,
  names: readonly string[],
): Promise<ReadonlyMap<string, NamedTitle>> {
  const asked = names.map((name) => {
    const label = readTitleLabel(name);
    return { name, key: titleKey(name), label, labelKey: label === null ? '' : titleKey(label.name) };
  });
  const keys = new Set(asked.flatMap(({ key, labelKey }) => [key, labelKey]));
  keys.delete('');
  const hits = keys.size === 0 ? [] : await namesWithKey(db, [...keys]);
  const byKey = new Map<string, TitleNameHit[]>();
  for (const hit of hits) {
    const known = byKey.get(hit.key);
    if (known === undefined) byKey.set(hit.key, [hit]);
    else known.push(hit);
  }
  return new Map(
    asked.map(({ name, key, label, labelKey }) => {
      const whole = byKey.get(key) ?? [];
      if (whole.length > 0 || label === null) return [name, amongWhole(name, whole)];
      const fitting = (byKey.get(labelKey) ?? []).filter((hit) => isSameWork(label, hit.title));
      const labelled = fitting.filter((hit) => titleLabel(hit.title) === name);
      return [name, among([labelled, fitting.filter((hit) => hit.isMain), fitting])];
    }),
  );
}

/**
 * The shortest text that `titlesByName` reads back as the title.
 *
 * @param namesakes the titles that share its comparison form, itself included
 */
export function uniqueLabel(title: TitleRef, namesakes: readonly TitleRef[]): string {
  return namesakes.filter((other) => other.name === title.name).length > 1 ? titleLabel(title) : title.name;
}

function amongWhole(name: string, hits: readonly TitleNameHit[]): NamedTitle {
  const main = hits.filter((hit) => hit.isMain);
  const printed = main.filter((hit) => hit.text === name);
  const bare = printed.filter((hit) => titleLabel(hit.title) === name);
  return among([bare, printed, main, hits]);
}

/** The first group that names anything decides. */
function among(groups: readonly (readonly TitleNameHit[])[]): NamedTitle {
  const group = groups.find((hits) => hits.length > 0) ?? [];
  const titles = [...new Map(group.map((hit) => [hit.title.id, hit.title])).values()];
  const [first] = titles;
  if (first === undefined) return { kind: 'none' };
  return titles.length === 1 ? { kind: 'found', title: first } : { kind: 'several', candidates: titles };
}
