import type { WebClient } from '@slack/web-api';
import type { PrintLanguage } from '../text/lists.ts';

/** In which language people have set their Slack. */
export interface UserLanguages {
  /** Null where it is none that is printed, or where Slack has not said so in time. Never throws. */
  languageOf(client: Pick<WebClient, 'users'>, userId: string): Promise<PrintLanguage | null>;
}

interface Known {
  readonly language: Promise<PrintLanguage | null>;
  readonly until: number;
}

/** Nobody waits longer for a nicety; what comes later is there for the next time. */
const WAIT_MS = 250;
const KEPT_MS = 60 * 60_000;
/** Slack does not say, or not yet: it is asked again soon, but not at every question. */
const RETRY_MS = 5 * 60_000;
const MOST_KEPT = 2000;

/** Asks Slack once an hour for each person, and keeps the answers of so many. */
export function createUserLanguages({ now }: { readonly now: () => Date }): UserLanguages {
  const known = new Map<string, Known>();

  function asked(client: Pick<WebClient, 'users'>, userId: string): Promise<PrintLanguage | null> {
    const time = now().getTime();
    const kept = known.get(userId);
    if (kept !== undefined && kept.until > time) return kept.language;
    const language = client.users.info({ user: userId, include_locale: true }).then(
      ({ user }) => printLanguage(user?.locale ?? ''),
      () => {
        known.set(userId, { language: Promise.resolve(null), until: time + RETRY_MS });
        return null;
      },
    );
    known.delete(userId);
    known.set(userId, { language, until: time + KEPT_MS });
    const [oldest] = known.keys();
    if (known.size > MOST_KEPT && oldest !== undefined) known.delete(oldest);
    return language;
  }

  return {
    languageOf: (client, userId) => Promise.race([asked(client, userId), nothingAfter(WAIT_MS)]),
  };
}

/** "es-LA" is Spanish; a language that is not printed is none. */
function printLanguage(locale: string): PrintLanguage | null {
  const [language] = locale.toLowerCase().split(/[-_]/);
  return language === 'en' || language === 'es' ? language : null;
}

function nothingAfter(milliseconds: number): Promise<null> {
  return new Promise((resolve) => setTimeout(() => resolve(null), milliseconds).unref());
}
