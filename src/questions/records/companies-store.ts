import type { CompanyRef } from '../../catalogue/companies/company.ts';
import type { Db } from '../../platform/db/database.ts';

/** Companies by their ids, by name. */
export async function companiesById(db: Db, ids: readonly number[]): Promise<readonly CompanyRef[]> {
  return db.company.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, name: true, country: true },
    orderBy: [{ name: 'asc' }, { country: 'asc' }],
  });
}
