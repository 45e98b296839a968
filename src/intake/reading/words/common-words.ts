import { foldLetters } from '../../../platform/text/name-key.ts';

/** Words that begin sentences, and nouns of the trade: with a capital they are still no name. */
const COMMON = words(`
a about above abroad according across additional additionally after again against ago all along already also although altogether always among an and
another any are around as at available aware away back based be because been before behind being below besides best better between beyond biggest
both but by can case channel channels closer collectively come coming company consequently contracts countries currently deal deals despite
directed director discussions distributor distribution during each earlier early eight eighteen either elsewhere eleven encouraged episode episodes
even ever every few fifteen fifty fifth final finally finale first five following for format former forty four fourteen fourth free fresh from
further furthermore gone good great had half has have having he head her here hi hello dear regards best thanks thank cheers team hers him his home
host how however hundred i if in including instead international into is it its itself just key kind last late later latest launch launches lead leading
licences licenses licensees licensee like likewise local locally long many market markets may meanwhile might moreover more most much
my nearly neither network networks never nevertheless new news next nine nineteen ninth no none nor not note nothing now number of off offer offers
on once one only onto option options or original originally other others otherwise our out outside over overall overseas own package partners
per please point pre premiere premiered presales producer producers production productions prior produced programme program public quick quite
ratings rating recent recently rest results rights rumours rumors sale sales said same says season seasons second separately series set seven seventeen
seventh several shares she short should shows show since six sixteen sixth so some something soon still story strong subject such ten
talks tenth territory territories buyer buyers than that the their them then there these they third thirteen thirty this those though three
throughout thus title titles to today together tomorrow too top towards twelve twenty twice two under underscoring unlike until up update upon us
versions version viewers volume was we well were what when where which while who whose why will with within without worldwide would year years yesterday yet you your
additionally outside inside beyond elsewhere both neither either negotiations agreements agreement broadcasters broadcaster platform platforms
drama dramas thriller film movie feature documentary comedy telenovela hit saga formats remake remakes adaptation adaptations
overseas linear streaming founder ceo coo cfo chief president vice vp executive managing manager chairman chairwoman chair senior svp evp editor writer showrunner
monday tuesday wednesday thursday friday saturday sunday weekday weekend day eve january february march april june july august september
october november december spring summer autumn winter easter christmas tv svod avod tvod vod fast dvd est hd status media territory country countries
licensee buyer licence license rights region window term free-tv pay-tv signed closed pending
el la los las un una unos unas lo su sus este esta estos estas ese esa aquel al del de en por para con sin sobre entre hasta desde segun tras durante mediante
ademas tambien asimismo mientras cuando donde como que quien cuyo y e o u pero sino aunque ya aun hoy ayer ahora luego antes despues junto otro otra otros otras
serie series novela pelicula ficcion historia formato cadena canal canales distribuidora derechos territorio territorios pais paises comprador acuerdo acuerdos ventas
venta capitulo capitulos temporada temporadas estreno director directora gerente presidente presidenta ejecutivo ejecutiva fundador fundadora productor productora
lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre tercera
es son fue fueron ha han hay sera
hola saludos gracias equipo estimados
bugune kadar tv'de ayni aksam consolidated overnight confirmado confirmada cerrado firmado pendiente good-news airlines conversations talks everything everyone nobody colleagues screeners
bir bu su o ve ile icin ama fakat ayrica daha once sonra simdi dizi dizinin diziyi diziye film filmi yapim yapimi yapimin yapimci kanal kanali
sirket sirketi firma dagitimci dagitimcisi dizinin basrol yeni ilk son ikinci ucuncu genel mudur muduru baskan baskani kurucu merhaba selamlar tesekkurler ekip ulke bolum sezon satis satislari haklari
pazartesi sali carsamba persembe cuma cumartesi pazar ocak subat mart nisan mayis haziran temmuz agustos eylul ekim kasim aralik
`);

/** Nouns that companies have in their names; behind a word for a people they make a name of both. */
const COMPANY_NOUNS = words(`
screen television televisión télévision télévisions televisiones televisie televizia televizija fernsehen networks televizyon tv film films pictures picture entertainment media medya world broadcasting public national radio network
channel studios studio productions production group distribution releasing cinema cinemas association institute corporation content
vision communications house works yapim yapimlari yayin televisiva televisora sales rights international worldwide filmed
`);

const DAYS_AND_MONTHS = words(`
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
jan feb mar apr jun jul aug sep sept oct nov dec lunes martes miercoles jueves viernes sabado domingo enero febrero marzo abril mayo junio
julio agosto septiembre setiembre octubre noviembre diciembre pazartesi sali carsamba persembe cuma cumartesi ocak subat mart nisan mayis haziran temmuz
agustos eylul ekim kasim aralik
`);

/** Fairs, festivals, prizes and awards: they have names with capitals and buy nothing. */
const OCCASIONS = words(`
mipcom mip mipjunior miptv natpe discop atf afm efm berlinale cannes venice locarno sundance toronto tiff sitges tribeca emmy emmys oscar oscars bafta
goya goyas rose dor banff mipdoc mipformats ventana sur filmart annecy rotterdam karlovy vary sxsw mip-london content americas la screenings
european film market american film market paris london madrid barcelona berlin munich hamburg cologne vienna zurich rome milan lisbon dublin warsaw prague budapest
bucharest sofia belgrade athens istanbul ankara moscow kyiv stockholm oslo copenhagen helsinki brussels amsterdam cannes marseille lille venice miami
hollywood angeles york toronto montreal bogota lima santiago buenos aires mexico city rio janeiro sao paulo tel aviv dubai tokyo seoul beijing shanghai mumbai delhi sydney melbourne los new
`);

/** True for a word that, alone and with a capital, names nothing. */
export function isCommonWord(word: string): boolean {
  return COMMON.has(foldLetters(word));
}

/** True for a noun that stands in names of companies ("Screen", "Television", "Films"). */
export function isCompanyNoun(word: string): boolean {
  return COMPANY_NOUNS.has(foldLetters(word));
}

export function isDayOrMonth(word: string): boolean {
  const key = foldLetters(word);
  return DAYS_AND_MONTHS.has(key) || (key.endsWith('days') && DAYS_AND_MONTHS.has(key.slice(0, -1)));
}

/** True if every word of the name belongs to a fair, a festival or a prize. */
export function isOccasion(name: string): boolean {
  return foldLetters(name)
    .split(/[\s’']+/u)
    .every((word) => OCCASIONS.has(word) || /^(?:19|20)\d\d$/.test(word));
}

function words(list: string): ReadonlySet<string> {
  return new Set(foldLetters(list).split(/\s+/).filter(Boolean));
}
