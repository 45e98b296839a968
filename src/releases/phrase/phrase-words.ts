import type { PrintLanguage } from '../../platform/text/lists.ts';

/**
 * Words that join what is on record and add nothing to it. A phrase may use these, the words of the plain sentence and
 * those of its facts, and no others: no praise, no claim and no denial is among them.
 */
export const JOINING_WORDS: Readonly<Record<PrintLanguage, ReadonlySet<string>>> = {
  en: new Set(
    words(`
      a an the this that these those it its he she they their them who which what where when while as and or of to in on at by with
      for from into through across within among between alongside besides beyond along under over both each all also too
      is are was were be been being has have had does did will
      deal deals agreement agreements sale sales licence license licences licenses licensed licensing rights partner partners
      buyer buyers broadcaster broadcasters channel channels platform platforms network networks country countries territory territories
      market markets region regions viewers audience audiences title titles series film drama programme production
      sell sells sold selling acquire acquires acquired acquiring buy buys bought take takes took taken taking pick picks picked up secure secures
      secured sign signs signed signing close closed include includes included including cover covers covered covering extend extends
      extended extending go goes went going travel travels travelled head heads headed land lands landed bring brings brought bringing add adds
      added adding join joins joined joining follow follows followed following come comes came arrive arrives arrived reach reaches reached
      reaching record records recorded recording draw draws drew drawn attract attracts attracted score scored post posted measure measured
      according source premiere premiered broadcast aired airing air airs episode episodes season seasons
      company distributor announced announces further other others there here then now previously earlier already together respectively
      list lists listed annex below above total in-all where whose
      new latest same
    `),
  ),
  es: new Set(
    words(`
      el la los las lo un una unos unas este esta estos estas ese esa esos esas su sus se que quien quienes cual donde cuando mientras como y e o u
      de del a al en por para con sin-embargo desde hasta entre junto ademas tambien ambos cada todo todos toda todas
      es son fue fueron ser ha han habia sido estan esta sera
      acuerdo acuerdos venta ventas licencia licencias derechos socio socios comprador compradores cadena cadenas canal canales plataforma plataformas
      emisora emisoras pais paises territorio territorios mercado mercados region regiones espectadores audiencia titulo titulos serie pelicula drama
      programa produccion vende vendio vendido vendida vendidos vendidas adquiere adquirio adquirido adquirida adquieren adquirieron compra compro
      compraron toma tomo firma firmo firmaron firmado cierra cerro incluye incluyen incluyendo abarca abarcan cubre cubren extiende extienden llega
      llegan llego llegaron viaja viajan suma suman sumo sumaron sumando une unen unio se-suma sigue siguen siguio alcanza alcanzo alcanzaron registro
      registraron obtuvo obtuvieron atrajo logro segun fuente estreno emision emitio emitido emitida episodio episodios temporada temporadas
      compania empresa distribuidora anuncia anuncio otro otra otros otras alli aqui ahora antes previamente anteriormente ya juntos respectivamente
      lista listado anexo total mas-adelante nuevo nueva nuevos nuevas ultimo ultima mismo misma
    `),
  ),
};

/** Words that say what kind of sale or figure it is: a phrase has those of the plain sentence, and no others of them. */
export const TELLING_WORDS: ReadonlySet<string> = new Set(
  words(`
    format formats formato formatos finished version versions versiones local locales adaptation adaptations adaptacion adaptaciones remake remakes
    option options optioned opcion opciones presale presales presold pre preventa preventas commission commissioned commissions encargo encargada
    exclusive exclusivo exclusiva share cuota rating ratings household households hogares percent admissions entradas hours horas peak pico
    average promedio media finale final won nominated selected submitted gano nominada nominado seleccionada presentada
    not no never none nobody nothing without only nunca ninguno ninguna nadie nada sin solo
  `),
);

function words(text: string): readonly string[] {
  return text.trim().split(/\s+/);
}
