import { type HearingChannel, hearingChannels } from '../../announcements/feed-words.ts';
import type { Database, Db } from '../../platform/db/database.ts';
import type { Model } from '../../platform/model/model.ts';
import { standingWords } from '../../platform/model/standing-words.ts';
import type { Roles } from '../../platform/slack/roles.ts';
import type { CompanyProfile } from '../../releases/release-facts.ts';

/** How Dealwire is set up, for one person. */
export interface Settings {
  readonly profile: CompanyProfile;
  readonly roles: readonly RoleSetting[];
  readonly isAdmin: boolean;
  readonly feeds: { readonly channels: readonly HearingChannel[]; readonly total: number };
  /** The language model and how it stands, in a few words. */
  readonly model: string;
  /** The company's time zone (IANA). */
  readonly timeZone: string;
}

export interface RoleSetting {
  readonly name: string;
  /** What it is for, as a list of nouns. */
  readonly may: string;
  /** The setting of the installation that names its people. */
  readonly variable: string;
  /** Slack user ids; empty = everyone. */
  readonly people: readonly string[];
}

export interface SettingsDeps {
  readonly database: Database;
  readonly roles: Roles;
  readonly timeZone: string;
  readonly profile: (db: Db) => Promise<CompanyProfile>;
  readonly model: Model;
}

const FEEDS_SHOWN = 20;

export async function gatherSettings(
  { database: { prisma }, roles, timeZone, profile, model }: SettingsDeps,
  userId: string,
): Promise<Settings> {
  const [company, feeds] = await Promise.all([
    profile(prisma),
    hearingChannels(prisma, { timeZone, limit: FEEDS_SHOWN }),
  ]);
  return {
    profile: company,
    roles: [
      {
        name: 'Admins',
        may: 'the company profile, spreadsheets in and out, merging titles, feeds in shared channels',
        variable: 'DEALWIRE_ADMINS',
        people: roles.admins,
      },
      {
        name: 'Approvers',
        may: 'press releases and quotes',
        variable: 'DEALWIRE_APPROVERS',
        people: roles.approvers,
      },
      {
        name: 'Sales',
        may: 'terms, windows, notes, holds and negotiations, in private',
        variable: 'DEALWIRE_SALES',
        people: roles.sales,
      },
    ],
    isAdmin: roles.isAdmin(userId),
    feeds,
    model: standingWords(model),
    timeZone,
  };
}
