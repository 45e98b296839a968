import type { Db } from '../../platform/db/database.ts';

/** Any number that no other lock of the database has. */
const IMPORT_LOCK = 5_243_001;

/** Imports of two people run one after the other; held until the transaction ends. */
export async function waitForOtherImports(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(${IMPORT_LOCK}::bigint)`;
}
