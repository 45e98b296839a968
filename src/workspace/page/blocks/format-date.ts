const DAY_MS = 24 * 60 * 60 * 1000;

/** Fills Slack's date tokens (`{date_short} at {time}`) in the reader's language and zone. */
export function formatDateTokens(epoch: number, format: string): string {
  const date = new Date(epoch * 1000);
  const styled = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(undefined, options).format(date);
  const forms: Readonly<Record<string, () => string>> = {
    date_num: () => date.toISOString().slice(0, 10),
    date: () => styled({ dateStyle: 'long' }),
    date_short: () => styled({ dateStyle: 'medium' }),
    date_long: () => styled({ dateStyle: 'full' }),
    time: () => styled({ timeStyle: 'short' }),
    time_secs: () => styled({ timeStyle: 'medium' }),
    ago: () => relative(date),
  };
  return format.replace(/\{(\w+?)(_pretty)?\}/g, (all, name: string, pretty?: string) => {
    const form = forms[name];
    if (!form) return all;
    return (pretty && nearDay(date)) || form();
  });
}

/** "today", "yesterday", "tomorrow", or null. */
function nearDay(date: Date): string | null {
  const startOf = (each: Date) => new Date(each).setHours(0, 0, 0, 0);
  const days = Math.round((startOf(date) - startOf(new Date())) / DAY_MS);
  if (Math.abs(days) > 1) return null;
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');
}

function relative(date: Date): string {
  const days = Math.round((date.getTime() - Date.now()) / DAY_MS);
  return new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');
}
