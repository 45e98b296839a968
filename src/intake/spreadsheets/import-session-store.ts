import type { Db } from '../../platform/db/database.ts';

/** Any number that no other lock of the database has. */
const IMPORT_LOCK = 5_243_001;

/** Imports of two people run one after the other; held until the transaction ends. */
export async function waitForOtherImports(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`;
}

/**
 * Lets the database count its tables anew, rows of this transaction included: what it believes of tables that were empty
 * when the import began makes it read them whole for every chunk.
 */
export async function learnSizes(db: Db): Promise<void> {
  await db.$executeRaw`ANALYZE title, title_name, company, company_name, deal, measurement, figure, award`;
}
