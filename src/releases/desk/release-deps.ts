import type { Database, Db } from '../../platform/db/database.ts';
import type { Roles } from '../../platform/slack/roles.ts';
import type { CompanyProfile } from '../release-facts.ts';

/** What the use-cases of releases need. */
export interface DeskDeps {
  readonly database: Database;
  readonly now: () => Date;
  /** The company's time zone (IANA). */
  readonly timeZone: string;
  readonly roles: Roles;
  /** Reads the company's profile; given by the app, since releases do not know where it is kept. */
  readonly profile: (db: Db) => Promise<CompanyProfile>;
}

/** Kinds of deliveries; the subject of the first and the last two is a release, of the others what they name. */
export const RELEASE_DRAFT = 'release_draft';
export const RELEASE_REVIEW = 'release_review';
export const RELEASE_WARNING = 'release_warning';
export const RELEASE_APPROVED = 'release_approved';
