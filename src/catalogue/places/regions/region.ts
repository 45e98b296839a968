/**
 * A region and what it stands for unless a house says otherwise. Membership is no standard: these are our defaults.
 * `codes` are certain, `doubtful` differ from house to house; the two do not overlap.
 */
export interface Region {
  /** The form printed first. */
  readonly name: string;
  /** Further names in English, Spanish and Turkish; case and accents do not matter. */
  readonly names: readonly string[];
  /** Words that describe something of the region ("Nordic", "latinoamericano"). */
  readonly adjectives: readonly string[];
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  /** Codes whose mention ("excl. Brazil") settles what the region's name leaves open: `doubtful` and more. */
  readonly open: readonly string[];
  /** What to ask before a sale is recorded; null = recorded as it stands. */
  readonly ask: string | null;
  /** Territories to choose from when asked, `*` standing for the name as typed; each reads without asking. */
  readonly choices: readonly string[];
}

/** A region as the tables state it: several names, adjectives or choices in one text, separated by `|`. */
interface RegionEntry {
  readonly name: string;
  readonly names?: { readonly en?: string; readonly es?: string; readonly tr?: string };
  readonly adjectives?: string;
  readonly codes: readonly string[];
  readonly doubtful: readonly string[];
  /** Members that a sale asks about although the region has them (Portugal of Iberia). */
  readonly askedMembers?: readonly string[];
  readonly ask?: string;
  readonly choices?: string;
}

/** A region with members that every house agrees on. */
export function region(entry: RegionEntry): Region {
  return {
    name: entry.name,
    names: [entry.names?.en, entry.names?.es, entry.names?.tr].flatMap(listed),
    adjectives: listed(entry.adjectives),
    codes: [...entry.codes].sort(),
    doubtful: [...new Set(entry.doubtful)].sort(),
    open: [...new Set([...entry.doubtful, ...(entry.askedMembers ?? [])])].sort(),
    ask: entry.ask ?? null,
    choices: listed(entry.choices),
  };
}

/** A region without a default: no member is certain, every plausible one is doubtful, and it is always asked. */
export function openRegion(entry: Omit<RegionEntry, 'codes' | 'ask'>): Region {
  return region({ ...entry, codes: [], ask: 'Its countries differ from house to house: which are meant?' });
}

function listed(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.split('|');
}
