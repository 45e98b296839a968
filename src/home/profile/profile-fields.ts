import type { CompanyProfile, Spokesperson } from '../../releases/release-facts.ts';

/** What a person sets of the company; who set it and when comes by itself. */
export type ProfileValues = Omit<CompanyProfile, 'version' | 'updatedBy' | 'updatedAt'>;

interface ProfileField {
  readonly label: string;
  /** What it says, for people; null = not on record. A channel is its id. */
  say(values: ProfileValues): string | null;
  /** `values` with this field as it stands in `from`. */
  take(values: ProfileValues, from: ProfileValues): ProfileValues;
}

/** Every field of the profile, in the order in which it is shown. */
export const PROFILE_FIELDS = {
  name: {
    label: 'Company name',
    say: ({ name }) => name,
    take: (values, { name }) => ({ ...values, name }),
  },
  city: {
    label: 'City',
    say: ({ city }) => city,
    take: (values, { city }) => ({ ...values, city }),
  },
  boilerplateEn: {
    label: 'About the company (English)',
    say: ({ boilerplate }) => boilerplate.en,
    take: (values, from) => ({
      ...values,
      boilerplate: { ...values.boilerplate, en: from.boilerplate.en },
    }),
  },
  boilerplateEs: {
    label: 'About the company (Spanish)',
    say: ({ boilerplate }) => boilerplate.es,
    take: (values, from) => ({
      ...values,
      boilerplate: { ...values.boilerplate, es: from.boilerplate.es },
    }),
  },
  contact: {
    label: 'Press contact',
    say: ({ contact }) => contact,
    take: (values, { contact }) => ({ ...values, contact }),
  },
  spokespersons: {
    label: 'Spokespersons',
    say: ({ spokespersons }) =>
      spokespersons.length === 0 ? null : spokespersons.map(spokespersonLine).join('\n'),
    take: (values, { spokespersons }) => ({ ...values, spokespersons }),
  },
  marketingChannel: {
    label: 'Marketing channel',
    say: ({ marketingChannelId }) => marketingChannelId,
    take: (values, { marketingChannelId }) => ({ ...values, marketingChannelId }),
  },
} as const satisfies Readonly<Record<string, ProfileField>>;

export type ProfileFieldName = keyof typeof PROFILE_FIELDS;
export const PROFILE_FIELD_NAMES = Object.keys(PROFILE_FIELDS) as readonly ProfileFieldName[];

/** "Can Okan, CEO". */
export function spokespersonLine({ name, role }: Spokesperson): string {
  return role === null ? name : `${name}, ${role}`;
}

/** The fields in which two profiles differ. */
export function changedFields(before: ProfileValues, after: ProfileValues): readonly ProfileFieldName[] {
  return PROFILE_FIELD_NAMES.filter(
    (name) => PROFILE_FIELDS[name].say(before) !== PROFILE_FIELDS[name].say(after),
  );
}

/** Two people's changes of one profile put together. */
export interface MergedProfile {
  readonly values: ProfileValues;
  /** What the other changed. */
  readonly theirs: readonly ProfileFieldName[];
  /** Of these, what both changed to different things: `values` holds mine. */
  readonly both: readonly ProfileFieldName[];
}

/** My changes of `base` on top of what stands now; where both changed a field, mine stands in `values`. */
export function mergeProfiles({
  base,
  mine,
  now,
}: {
  readonly base: ProfileValues;
  readonly mine: ProfileValues;
  readonly now: ProfileValues;
}): MergedProfile {
  const own = new Set(changedFields(base, mine));
  const theirs = changedFields(base, now);
  const values = PROFILE_FIELD_NAMES.filter((name) => own.has(name)).reduce<ProfileValues>(
    (merged, name) => PROFILE_FIELDS[name].take(merged, mine),
    now,
  );
  const differs = new Set(changedFields(mine, now));
  return { values, theirs, both: theirs.filter((name) => own.has(name) && differs.has(name)) };
}
