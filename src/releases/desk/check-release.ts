import { checkText } from '../../facts/check-text.ts';
import type { FactSheet } from '../../facts/fact.ts';
import type { PrintLanguage } from '../../platform/text/lists.ts';
import { textWithPlaces } from '../exports/plain-text.ts';
import type { WrittenSection } from '../written.ts';
import type { Warning } from './release.ts';

/**
 * Everything in a text that its facts do not support, section by section. What a person overruled in `before` stays
 * overruled as long as it reads the same.
 */
export function checkRelease(
  sections: readonly WrittenSection[],
  sheet: FactSheet,
  { language, before = [] }: { readonly language: PrintLanguage; readonly before?: readonly Warning[] },
): readonly Warning[] {
  const { text, places } = textWithPlaces(sections);
  return checkText(text, sheet, { language }).flatMap(({ start, text: span, reason, message }) => {
    const place = places.find((each) => start >= each.start && start < each.end);
    if (place === undefined) return [];
    const known = before.find(
      (each) => each.section === place.name && each.text === span && each.reason === reason,
    );
    return [{ section: place.name, text: span, reason, message, overruled: known?.overruled ?? null }];
  });
}
