/** Lists of ISO codes that several regions are made of. Source: our own defaults; every house differs. */
function codes(text: string): readonly string[] {
  return text.split(' ');
}

export const LATIN_AMERICA_SPANISH = codes('AR BO CL CO CR CU DO EC GT HN MX NI PA PE PY SV UY VE');
export const CENTRAL_AMERICA = codes('BZ CR GT HN NI PA SV');
export const SOUTH_AMERICA = codes('AR BO BR CL CO EC GY PE PY SR UY VE');
export const CARIBBEAN_ENGLISH = codes('AG AI BB BS DM GD JM KN KY LC MS TC TT VC VG VI');
export const CARIBBEAN_FRENCH = codes('BL GP HT MF MQ');
export const CARIBBEAN_DUTCH = codes('AW BQ CW SX');
export const CARIBBEAN = [...CARIBBEAN_ENGLISH, ...CARIBBEAN_FRENCH, ...CARIBBEAN_DUTCH, 'CU', 'DO', 'PR'];
export const NORTH_AMERICA = codes('CA US');
export const AMERICAS = [
  ...new Set([
    ...LATIN_AMERICA_SPANISH,
    ...CENTRAL_AMERICA,
    ...SOUTH_AMERICA,
    ...CARIBBEAN,
    ...NORTH_AMERICA,
  ]),
  ...codes('BM FK GF GL PM'),
];

export const EUROPEAN_UNION = codes(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK',
);
export const NORDICS = codes('DK FI IS NO SE');
export const EX_YUGOSLAVIA = codes('BA HR ME MK RS SI XK');
export const CENTRAL_EASTERN_EUROPE = codes('AL BA BG CZ EE HR HU LT LV ME MK PL RO RS SI SK XK');
export const EUROPE = [
  ...EUROPEAN_UNION,
  ...codes('AD AL BA BY CH GB IS LI MC MD ME MK NO RS RU SM UA VA XK'),
];
export const WESTERN_EUROPE = codes('AD AT BE CH DE ES FR GB IE IT LI LU MC NL PT SM VA');

export const COMMONWEALTH_OF_STATES = codes('AM AZ BY KG KZ MD TJ TM UZ');
export const GULF_COUNCIL = codes('AE BH KW OM QA SA');
export const ARAB_MIDDLE_EAST = [...GULF_COUNCIL, ...codes('EG IQ JO LB PS SY YE')];
export const ARAB_NORTH_AFRICA = codes('DZ LY MA SD TN');
export const ARAB_DOUBTFUL = codes('DJ KM MR SO');

export const AFRICA_ENGLISH = codes('BW ER ET GH GM KE LR LS MU MW NA NG RW SC SL SS SZ TZ UG ZA ZM ZW');
export const AFRICA_FRENCH = codes('BF BI BJ CD CF CG CI CM GA GN GQ MG ML NE SN TD TG');
export const AFRICA_PORTUGUESE = codes('AO CV GW MZ ST');
export const SUB_SAHARAN_AFRICA = [
  ...AFRICA_ENGLISH,
  ...AFRICA_FRENCH,
  ...AFRICA_PORTUGUESE,
  ...ARAB_DOUBTFUL,
];
export const AFRICA = [...SUB_SAHARAN_AFRICA, ...ARAB_NORTH_AFRICA, 'EG', 'EH'];

export const CENTRAL_ASIA = codes('KG KZ TJ TM UZ');
export const EAST_ASIA = codes('CN HK JP KP KR MN MO TW');
export const SOUTH_ASIA = codes('AF BD BT IN LK MV NP PK');
export const SOUTH_EAST_ASIA = codes('BN ID KH LA MM MY PH SG TH TL VN');
export const ASIA = [...CENTRAL_ASIA, ...EAST_ASIA, ...SOUTH_ASIA, ...SOUTH_EAST_ASIA];
export const PACIFIC_ISLANDS = codes('AS CK FJ FM GU KI MH MP NC NF NR NU PF PG PN PW SB TK TO TV VU WF WS');
