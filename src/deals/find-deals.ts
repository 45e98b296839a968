import { findCompanies } from '../catalogue/companies/find-companies.ts';
import { readTerritory } from '../catalogue/read-territory.ts';
import { findTitle } from '../catalogue/titles/find-title.ts';
import type { Db } from '../platform/db/database.ts';
import { UserError } from '../platform/errors.ts';
import type { DealList } from './deal-blocks.ts';
import { type DealFilter, listDeals } from './deal-store.ts';
import type { Viewer } from './viewer.ts';

const PAGE = 20;

/**
 * A page of the deals that words name and the viewer may see: a territory, a title or a buyer; all without words.
 *
 * @throws UserError when the words name nothing on record
 */
export async function findDeals(
  db: Db,
  { words, offset, viewer }: { words: string; offset: number; viewer: Viewer },
): Promise<DealList> {
  const filter: DealFilter = { ...(await filterOf(db, words.trim())), visibleTo: viewer };
  const page = await listDeals(db, { filter, offset, limit: PAGE });
  // A company that is known from rows this person may not see is not known to them; what nobody may see is the sharer's to know.
  const isPerson = viewer.userId !== '';
  if (filter.buyerIds !== undefined && page.total === 0 && isPerson && !viewer.isSales)
    throw nothingCalled(words.trim());
  return { ...page, offset, words: words.trim() };
}

async function filterOf(db: Db, words: string): Promise<DealFilter> {
  if (words === '') return {};
  const reading = readTerritory(words, 'as_written');
  if (reading.kind === 'territory') {
    return { codes: [...reading.territory.codes, ...reading.territory.doubtful] };
  }
  const title = await findTitle(db, words);
  if (title.kind === 'found') return { titleIds: [title.title.id] };
  const companies = await findCompanies(db, words);
  if (companies.length > 0) return { buyerIds: companies.map((company) => company.id) };
  if (title.kind === 'several') return { titleIds: title.candidates.map((candidate) => candidate.id) };
  throw nothingCalled(words);
}

function nothingCalled(words: string): UserError {
  return new UserError(
    'nothing_by_that_name',
    `No title, buyer or territory on record is called “${words}”. Try another of its names.`,
  );
}
