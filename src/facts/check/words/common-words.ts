import { foldLetters } from '../../../platform/text/name-key.ts';

/** Words that stand with a capital inside a sentence and name nobody. */
const TRADE = words(`
  tv iptv ott vod svod avod tvod est fast dvd hd uhd 4k latam us uk eu ceo coo cfo cto cmo vp svp evp md pr gmt utc cet cest est edt pst pdt bst eet ist
  free pay prime time access daytime first run top catch up linear streaming theatrical home video finished tape format
  founder co-founder chief executive officer director directora managing general manager gerente head jefe jefa president presidente presidenta
  vice vicepresidente vicepresidenta chairman chairwoman producer productor productora sales ventas acquisitions adquisiciones content contenidos
  licensing distribution distribucion international internacional global programming programacion commissioner buyer senior junior creative
  press prensa media contact contacto about acerca sobre notes editors notas synopsis sinopsis cast reparto credits creditos ends fin
  release immediate comunicado note nota boilerplate annex anexo sources fuentes fact sheet tel telephone telefono email mail web website phone mobile
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio
  agosto septiembre setiembre octubre noviembre diciembre i english spanish turkish french german italian portuguese arabic hebrew
  internet christmas navidad easter ramadan summer winter spring autumn north south east west
  mr mrs ms dr sr sra don dona season temporada episode episodio part parte vol no num
`);

/** Words that open sentences or stand in headlines, in the forms they have there. */
const RUNNING = words(`
  a an the this that these those it its he she they we you i his her their our your my who whom whose which what when where why how there here
  and or but nor so yet for of to in on at by with from into onto over under about after before between among across around through throughout
  during within without against toward towards until till since as than like per via plus also too more most less least many much several some
  few any each every all both either neither no not only just even still already now then once again soon later today meanwhile furthermore
  moreover however therefore thus hence additionally besides although though while whereas because if unless whether despite following along
  together elsewhere worldwide abroad overseas previously recently earlier originally currently finally
  one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty hundred first second third
  be is are was were been being has have had do does did will would can could may might must shall should
  new newest latest recent next last past great strong big bigger small own further more multiple international global local regional national
  deal deals sale sales agreement agreements licence licences license licenses rights territory territories country countries market markets
  region regions buyer buyers broadcaster broadcasters network networks channel channels platform platforms audience audiences viewer viewers
  viewership rating ratings share shares success story stories drama dramas film films movie movies series miniseries show shows title titles
  format formats documentary animation comedy thriller romance hit hits feature features programme program catalogue slate portfolio
  distributor distribution producer production company companies group journey home homes screen screens world
  sells sell sold licenses license licensed lands land landed travels travel travelled goes go gone heads head headed joins join joined adds add added
  reaches reach reached acquires acquire acquired picks pick picked buys buy bought takes take taken signs sign signed secures secure secured
  closes close closed announces announce announced expands expand expanded continues continue continued finds find found arrives arrive arrived
  comes come set airs air aired premieres premiere premiered draws draw drew wins win won scores score scored tops top topped leads lead led
  grows grow grew rolls roll rolled makes make made strikes strike struck seals seal sealed inks ink inked clinches clinch clinched brings bring
  brought enters enter entered crosses cross crossed passes pass passed hits brings starts start started launches launch launched tells tell told
  follows follow followed directed written produced starring based adapted adaptation distributed created nominated submitted selected winner
  el la los las un una unos unas lo al del de en por para con sin sobre entre hasta desde hacia segun tras durante mediante contra ante bajo
  y e o u ni pero sino aunque porque pues como cuando donde mientras que quien quienes cuyo cuya si no ya aun tambien ademas asimismo incluso
  su sus este esta estos estas ese esa esos esas aquel aquella mas menos muy tanto todo toda todos todas otro otra otros otras cada varios varias
  uno dos tres cuatro cinco seis siete ocho nueve diez once doce quince veinte treinta cincuenta cien
  es son fue fueron era ser estar esta estan ha han habia hay sera seran
  nuevo nueva nuevos nuevas ultimo ultima gran grande pais paises territorio territorios mercado mercados venta ventas acuerdo acuerdos licencia
  licencias derechos comprador compradores cadena cadenas canal canales plataforma plataformas audiencia espectadores exito historia historias
  drama pelicula peliculas serie series miniserie formato documental comedia titulo titulos catalogo distribuidora productora empresa compania grupo
  llega llegan llego suma suman vende vendio vendida vendido licencia licencio adquiere adquirio compra compro cierra cerro firma firmo anuncia anuncio
  viaja conquista alcanza alcanzo logra logro obtiene obtuvo lidera lidero continua sigue conversaciones continuan anteriormente previamente actualmente
  dirigida dirigido protagonizada protagonizado producida producido escrita basada basado nominada nominado ganadora ganador presentada seleccionada
  television televisiones global
`);

/** Nouns that names of companies have: with a capital they mark the words beside them as a name. */
const COMPANY_NOUNS = words(`
  tv television televisión televizyon televisa channel canal kanal kanaal network networks media medya films film pictures entertainment studios studio
  productions producciones broadcasting communications group grupo plus networks vision radio noticias distribution international telecom
`);

/** True for a word that, even with a capital inside a sentence, names nobody. */
export function isTradeWord(key: string): boolean {
  return TRADE.has(key);
}

/** True for a word that opens sentences or stands in headlines. */
export function isRunningWord(key: string): boolean {
  return RUNNING.has(key) || TRADE.has(key) || /^\d/.test(key);
}

export function isCompanyNoun(key: string): boolean {
  return COMPANY_NOUNS.has(key);
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldLetters(list).split(/\s+/).filter(Boolean));
}
