import { readTerritory } from '../catalogue/read-territory.ts';
import { findTitle } from '../catalogue/titles/find-title.ts';
import { titleLabel } from '../catalogue/titles/title.ts';
import type { Db } from '../platform/db/database.ts';
import { UserError } from '../platform/errors.ts';
import { joinList } from '../platform/text/lists.ts';
import type { FeedFilter } from './feed.ts';
import type { Wanted } from './parse-feed.ts';

/**
 * What the words of a feed stand for: territories are read as written, anything else is a title. "Chile and Peru" is
 * taken apart only if it is neither as a whole.
 *
 * @throws UserError that names the word which is neither, or the titles to choose from
 */
export async function readFilter(db: Db, wanted: readonly Wanted[]): Promise<FeedFilter> {
  const regions: string[] = [];
  const codes = new Set<string>();
  const titleIds = new Set<number>();

  async function read(word: Wanted, isPart: boolean): Promise<boolean> {
    const territory = word.isQuoted ? null : readTerritory(word.text, 'as_written');
    if (territory?.kind === 'territory') {
      const { label, codes: certain, doubtful } = territory.territory;
      regions.push(label);
      for (const code of [...certain, ...doubtful]) codes.add(code);
      return true;
    }
    const title = await findTitle(db, word.text);
    if (title.kind === 'found') {
      titleIds.add(title.title.id);
      return true;
    }
    const parts = word.isQuoted || isPart ? [] : word.text.split(/\s+(?:and|y|ve|&)\s+/iu);
    if (parts.length > 1) {
      let all = true;
      for (const part of parts) all = (await read({ text: part, isQuoted: false }, true)) && all;
      return all;
    }
    throw unread(
      word.text,
      title.kind === 'several' ? title.candidates : title.nearest,
      title.kind === 'several',
    );
  }

  for (const word of wanted) await read(word, false);
  return { regions, codes: [...codes].sort(), titleIds: [...titleIds] };
}

const NAMED = 5;

function unread(
  text: string,
  titles: readonly Parameters<typeof titleLabel>[0][],
  isSeveral: boolean,
): UserError {
  const labels = joinList(
    titles.slice(0, NAMED).map((title) => `"${titleLabel(title)}"`),
    'en',
  );
  if (isSeveral) {
    return new UserError('feed_title_open', `"${text}" may be ${labels}. Type the one you mean, in quotes.`);
  }
  const near = labels === '' ? '' : ` Titles like it: ${labels}.`;
  return new UserError(
    'feed_word_unread',
    `"${text}" is neither a territory I know nor a title on record; nothing was changed.${near} Part territories and titles with commas: /feed on LatAm, Spain daily 09:00.`,
  );
}
