import type { Db } from '../platform/db/database.ts';
import type { CompanyProfile, Spokesperson } from '../releases/release-facts.ts';

/** The company's profile; until a person sets it up, the values of the settings. */
export async function readCompanyProfile(
  db: Db,
  first: { readonly name: string; readonly city: string | null },
): Promise<CompanyProfile> {
  const row = await db.companyProfile.findUnique({ where: { id: 1 } });
  if (row === null) {
    return {
      name: first.name,
      city: first.city,
      boilerplate: { en: null, es: null },
      contact: null,
      spokespersons: [],
      marketingChannelId: null,
      version: 0,
      updatedBy: null,
      updatedAt: null,
    };
  }
  const { boilerplate, boilerplateEs, spokespersons, updatedAt, id: _, ...profile } = row;
  return {
    ...profile,
    boilerplate: { en: boilerplate, es: boilerplateEs },
    spokespersons: spokespersons as unknown as Spokesperson[],
    updatedAt: updatedAt.toISOString(),
  };
}
