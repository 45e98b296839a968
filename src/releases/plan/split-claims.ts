import type { FigureStory } from './choose-figures.ts';

/** A claim on record, by the way it can stand in a sentence. */
export interface Claim {
  /** `superlative` "highest since 2016", `deed` "led prime time", `other` anything else. */
  readonly kind: 'superlative' | 'deed' | 'other';
  readonly text: string;
  /** The superlative is one of the title itself ("most watched film of 2019"), not of the figure. */
  readonly ofWork: boolean;
}

const SUPERLATIVE =
  /^(?:the\s+)?((?:second|third|fourth|fifth)[- ])?(?:most|highest|best|largest|biggest|strongest|greatest|top|leading|longest|widest|first|number one|no\. ?1|record)\b/i;
const DEED =
  /^(?:it\s+)?(?:led|leading|won|beat|topped|doubled|tripled|rose|grew|broke|set|hit|became|ranked|came|took|finished|outperformed|improved|increased|exceeded|surpassed|dominated|was|were|reached|drew|held|tied|gave|made|kept|more than doubled)\b/i;
const WORK =
  /\b(?:film|movie|series|show|title|drama|programme|program|broadcast|telenovela|miniseries|documentary|premiere|launch)\b/i;

/** The claims of some figures, each once, as recorded; several in one text are parted by semicolons. */
function splitClaims(claims: readonly (string | null)[]): readonly Claim[] {
  const texts = claims
    .flatMap((claim) => claim?.split(';') ?? [])
    .map((text) => text.trim().replace(/\.$/, ''));
  return [...new Set(texts.filter((text) => text !== ''))].map(toClaim);
}

function toClaim(text: string): Claim {
  if (SUPERLATIVE.test(text)) {
    const bare = text.replace(/^the\s+/i, '');
    return { kind: 'superlative', text: lowerFirst(bare), ofWork: WORK.test(bare) };
  }
  if (DEED.test(text)) {
    return {
      kind: 'deed',
      text: lowerFirst(text.replace(/^it\s+/i, '')).replace(/^leading\b/, 'led'),
      ofWork: true,
    };
  }
  return { kind: 'other', text, ofWork: false };
}

/** A word in capitals stays as it is. */
function lowerFirst(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

export function claimsOf({ figures }: FigureStory): readonly Claim[] {
  return splitClaims(figures.map(({ claim }) => claim));
}

/** The one claim of a story of one figure, when it is a superlative of that figure: "highest since 2016". */
export function loneSuperlative(story: FigureStory): Claim | null {
  const claims = claimsOf(story);
  const [claim] = claims;
  if (claims.length !== 1 || story.figures.length !== 1 || claim === undefined) return null;
  return claim.kind === 'superlative' && !claim.ofWork ? claim : null;
}
