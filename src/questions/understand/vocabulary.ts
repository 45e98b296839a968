import { foldLetters } from '../../platform/text/name-key.ts';
import { readPartialDate } from '../../platform/text/read-dates.ts';
import { METRIC_NAMES, metricEntry } from '../../ratings/metrics.ts';

/** Function words by language: they say in which language a question is, and are no names. */
export const FUNCTION_WORDS = {
  en: words(`a an the this that these those it its he she they them their his her we us our ours you your yours i me my mine
    is are was were be been being am do does did done has have had having will would can could shall should may might must
    and or but not no nor so if then than as at by for from in into of on onto off out over to up with within without
    about against across along among around before after between during since until till under per via
    who whom whose what which when where why how there here all any each every some many much more most less few
    other others another such only own same too very just also yet still ever never already now again
    s t m re ll ve d dont didnt doesnt isnt arent wasnt werent hasnt havent im ive lets anyone anybody anything
    something someone somewhere anywhere everywhere everything everyone nothing none nobody both either neither
    whos whats wheres whens hows whod thats theres`),
  es: words(`el la los las un una unos unas lo al del de en y e o u a con sin por para que qué quien quién quienes quiénes
    cual cuál cuales cuáles cuando cuándo donde dónde como cómo cuanto cuánto cuanta cuánta cuantos cuántos cuantas cuántas
    es son era eran fue fueron ser sido está están estar este esta esto estos estas ese esa eso esos esas
    ha han he hemos había tiene tienen tenemos tener se le les nos su sus mi mis tu tus nuestro nuestra nuestros nuestras
    no ni sí si más mas muy ya hay algo alguien algún alguna alguno algunos algunas todo toda todos todas cada otro otra otros otras
    uno dos tres cuatro cinco seis siete ocho nueve diez
    desde hasta entre antes después durante sobre contra según porque pero también qué`),
  tr: words(`ve veya ile için mi mı mu mü ne nedir kim kimin kime kimde kimler kimlere kimdir hangi hangisi hangileri nerede
    nerelerde nereye nereden kaç kaçtır nasıl niye neden bu şu o bir var yok mıdır midir olan olarak da de ki daha en çok
    bizim bizden biz sen siz ben bana bize göre kadar beri önce sonra arasında hakkında değil tane adet
    tarafından üzerinden içinde dışında üzerinde boyunca itibaren hariç dahil olarak diye yani hem ya şimdi henüz artık hiç
    bunu bunun şunu onun onu bunlar onlar kendi nelere neler neyi kime kimi kimlerle kiminle neyle nerelere nereler nerde hangisini`),
} as const;

/** Words that questions of this trade are made of, besides function words: no names either. */
const TRADE_WORDS = words(`
  title titles film films movie movies series serie miniseries show shows programme programmes program programs drama format formats documentary
  deal deals sale sales sold sell sells selling licence licences license licences licenses licensed licensing licensee licensees sublicensed
  buyer buyers buy buys buying bought purchase purchased purchases acquire acquired acquires acquisition take takes took taken taking
  hold holds held holding holder holders own owns owned owner owners get gets got gotten getting give gives gave pick picked picks
  channel channels broadcaster broadcasters network networks platform platforms company companies streamer streamers station stations distributor distributors
  client clients customer customers partner partners outlet outlets service services
  country countries territory territories market markets region regions place places world worldwide everywhere abroad area areas nation nations
  rights right media medium exclusive exclusivity exclusively nonexclusive window windows term terms season seasons episode episodes runs run
  start starts started starting begin begins began end ends ended ending expire expires expired expiry valid last lasts duration period
  free available open availability unsold clear taken gone
  signed sign signs signing signature contract contracts agreement agreements agreed date dates dated day days month months year years time times
  today yesterday week weeks quarter recent recently latest newest first new earliest oldest
  figure figures number numbers rating ratings share shares viewer viewers viewership audience audiences audience's people persons reach peak average
  premiere premieres premiered premiering finale opener opening debut launch launched closing final night slot prime
  watched watch watches watching saw see seen sees viewed view views viewing tuned drew draw drawn draws attract attracted pull pulled score scored scores rate rated rates perform performed performs
  performance perform do doing fare fared result results data stats statistics measured measure recorded record records recording register registered
  highest best biggest most largest greatest lowest worst top better higher bigger lower worse stronger strongest weaker bettered beat beats
  compare compared comparison comparing versus vs difference rank ranked ranking ranks chart charts charted charting position positions spot number-one
  claim claims claimed claiming said say says saying called call calls name names named known aka alias aliases
  award awards awarded prize prizes won win wins winner winners winning nominated nomination nominations nominee submitted submission selected selection
  festival festivals shortlisted honours honors honored trophy trophies
  director directors directed directs directing filmmaker helmed cast star stars starring starred actor actors actress actresses plays played playing role roles lead leads leading appear appears appearing features featuring
  producer producers produced produces production made makes make making maker makers company behind create created creator
  synopsis logline plot story storyline premise summary summarise summarize describe description follow follows
  long length minutes minute mins hour hours runtime running
  released release releases come came comes coming out based adapted adaptation adapting remake remakes remade inspired origin original originally version versions local
  commission commissioned commissioning commissions develop developed development developing finished canned completed ready tape ready-made
  negotiate negotiating negotiation negotiations negotiated talks talk talking offer offers offered offering pipeline pending discuss discussing discussion discussions
  pay paid pays paying price prices cost costs fee fees amount money worth value revenue budget spend spent earn earned earns earnings gross grossed make takings
  list show tell give find know want need like please pls plz thanks thank hi hello hey ok okay kindly quick quickly question ask asking could wonder wondering curious check
  remind look looking us team sales private privately confidential just internal internally help let full complete overview
  total totals count counted counts altogether overall far currently current presently date running live active on-air air aired airs airing broadcast broadcasts broadcasting shown
  much well really exactly actually anyway else even around about regarding concerning including include includes included especially
  presale presold pre option optional stake status stand stands standing situation
  abc1 ab c1 adults women men kids children viewers' overnight consolidated
  language languages dubbed subtitled subtitles dubbing english spanish turkish
  kind type sort genre genres
  yes mean means meant thing things bit lot lots part piece entire whole
  netflix's one two three four five six seven eight nine ten dozen half
  interested interest someone's everyone's catalogue catalog library slate portfolio
  gotta wanna gonna lemme gimme any1 some1 u r ur
  happened happen happens happening occur anybody's tv television cinema cinemas theatre theatres theater theaters theatrical box office streaming
  tickets ticket admissions households individuals target group demo demographic
  svod avod tvod vod fast fta free-to-air pay paytv subscription transactional demand airline airlines inflight mobile ott linear hd 4k
  million millions billion thousand percent exceed exceeds exceeded exceeding fewer fewest smaller smallest weakest greater beyond
  besides leaving leave left leaves excluding exclude except ignoring ignore aside ones apart
  move moved place placed placing land landed landing secure secured went go goes going put
  screenplay writing score cinematography editing song costume visual effects feature short supporting leading ensemble newcomer category
  international foreign animated telenovela miniseries drama comedy thriller audience's jury grand prix lose lost lowest least above below under
  recent recently latest close closed closing renew renewed renewal extend extended extension clear taken gone busy home's`);

const SPANISH_TRADE_WORDS = words(`
  título títulos película películas serie series miniserie programa programas formato formatos documental
  acuerdo acuerdos venta ventas vendido vendida vendidos vendidas vender vendió vendimos vendieron licencia licencias licenciado licenciada
  comprador compradores compra compras comprado comprada compró compraron comprar adquirió adquirido adquirida adquirieron adquirir
  canal canales cadena cadenas plataforma plataformas empresa empresas emisora distribuidora distribuidor
  país países territorio territorios mercado mercados región regiones mundo
  derechos derecho medios medio exclusivo exclusiva exclusividad ventana ventanas plazo vigencia temporada temporadas episodio episodios capítulo capítulos
  empieza empezó comienza comenzó termina terminó vence venció vencimiento acaba libre disponible
  firmado firmada firmados firmadas firmó firmaron firmamos firma fecha fechas contrato contratos año años mes meses
  cifra cifras dato datos número números audiencia audiencias rating cuota pantalla espectadores espectador personas gente alcance pico promedio media
  estreno estrenó estrenar final visto vista vieron vio vieran ver tuvo tuvieron obtuvo logró marcó hizo alcanzó
  mayor mejor mejores mayores más menor peor comparar comparado comparación frente puesto posición lugar primer primero primera
  afirma afirman dice dicen dijo llama llamó llamada titula conoce conocida conocido nombre nombres
  premio premios ganó ganado ganada ganaron gana ganar nominada nominado nominación nominaciones nominaron festival candidata candidatura presentada presentado seleccionada seleccionado
  dirige dirigió dirigida dirigido director directora directores reparto elenco actor actriz actores protagoniza protagonista protagonistas protagonizan actúa actúan
  produce produjo producida productora productoras productor productores
  trata sinopsis argumento historia trama cuenta resumen
  dura duración minutos minuto hora horas
  basada basado adaptación adaptada inspirada versión versiones original originales local locales
  encargado encargada encargaron desarrollo terminado terminada lata
  negociación negociaciones negociando negociamos oferta ofertas conversaciones pendientes abiertas abierta
  pagó pagaron pagado pagar precio costo cuesta costó tarifa dinero importe
  lista listado muestra muéstrame dime dame decir dígame favor gracias hola quiero saber puedes podría podrías
  total cuenta actualmente ahora emite emitió emiten emisión emitida
  doblado doblada subtitulado idioma idiomas inglés español turco llevamos tenemos registrado registrada registro consta
  ambos ambas único única dónde compañía compañías sido vendió salió sale lanzó
  última último últimas últimos reciente recientes anterior
  guion guión guionista música banda sonora dirección realización categoría vence vencen expira expiran sigue siguen todavía aún
  millón millones mil ciento superan supera superaron superen superior superiores inferior inferiores menores
  existe existen hubo alguna ninguno ninguna nunca jamás quiere quieren interesa interesados cerrado cerramos cerró concretó`);

const TURKISH_TRADE_WORDS = words(`
  dizi dizisi dizinin dizisinin film filmi filmin filminin yapım yapımı program format formatı
  satıldı satıldığı satış satışı satışlar satışları satıldı sattık satmış satılmış satılan sattı satılmadı satıyor anlaşma anlaşmalar anlaşması anlaşmaları
  aldı almış alan alıcı alıcısı alıcılar alıcıları alıcılarını satın kimler elinde
  kanal kanalda kanalı kanallar kanallarda kanala platform platformda şirket yayıncı yayıncısı
  ülke ülkeye ülkede ülkelerde ülkelere ülkeler ülkeden bölge bölgede pazar dünyada
  hak haklar hakları haklarına mecra mecralar münhasır münhasırlık lisans lisansı süre süresi sezon sezonlar sezonu sezonları bölüm bölümü bölümler dakika
  başlıyor bitiyor bitti biter başlar doluyor tarih tarihte tarihi tarihler imzalandı imza imzaladık imzalanan yıl yılı yılında yılın ay
  reyting reytingi rating izlenme izlenmesi oranı payı pay izleyici izleyicisi seyirci seyircisi kişi kişiye izledi izlendi izleyen izlemiş aldı ulaştı erişim rakam rakamlar rakamları veriler
  gala galası ilk final finali ortalama ortalaması premier
  yüksek iyi fazla büyük düşük en çok az izlenen seyredilen satan kıyasla karşılaştır arasında sıra sırada sıraya birinci numara
  iddia ödül ödülü ödüller ödülleri kazandı kazanmış kazanan aday adaylığı gösterildi gösterilmiş festival
  yönetmen yönetmeni yönetti yöneten oyuncu oyuncular oyuncuları oyuncusu oynuyor oynayan kadro kadrosu başrol başrolde başrolü yapımcı yapımcısı
  konu konusu konusunu hikaye hikayesi özet özeti anlatıyor geçiyor
  yapıldı çekildi çıktı yayınlandı yayınlanıyor yayında yayın yayınlanan dayanıyor uyarlama uyarlaması uyarlanmış esinlenmiş
  adı adını ad isim ismi adları isimleri ingilizce türkçe ispanyolca orijinal özgün diğer başka bilinir biliniyor
  versiyon versiyonu versiyonunu yerel hazır
  görüşme görüşmeler görüşmeleri görüşülüyor müzakere pazarlık teklif teklifler teklifleri
  ödedi ödendi fiyat fiyatı ücret ücreti para bedel bedeli
  listele göster söyle lütfen merhaba bilgi toplam hepsi tüm bütün şu an anda halen hâlâ elimizde elimizdeki
  milyon milyondan bin yüzde üzeri üzerinde üstü üstünde altı altında aşan geçen düşük
  bağlı gitti verdik verildi veriyor alındı mıdır nelerdir kimdir nedir`);

const KNOWN = new Set([
  ...Object.values(FUNCTION_WORDS).flat(),
  ...TRADE_WORDS,
  ...SPANISH_TRADE_WORDS,
  ...TURKISH_TRADE_WORDS,
  ...METRIC_NAMES.flatMap((metric) =>
    Object.values(metricEntry(metric).words).flatMap((list) => list.flatMap((phrase) => phrase.split(' '))),
  ),
]);

const TURKISH = new Set([...FUNCTION_WORDS.tr, ...TURKISH_TRADE_WORDS].filter((word) => word.length >= 3));
/** Endings of number, person, case and tense, folded; at most three stand on one word. */
const TURKISH_ENDING =
  /(?:l[ae]r|[iu]miz|[iu]niz|miz|niz|n?[iu]n|[sy]?[iu]|n?d[ae]n?|t[ae]n?|y?[ae]|d[iu]r?|t[iu]r?|m[iu]s|ki|l[iu]k?|y?l[ae]|n[iu])$/;

/** "dizimiz", "kadardi", "ulkelerden": a known Turkish word with endings. */
function hasTurkishStem(word: string): boolean {
  let stem = word;
  for (let cut = 0; cut < 3 && stem.length >= 5; cut += 1) {
    const shorter = stem.replace(TURKISH_ENDING, '');
    if (shorter === stem || shorter.length < 3) return false;
    if (TURKISH.has(shorter)) return true;
    stem = shorter;
  }
  return false;
}

/** Words worth mending when they are misspelt, by length. */
const MENDABLE = byLength(
  [...FUNCTION_WORDS.en, ...TRADE_WORDS, ...SPANISH_TRADE_WORDS, ...TURKISH_TRADE_WORDS].filter(
    (word) => word.length >= 4,
  ),
);

/** Words that join the parts of a name ("Lord of the Rings") without being names. */
export const LITTLE_WORDS = new Set(
  'the a an of in on at to and for el la los las un una de del en y e al le les du des et der das und von &'.split(
    ' ',
  ),
);

const FUNCTIONS = new Set<string>(Object.values(FUNCTION_WORDS).flat());

/** True for a word of grammar in any of the languages. */
export function isFunctionWord(word: string): boolean {
  return FUNCTIONS.has(word);
}

/** True for a word that a question may hold without naming anything. */
export function isKnownWord(word: string): boolean {
  return (
    KNOWN.has(word) ||
    hasTurkishStem(word) ||
    /^#?\d+(?:k|m|mm|mn|mln|mio|bn)?$/.test(word) ||
    readPartialDate(`${word} 2000`) !== null
  );
}

/** The known word that a misspelt one means: one slip, the first letter right; null if none is near. */
export function mendWord(
  word: string,
  distance: (left: string, right: string, cap: number) => number,
): string | null {
  if (word.length < 3 || /\d/.test(word)) return null;
  const near: string[] = [];
  for (let length = word.length - 1; length <= word.length + 1; length += 1) {
    for (const known of MENDABLE.get(length) ?? []) {
      // In a short word only a letter left out or added, or two swapped, is a slip; another letter is another word.
      if (known[0] !== word[0] || (word.length < 5 && known.length === word.length && !isSwap(word, known)))
        continue;
      if (distance(word, known, 1) === 1) near.push(known);
    }
  }
  return near[0] ?? null;
}

function isSwap(left: string, right: string): boolean {
  return [...left].sort().join('') === [...right].sort().join('');
}

function words(text: string): readonly string[] {
  return [
    ...new Set(
      foldLetters(text)
        .split(/\s+/)
        .filter((word) => word !== ''),
    ),
  ];
}

function byLength(list: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const groups = new Map<number, string[]>();
  for (const word of list) groups.set(word.length, [...(groups.get(word.length) ?? []), word]);
  return groups;
}
