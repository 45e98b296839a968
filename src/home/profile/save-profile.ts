import type { Database, Db } from '../../platform/db/database.ts';
import { UserError } from '../../platform/errors.ts';
import type { CompanyProfile } from '../../releases/release-facts.ts';
import { auditCompanyProfile, profileOfVersion, storeCompanyProfile } from './company-profile-store.ts';
import {
  changedFields,
  type MergedProfile,
  mergeProfiles,
  type ProfileFieldName,
  type ProfileValues,
} from './profile-fields.ts';

export interface ProfileDeps {
  readonly database: Database;
  readonly now: () => Date;
  /** The profile as it stands; see company-profile-store.ts. */
  readonly profile: (db: Db) => Promise<CompanyProfile>;
}

export interface ProfileEdit {
  readonly values: ProfileValues;
  /** The version that the person saw. */
  readonly version: number;
}

/** Somebody else saved the profile while a person was editing it. */
export interface Overtaken {
  readonly now: CompanyProfile;
  readonly merged: MergedProfile;
}

/** Null when nobody changed the profile since the person opened it, or it says what they want already. */
export async function overtakenBy(
  { database, profile }: ProfileDeps,
  edit: ProfileEdit,
): Promise<Overtaken | null> {
  const now = await profile(database.prisma);
  if (now.version === edit.version || changedFields(edit.values, now).length === 0) return null;
  // Without what they saw nobody knows what they changed: everything of theirs counts as a change.
  const base = (await profileOfVersion(database.prisma, edit.version)) ?? now;
  return { now, merged: mergeProfiles({ base, mine: edit.values, now }) };
}

/**
 * Stores the profile as the next version, with an audit entry of before and after. Saying what is on record changes
 * nothing.
 *
 * @returns what changed
 * @throws UserError when somebody was faster: nothing is overwritten
 */
export async function saveProfile(
  { database, now, profile }: ProfileDeps,
  { values, version, by }: ProfileEdit & { readonly by: string },
): Promise<readonly ProfileFieldName[]> {
  return database.prisma.$transaction(async (db) => {
    const before = await profile(db);
    const changed = changedFields(before, values);
    if (changed.length === 0) return changed;
    const at = now();
    const isStored =
      before.version === version && (await storeCompanyProfile(db, { values, from: version, by, at }));
    if (!isStored) {
      throw new UserError(
        'profile_overtaken',
        'The company profile was changed by somebody else in the meantime. Nothing was overwritten: open it again and make your change there.',
      );
    }
    const after = { ...values, version: version + 1, updatedBy: by, updatedAt: at.toISOString() };
    await auditCompanyProfile(db, by, { before, after });
    return changed;
  });
}
