import { formatNumber } from '../text/numbers.ts';
import type { Model } from './model.ts';

/** How the model stands, in a few words behind "Language model:". Plain text. */
export function standingWords(model: Model): string {
  const name = model.name ?? '';
  const trouble = modelTrouble(model);
  if (model.standing().kind === 'off') return 'none; everything works without one';
  return trouble === null ? name : `${name}. ${trouble}`;
}

/** What people should know of a model that is set up and not used just now; null when all is well. Plain text. */
export function modelTrouble(model: Model): string | null {
  const standing = model.standing();
  if (standing.kind === 'resting') {
    const at = standing.until.toISOString().slice(11, 16);
    return `It failed several times in a row and is tried again at ${at} UTC; until then the rules answer, read and write alone.`;
  }
  if (standing.kind === 'limit') {
    const tokens = formatNumber(standing.tokens, 'en');
    return `The ${tokens} tokens of this month are used up (OPENAI_MONTHLY_TOKENS); until the month ends the rules answer, read and write alone.`;
  }
  return null;
}
