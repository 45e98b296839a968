const list = (words: string) => words.split(' ');

const FIRST = list(
  'Silent Golden Broken Hidden Distant Crimson Frozen Gentle Hollow Ivory Jade Velvet Amber Copper Misty Narrow Olive Pale Quiet Royal',
);
const SECOND = list(
  'Harbour Garden Bridge Mirror Lantern River Orchard Valley Window Meadow Castle Desert Island Forest Station Market Temple Tower Village Canyon',
);
const THIRD = list(
  'Crossing Promise Letters Daughters Brothers Secrets Waltz Shadows Winter Echoes Return Stories Voices Keepers Dreams Trial Legacy Wedding Storm Harvest',
);
const STATIONS = list(
  'Canal Tele Radio Vision Cine Media Studio Net Star Family Gold Prime Sol Azteca Globo Nova Antena Kanal Stream Box',
);
const OWNERS = list(
  'Norte Andino Pacific Baltic Adriatic Iberia Levante Austral Central Oriental Danubio Egeo Mar Sur Alpino Nordic Caribe Atlas Delta Roma',
);

export const COUNTRIES = list('CL MX CO EC PE AR ES FR DE IT PL RO BG HR RS GR IL JP SE NL');
export const COUNTRY_NAMES = list(
  'Chile Mexico Colombia Ecuador Peru Argentina Spain France Germany Italy Poland Romania Bulgaria Croatia Serbia Greece Israel Japan Sweden Netherlands',
);

/** "Silent Harbour Crossing"; behind 8,000 with a fourth word. The same number, the same name; numbers from 1. */
export function recordTitleName(number: number): string {
  const at = number - 1;
  const name = `${FIRST[at % 20]} ${SECOND[Math.floor(at / 20) % 20]} ${THIRD[Math.floor(at / 400) % 20]}`;
  return number > 8000 ? `${name} ${String.fromCharCode(97 + Math.floor(at / 8000))}ona` : name;
}

/** "Canal Norte"; behind 400 with a number. */
export function recordCompanyName(number: number): string {
  const at = number - 1;
  const name = `${STATIONS[at % 20]} ${OWNERS[Math.floor(at / 20) % 20]}`;
  return number > 400 ? `${name} ${1 + Math.floor(at / 400)}` : name;
}
