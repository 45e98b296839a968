/** Cities that Spanish spells otherwise than by an accent. */
const SPANISH_CITIES: Readonly<Record<string, string>> = {
  Istanbul: 'Estambul',
  London: 'Londres',
  Hamburg: 'Hamburgo',
  Cologne: 'Colonia',
  'New York': 'Nueva York',
  Athens: 'Atenas',
  Lisbon: 'Lisboa',
  Rome: 'Roma',
  Stockholm: 'Estocolmo',
  Copenhagen: 'Copenhague',
  Warsaw: 'Varsovia',
  Prague: 'Praga',
  Vienna: 'Viena',
  Brussels: 'Bruselas',
  Geneva: 'Ginebra',
  Tokyo: 'Tokio',
  Beijing: 'Pekín',
  Moscow: 'Moscú',
  Seville: 'Sevilla',
};

/** The city as Spanish print has it; one that Spanish does not spell otherwise stays as it is. */
export function spanishCity(city: string): string {
  return SPANISH_CITIES[city] ?? city;
}
