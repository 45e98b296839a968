import type { AwardOnRecord } from '../catalogue/awards/award.ts';
import type { QuoteOnRecord } from '../catalogue/awards/quote.ts';
import type { Territory } from '../catalogue/territory.ts';
import type { TitleKind, TitleName } from '../catalogue/titles/title.ts';
import type { Licence, Status } from '../deals/deal.ts';
import type { PlainDate } from '../platform/text/dates.ts';
import type { PrintLanguage } from '../platform/text/lists.ts';
import type { FigureOnRecord } from '../ratings/measurement.ts';

/** The company that sells, as its releases name it. Null = not on record. */
export interface CompanyProfile {
  readonly name: string;
  /** "Istanbul", or "Izmir, Turkey" where the city does not stand alone. */
  readonly city: string | null;
  readonly boilerplate: Readonly<Record<PrintLanguage, string | null>>;
  readonly contact: string | null;
  /** Who may be quoted, the first one first. */
  readonly spokespersons: readonly Spokesperson[];
  /** The channel that hears when a title has news enough for a release. */
  readonly marketingChannelId: string | null;
  /** 0 = never set up by a person. */
  readonly version: number;
  readonly updatedBy: string | null;
  /** UTC instant (ISO 8601); null = never set up. */
  readonly updatedAt: string | null;
}

export interface Spokesperson {
  readonly name: string;
  readonly role: string | null;
}

/** Everything that sections are written from; nothing else may stand in a release. */
export interface ReleaseFacts {
  readonly company: CompanyProfile;
  /** The day in the company's zone on which the text was written. */
  readonly date: PlainDate;
  readonly embargo: Embargo | null;
  readonly titles: readonly ReleaseTitle[];
  /** Negotiations may be mentioned, without names. */
  readonly withTalks: boolean;
}

export interface Embargo {
  /** UTC instant (ISO 8601). */
  readonly until: string;
  /** IANA zone in which it is printed. */
  readonly zone: string;
}

/** A title with what may be said of it. Null or empty = not on record. */
export interface ReleaseTitle {
  readonly id: number;
  readonly name: string;
  readonly names: readonly TitleName[];
  readonly kind: TitleKind | null;
  readonly year: number | null;
  readonly episodes: number | null;
  readonly minutes: number | null;
  readonly countries: readonly string[];
  readonly directors: readonly string[];
  readonly producers: readonly string[];
  readonly cast: readonly string[];
  readonly logline: string | null;
  readonly synopsis: string | null;
  readonly basedOn: string | null;
  /** Sales that this release tells as news, and those made known earlier. */
  readonly news: readonly SoldDeal[];
  readonly earlier: readonly SoldDeal[];
  readonly figures: readonly FigureOnRecord[];
  readonly awards: readonly AwardOnRecord[];
  readonly quotes: readonly QuoteOnRecord[];
}

/** A sale that may be published: sold, cleared, standing and out of embargo. No term, medium or note is in it. */
export interface SoldDeal {
  readonly id: number;
  readonly titleId: number;
  readonly territory: Territory;
  /** Null = undisclosed. */
  readonly buyer: { readonly id: number; readonly printed: string } | null;
  readonly licence: Licence;
  readonly status: Status;
  readonly seasons: readonly number[];
  /** Which grant of the same rights it is: 1, or one more for each renewal. */
  readonly term: number;
  readonly market: string | null;
  readonly signedOn: PlainDate | null;
  readonly recordedBy: string;
  /** UTC instant (ISO 8601). */
  readonly recordedAt: string;
}
