/** Abbreviations used in the trade; a summer or winter name is read as its place, whatever the season is. */
const ZONES: Readonly<Record<string, string>> = {
  z: 'UTC',
  utc: 'UTC',
  gmt: 'UTC',
  bst: 'Europe/London',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  trt: 'Europe/Istanbul',
  msk: 'Europe/Moscow',
  et: 'America/New_York',
  est: 'America/New_York',
  edt: 'America/New_York',
  ct: 'America/Chicago',
  pt: 'America/Los_Angeles',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  art: 'America/Argentina/Buenos_Aires',
  brt: 'America/Sao_Paulo',
  clt: 'America/Santiago',
  jst: 'Asia/Tokyo',
  sgt: 'Asia/Singapore',
  aest: 'Australia/Sydney',
};

/** The IANA zone of "CET"; null when nobody in the trade calls one so. */
export function zoneByAbbreviation(word: string): string | null {
  const name = word.toLowerCase();
  return Object.hasOwn(ZONES, name) ? (ZONES[name] ?? null) : null;
}
