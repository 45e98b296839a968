import { foldLetters } from '../../../platform/text/name-key.ts';

/** What headlines say is done; a line without such a verb is a list, a name or an address. */
const VERBS = words(`
sells sell sold travels travel heads head lands land goes go picks pick picked acquires acquire acquired buys buy bought strikes strike inks ink signs sign closes close
takes take orders order commissions commission renews renew scores score boards board secures secure launches launch premieres premiere adds add sends
send finds find gets get wins win tops top expands expand nabs snaps notches notch seals seal lines unveils announces announce licenses licences
licensed license opens debuts debut remakes remake adapts adapt optioned options ordered commissioned renewed clinches scoops racks reaches arrives joins shops places
airs leads rules dominates breaks books conquers crosses continues keeps grows widens returns lights is are to
vende llega llegan viaja anuncia cierra suma desembarca conquista estrena lidera triunfa satildi satiyor
`);
const OTHERS = words(`
a an the of to in on for with by at from and or as into across over after before its their his her up off out more most new latest first second third
final all both two three four five six seven eight nine ten several multiple many key deal deals sale sales rights pact pacts package agreement agreements
series drama dramas film films movie thriller comedy documentary format formats show shows title titles season seasons slate hit hits premiere
remake remakes adaptation version versions broadcaster broadcasters buyer buyers channel channels network networks streamer streamers platform platforms
territory territories country countries market markets market's international global worldwide overseas abroad further fresh strong raft number home homes
who what this that these those why how when where while than his her not still yet ahead amid during ratings share viewers audience record slot night prime time status update
el la los las un una de del en a y con por para su sus nueva nuevo serie novela derechos paises territorios
ve ile icin yeni dizi dizisi ulkeye ulkede
`);
const WORD = /\p{L}[\p{L}\p{M}'’-]*/gu;

/** True for a line most words of which have capitals, with a verb of headlines among them and no stop at its end. */
export function isHeadline(line: string): boolean {
  if (line.length > 200 || /[.!?:,;]["”’»)]*\s*$/u.test(line) || /[|\t]|^\s*[-*•–—·]/u.test(line))
    return false;
  const all = line.match(WORD) ?? [];
  const capitals = all.filter((word) => /^\p{Lu}/u.test(word));
  return (
    all.length >= 5 &&
    capitals.length / all.length >= 0.65 &&
    all.some((word, index) => index > 0 && /^\p{Lu}/u.test(word) && VERBS.has(foldLetters(word)))
  );
}

/** A headline as it would stand in a sentence: names keep their capitals, verbs and words of the trade lose them. */
export function toned(line: string): string {
  const isShouted = !/\p{Ll}{2}/u.test(line);
  const first = line.search(/\p{L}/u);
  return line.replace(WORD, (word, at: number) => {
    const key = foldLetters(word);
    if (at === first) return isShouted ? capitalised(word) : word;
    if (VERBS.has(key) || OTHERS.has(key)) return sameLength(word, word.toLowerCase());
    return isShouted && word.length > 3 ? capitalised(word) : word;
  });
}

function capitalised(word: string): string {
  return word.slice(0, 1) + sameLength(word.slice(1), word.slice(1).toLowerCase());
}

function sameLength(word: string, changed: string): string {
  return word.length === changed.length ? changed : word;
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean));
}
