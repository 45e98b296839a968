import { type PlainDate, plainDateInZone } from '../../platform/text/dates.ts';
import type { Embargo } from '../release-facts.ts';

/** The wall clock of an embargo in the zone it is printed in: date and "HH:MM". */
export function zonedTime({ until, zone }: Embargo): { readonly date: PlainDate; readonly time: string } {
  const time = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: zone,
    hourCycle: 'h23',
  }).format(new Date(until));
  return { date: plainDateInZone(until, zone), time };
}

/** "CET", "EST"; where the zone has no short name, the words for the time of its city. */
export function zoneName({ until, zone }: Embargo, cityTime: (city: string) => string): string {
  // British and American English each know the short names of their own side of the ocean.
  for (const locale of ['en-GB', 'en-US']) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, timeZoneName: 'short' }).formatToParts(
      new Date(until),
    );
    const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? '';
    if (!/^(?:GMT|UTC)[+-]/.test(name)) return name;
  }
  const city = zone.split('/').at(-1)?.replaceAll('_', ' ') ?? zone;
  return cityTime(city);
}
