import { canBeName, isCompanyForm, isUndisclosed } from './buyer-words.ts';
import type { FoundOption } from './options/option.ts';
import { isOptions, readOptions } from './options/read-options.ts';
import { type Outline, splitBy, trimmed } from './outline.ts';
import type { ParseContext, TextSpan } from './parsed-deal.ts';

const COLUMNS = /[,;\t|]/u;
const COLUMNS_AND_DASHES = /[,;\t|]|\s+[-–—/]+\s+/u;

export interface BuyersReading {
  readonly whole: TextSpan;
  /** None if only options stand there. */
  readonly buyers: readonly TextSpan[];
  readonly inner: readonly FoundOption[];
}

/** The buyers of one side of a sale, and options typed among them. */
export function readBuyers(
  outline: Outline,
  span: TextSpan,
  { context, dashed }: { readonly context: ParseContext; readonly dashed: boolean },
): BuyersReading | null {
  if (isUndisclosed(outline, span)) return { whole: span, buyers: [span], inner: [] };
  if (!canBeName(outline, span)) return null;
  const inner: FoundOption[] = [];
  const parts = splitBy(outline, span, dashed ? COLUMNS_AND_DASHES : COLUMNS).filter((part) => {
    const reading = context.looksLikeBuyer?.(part.text) ? null : readOptions(outline, part, context);
    if (!reading || !isOptions(reading, outline, part)) return true;
    inner.push(...reading.options);
    return false;
  });
  const buyers: TextSpan[] = [];
  for (const part of parts) {
    const before = buyers.at(-1);
    if (before && isCompanyForm(outline, part))
      buyers[buyers.length - 1] = trimmed(outline, before.start, part.end);
    else buyers.push(part);
  }
  const [first, last] = [buyers[0], buyers.at(-1)];
  return { whole: first && last ? trimmed(outline, first.start, last.end) : span, buyers, inner };
}
