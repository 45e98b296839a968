import type { Db } from '../../platform/db/database.ts';
import type { Prisma } from '../../platform/db/generated/client.ts';
import type { CompanyProfile, Spokesperson } from '../../releases/release-facts.ts';
import type { ProfileValues } from './profile-fields.ts';

/** What the profile is until a person sets it up. */
export interface FirstValues {
  readonly name: string;
  readonly city: string | null;
}

/** The company's profile; until a person sets it up, the values of the settings. */
export async function readCompanyProfile(db: Db, first: FirstValues): Promise<CompanyProfile> {
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

export interface NewProfile {
  readonly values: ProfileValues;
  /** The version it was made from: it must still be the one on record. */
  readonly from: number;
  readonly by: string;
  readonly at: Date;
}

/** Stores the next version if nobody was faster; false when somebody was. */
export async function storeCompanyProfile(db: Db, { values, from, by, at }: NewProfile): Promise<boolean> {
  const row = {
    name: values.name,
    city: values.city,
    boilerplate: values.boilerplate.en,
    boilerplateEs: values.boilerplate.es,
    contact: values.contact,
    spokespersons: values.spokespersons.map((each) => ({ ...each })) as Prisma.InputJsonArray,
    marketingChannelId: values.marketingChannelId,
    version: from + 1,
    updatedBy: by,
    updatedAt: at,
  };
  const { count } =
    from === 0
      ? await db.companyProfile.createMany({ data: [row], skipDuplicates: true })
      : await db.companyProfile.updateMany({ where: { id: 1, version: from }, data: row });
  return count === 1;
}

/** Keeps what the profile was and what it became; `after` is found again by its version. */
export async function auditCompanyProfile(
  db: Db,
  actor: string,
  { before, after }: { readonly before: CompanyProfile; readonly after: CompanyProfile },
): Promise<void> {
  const json = (profile: CompanyProfile) => profile as unknown as Prisma.InputJsonObject;
  await db.auditEntry.create({
    data: {
      actor,
      action: 'edited',
      entity: 'company_profile',
      entityId: 1,
      before: json(before),
      after: json(after),
    },
  });
}

/** What the profile said at a version that a person stored; null when there was none. */
export async function profileOfVersion(db: Db, version: number): Promise<CompanyProfile | null> {
  const row = await db.auditEntry.findFirst({
    where: { entity: 'company_profile', entityId: 1, after: { path: ['version'], equals: version } },
    orderBy: { id: 'desc' },
    select: { after: true },
  });
  return (row?.after ?? null) as unknown as CompanyProfile | null;
}
