import { companyKey } from '../../../catalogue/companies/company-key.ts';

/** National channels whose name says where they are; those of several countries ("Nova", "MBC", "ATV") are left out. */
const CHANNELS: Readonly<Record<string, string>> = {
  GB: 'BBC One|BBC Two|BBC Three|BBC Four|BBC1|BBC2|ITV|ITV1|ITV2|Channel 4|Channel 5|E4|Sky One|UKTV|Alibi',
  IE: 'RTÉ|RTÉ One|RTÉ2|Virgin Media Television|TG4',
  FR: 'TF1|France 2|France 3|France 5|M6|W9|TMC|C8',
  DE: 'ZDF|ZDFneo|ARD|Das Erste|Sat.1|ProSieben|VOX|RTLZWEI',
  AT: 'ORF|ORF 1|ORF 2|ServusTV|Puls 4',
  CH: 'SRF|SRF 1|RTS Un|RSI',
  ES: 'La 1|La 2|Antena 3|Telecinco|Cuatro|La Sexta|RTVE|TVE|Atresmedia|Mediaset España|Divinity|Movistar Plus+',
  PT: 'SIC|TVI|RTP|RTP1',
  IT: 'Rai 1|Rai 2|Rai 3|RAI|Canale 5|Italia 1|Rete 4|La7|Mediaset',
  NL: 'NPO|NPO 1|NPO 2|NPO 3|Nederland 1|RTL 4|RTL 5|SBS6|Net5|KRO-NCRV',
  BE: 'VRT|Eén|VTM|Play4|RTBF|La Une|RTL-TVI|Ketnet|Streamz',
  SE: 'SVT|SVT1|TV4|Kanal 5 Sweden',
  NO: 'NRK|NRK1|TVNorge',
  DK: 'DR|DR1|TV 2 Denmark',
  FI: 'YLE|Yle TV1|MTV3|Nelonen',
  IS: 'RÚV',
  PL: 'TVP|TVP1|TVP2|TVN|TVN7|Polsat',
  CZ: 'TV Nova|Prima|TV Barrandov|Czech Television',
  SK: 'Markíza|TV JOJ|JOJ|TV Doma',
  HU: 'RTL Klub|TV2 Hungary|Viasat3|Duna',
  RO: 'Antena 1|Pro TV|PRO TV|TVR|Kanal D Romania',
  BG: 'bTV|Nova TV Bulgaria|BNT',
  GR: 'ANT1|Mega TV Greece|Skai|Alpha TV|ERT|Star Channel',
  HR: 'HRT|HTV|Nova TV Croatia|RTL Televizija|Doma TV',
  RS: 'RTS|Prva|Pink|TV Pink|B92',
  SI: 'POP TV|Kanal A|RTV Slovenija|TV Slovenija',
  TR: 'TRT 1|TRT1|Show TV|Star TV|Kanal D|Kanal 7|TV8|FOX Türkiye|NOW TV',
  IL: 'Keshet 12|Kan 11|Reshet 13|Channel 12|Channel 13 Israel|Viva',
  US: 'NBC|CBS|The CW|Telemundo|Univision|UniMás|HBO|FX|PBS',
  CA: 'CBC|CTV|Global TV|Radio-Canada|Citytv|TVA',
  MX: 'Las Estrellas|Imagen Televisión|Imagen TV|TV Azteca|Azteca Uno|Azteca 7|Canal 22',
  AR: 'Telefe|El Trece|El Nueve|América TV Argentina|TV Pública',
  CL: 'Mega|Chilevisión|CHV|TVN|Canal 13 Chile',
  CO: 'Caracol|Caracol Televisión|Caracol TV|RCN|Canal RCN|Señal Colombia',
  PE: 'Latina|América Televisión|ATV Perú|Panamericana',
  EC: 'Ecuavisa|Teleamazonas|TC Televisión',
  BO: 'Unitel|Red Uno|Bolivisión',
  UY: 'Teledoce|Monte Carlo TV|Montecarlo TV',
  PY: 'Telefuturo|Unicanal|SNT',
  BR: 'Globo|TV Globo|Record TV|SBT|Band',
  DO: 'Color Visión|Telemicro|Antena 7',
  JP: 'NHK|TBS|Fuji TV|TV Asahi|Nippon TV|WOWOW',
  KR: 'KBS|KBS2|tvN|JTBC|SBS Korea',
  AU: 'Nine|Network 10|Seven Network|Channel Nine|Channel Seven|ABC Australia',
  NZ: 'TVNZ|TVNZ 1|Three NZ',
  ZA: 'SABC|e.tv|M-Net',
  UA: '1+1|STB|ICTV',
};

const BY_KEY = new Map(
  Object.entries(CHANNELS).flatMap(([code, names]) =>
    names.split('|').map((name) => [companyKey(name), code] as const),
  ),
);

/** The country (ISO code) that a channel's name alone tells; null = it does not. */
export function countryOfChannel(name: string): string | null {
  return BY_KEY.get(companyKey(name)) ?? null;
}
