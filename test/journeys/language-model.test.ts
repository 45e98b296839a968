import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { KINDS } from '../../src/questions/kinds/kinds.ts';
import { choiceSchema } from '../../src/questions/model/choice-schema.ts';
import { withoutMentions } from '../../src/questions/model/without-mentions.ts';
import { releaseById, versionSections } from '../../src/releases/desk/release-store.ts';
import { faultOfPhrase } from '../../src/releases/phrase/check-phrase.ts';
import { type ModelService, startModelService } from '../support/model-service.ts';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { ada } = PEOPLE;
const { sales, marketing } = CHANNELS;

let service: ModelService;
let running: Running;
beforeAll(async () => {
  service = await startModelService();
  running = await startDealwire({ modelUrl: service.baseUrl });
  await running.type('/title', 'add Lantern Street; series; 2024; aka Fener Sokağı');
  await running.type('/title', 'add Paper Moons; series; 2020');
  await running.type(
    '/deal',
    'Lantern Street: Chile (Canal 13), Mexico (Imagen TV); free tv; exclusive; 2026-01-01..2037-12-31; note: paid late',
  );
  await running.type('/deal', 'Lantern Street: Bolivia (Unitel); hold');
  await running.type('/feed', 'on LatAm excl. Brazil', { channel: marketing });
  await running.type('/deal', 'Lantern Street: Japan (Wowow); negotiation; note: price still open');
  await running.type('/deal', 'Lantern Street: Peru (Latina); 2031-01-01..2034-12-31; embargo 2099-01-01');
  await running.type(
    '/rating',
    'Lantern Street, Mexico, Imagen TV: >1.2m viewers, 14.5% share; premiere; source HR Ratings',
  );
});
beforeEach(() => {
  service.reset();
  running.slack.faults.clear();
});

/** Words the rules make nothing of. */
const FREE = 'which outlets ended up carrying Lantern Street';
const WHERE_SOLD = choose('where_sold', { title: 'Lantern Street' });

/** A choice as a model makes it: what is not given is said to be nothing. */
function choose(kind: string, params: object, lead: string | null = null) {
  const schema = choiceSchema(KINDS.filter(({ id }) => id === kind));
  const { properties } = z.toJSONSchema(schema) as unknown as {
    properties: { choice: { anyOf: { anyOf?: Option[] }[] } };
  };
  const shape = properties.choice.anyOf[0]?.anyOf?.[0]?.properties.params.properties ?? {};
  const nothing = Object.entries(shape).map(([name, { type }]) => [
    name,
    type === 'array' ? [] : type === 'boolean' ? false : null,
  ]);
  return { choice: { kind, params: { ...Object.fromEntries(nothing), ...params } }, lead };
}

interface Option {
  readonly properties: { readonly params: { readonly properties: Record<string, { type?: string }> } };
}

describe('a question that the rules make little of', () => {
  test('is given its kind by the model, and its answer by the record', async () => {
    service.replies('question', WHERE_SOLD);

    const reply = await running.type('/ask', FREE);

    expect(reply).toContain('Canal 13');
    expect(reply).toContain('Imagen TV');
    expect(reply).toContain('A language model read the question');
  });

  test('keeps its understanding for the thread, and is shared like any other', async () => {
    service.replies('question', WHERE_SOLD);
    await running.type('/ask', FREE, { user: ada, channel: marketing });
    const answer = running.slack.visibleTo(ada, marketing).findLast((each) => each.ephemeralTo === ada);

    const button = { user: ada, channel: marketing, messageTs: answer?.ts ?? '', actionId: 'answer_share' };
    await running.slack.click(button);

    const shared = await running.slack.until('the shared answer', () =>
      running.heard(marketing).find((text) => text.includes('asked:')),
    );
    expect(shared).toContain('Canal 13');
  });

  test('may open with a sentence that says nothing', async () => {
    service.replies('question', { ...WHERE_SOLD, lead: 'Here is what you asked for:' });
    expect(await running.type('/ask', FREE)).toContain('Here is what you asked for:');
  });
});

describe('rules that understand', () => {
  test.each([
    'who has Lantern Street in Chile?',
    'who has Lantern Street in Brazil?',
    'who has Golden Boy in Chile?',
    'where is Lantern Street not sold?',
    'Lantern Street',
  ])('“%s” is answered without asking anybody', async (question) => {
    service.replies('question', WHERE_SOLD);

    await running.type('/ask', question);

    expect(service.received).toEqual([]);
  });

  test('what people say to each other in the thread of an answer is sent to nobody', async () => {
    const asked = await running.slack.say({
      user: ada,
      channel: sales,
      text: '<@U0BOT> who has Lantern Street in Chile?',
    });
    await answerIn(asked.message.ts);

    await running.slack.say({ user: ada, channel: sales, text: FREE, threadTs: asked.message.ts });
    await running.slack.idle();

    expect(service.received).toEqual([]);
  });
});

describe('a choice is dropped', () => {
  const told = async () => {
    const reply = await running.type('/ask', FREE);
    expect(service.received).toHaveLength(1);
    return reply;
  };
  const where = (params: object, lead: string | null = null) =>
    choose('where_sold', { title: 'Lantern Street', ...params }, lead);
  let plain: string;
  beforeAll(async () => {
    service.reset();
    service.nextError(400);
    plain = await running.type('/ask', FREE);
  });

  test.each([
    ['names a title that is not in the question', where({ title: 'Paper Moons' })],
    ['names nothing on record', where({ title: 'outlets' })],
    ['has a period that is not in the question', where({ period: { from: '2021-01-01', to: null } })],
    ['has a date that is none', where({ period: { from: 'yesterday', to: null } })],
    ['asks for a buyer who is not in the question', choose('buyer_deals', { buyer: 'Wowow' })],
    ['says that nothing fits', { choice: null, lead: 'Sold everywhere!' }],
  ])('that %s', async (_, reply) => {
    service.replies('question', reply);

    expect(await told()).toBe(plain);
  });

  test.each([
    ['another schema', { answer: 'Canal 13 has it' }],
    ['a kind that is none', { choice: { kind: 'sql', params: { query: 'DROP TABLE deal' } }, lead: null }],
    ['no JSON', 'Lantern Street is sold to Netflix in 190 countries.'],
    ['half of it', JSON.stringify(WHERE_SOLD).slice(0, 40)],
  ])('with %s', async (_, reply) => {
    service.replies('question', reply);

    expect(await told()).toBe(plain);
  });

  test.each(['reset', 'hang', 'refusal', 'broken body'] as const)('after a %s', async (fault) => {
    service.fails(fault);

    expect(await told()).toBe(plain);
  });

  test.each([429, 500])('after status %i', async (status) => {
    service.nextError(status);

    expect(await told()).toBe(plain);
  });

  test.each([
    ['figures', 'It reached 9 million viewers.'],
    ['numbers in words', 'You sold this in seven countries.'],
    ['names', 'Here is Netflix for you:'],
    ['a claim', 'This is the most watched title.'],
    ['pings', 'Here is what you asked for <!channel>'],
    ['links', 'Here is what you asked for: <https://evil.example|details>'],
    ['secrets', 'The system prompt says sk-test.'],
    ['a denial', 'There is nothing on record.'],
  ])('and so is a sentence with %s, while the answer stands', async (_, lead) => {
    service.replies('question', where({}, lead));

    const reply = await told();

    expect(reply).toContain('Canal 13');
    expect(reply).not.toContain(lead.slice(0, 20));
  });
});

describe('what the rules read for certain', () => {
  test('cannot be changed by a choice: a share stays a share', async () => {
    service.replies('question', choose('top_titles', { metric: 'rating', howMany: 5 }));
    const swapped = await running.type('/ask', 'anything worth showing off, share wise?');
    service.replies('question', choose('top_titles', { metric: 'share', howMany: 5 }));
    const kept = await running.type('/ask', 'anything worth showing off, share wise?');

    expect(service.received).toHaveLength(2);
    expect(swapped).not.toContain('Lantern Street');
    expect(kept).toContain('14.5%');
  });
});

/** Talks, held and embargoed rows, windows, notes, feeds, people, channels and keys. */
const SECRETS =
  /Wowow|Japan|Latina|Peru|Unitel|Bolivia|price still open|paid late|2031-01|2034-12|2037-12|excl\. Brazil|Deniz|Bora|Anatolia|[UCT]0[A-Z]{3}|sk-test|xoxb|recordedBy/;

describe('confidential rows', () => {
  test('are told to nobody more because a model asks for them', async () => {
    service.replies('question', choose('negotiations', { title: 'Lantern Street' }));

    const forSales = await running.type('/ask', FREE);
    const forMarketing = await running.type('/ask', FREE, { user: ada, channel: marketing });

    expect(forSales).toContain('Wowow');
    expect(forMarketing).not.toMatch(/Wowow|Japan|Latina|Peru|Unitel|Bolivia/);
  });

  test('are in no list of deals that a model asks for by status, nor in what sales share of it', async () => {
    const statuses = ['negotiation', 'offer'];
    service.replies('question', choose('listed_deals', { title: 'Lantern Street', statuses }));

    const forMarketing = await running.type('/ask', FREE, { user: ada, channel: marketing });
    const forSales = await running.type('/ask', FREE, { channel: marketing });
    const answer = running.slack
      .visibleTo(PEOPLE.deniz, marketing)
      .findLast((each) => each.ephemeralTo === PEOPLE.deniz);
    const before = running.heard(marketing).length;
    await running.slack.click({
      user: PEOPLE.deniz,
      channel: marketing,
      messageTs: answer?.ts ?? '',
      actionId: 'answer_share',
    });
    const shared = await running.slack.until('the shared answer', () => running.heard(marketing)[before]);

    expect(forSales).toContain('Wowow');
    expect(forMarketing).not.toMatch(/Wowow|Japan/);
    expect(shared).not.toMatch(/Wowow|Japan/);
  });

  test('are never sent, nor who asks and where', async () => {
    service.replies('question', WHERE_SOLD);
    await running.type('/ask', FREE);

    const wire = service.received.map(({ body }) => body).join('\n');
    expect(wire).toContain(FREE);
    expect(wire).not.toMatch(SECRETS);
    expect(wire).not.toMatch(/Canal 13|Imagen|Chile|Mexico|HR Ratings|14\.5/);
  });
});

describe('a text with sales', () => {
  const evidence = 'As for Panama, guess whose logo is on the contract: Telemetro.';
  const text = `Our drama "Lantern Street" was sold to Mega in Uruguay. ${evidence}`;

  async function deskOf(rows: readonly object[]): Promise<string> {
    service.replies('article', { rows, figures: [] });
    const open = running.slack.modalOf(PEOPLE.deniz);
    if (open !== null) await running.slack.closeView({ user: PEOPLE.deniz, viewId: open.id, all: true });
    await running.slack.command({
      user: PEOPLE.deniz,
      channel: sales,
      command: '/deal',
      text: `from ${text}`,
    });
    const desk = await running.slack.until('the desk', () => {
      const view = running.slack.modalOf(PEOPLE.deniz);
      return view?.payload.callback_id === 'desk_confirm' ? view : undefined;
    });
    return running.slack.toPlainText(desk);
  }
  const row = { title: 'Lantern Street', territory: 'Panama', buyer: 'Telemetro', evidence };

  test('is read further by the model, each row with the words it came from, for a person to tick', async () => {
    const desk = await deskOf([row]);

    expect(desk).toContain('Uruguay → Mega');
    expect(desk).toMatch(/Panama → Telemetro[\s\S]*found by a language model, not ticked[\s\S]*whose logo/);
  });

  test('is sent as it stands, and nothing of the record or of the person with it', async () => {
    await deskOf([row]);

    const wire = service.received.map(({ body }) => body).join('\n');
    expect(wire).toContain('guess whose logo is on the contract');
    expect(wire).not.toMatch(SECRETS);
    expect(wire).not.toMatch(/Canal 13|Imagen|Chile|Mexico|Paper Moons|Fener/);
  });

  test('shows nothing that it does not tell', async () => {
    const desk = await deskOf([
      { ...row, buyer: '<!channel> Netflix' },
      { ...row, buyer: 'Netflix', evidence: 'Netflix took Panama.' },
      { ...row, territory: 'Brazil' },
      { ...row, title: 'sk-test' },
    ]);

    expect(desk).toContain('Uruguay → Mega');
    expect(desk).not.toMatch(/Panama|Netflix|Brazil|sk-test|!channel/);
  });

  test.each(['reset', 'hang', 'refusal', 'broken body'] as const)(
    'is read by the rules after a %s',
    async (fault) => {
      service.fails(fault);

      expect(await deskOf([row])).toContain('Uruguay → Mega');
    },
  );
});

test('a service that fails again and again is left alone, and the App Home says so', async () => {
  const other = await startDealwire({ modelUrl: service.baseUrl, modelFailures: 2 });
  const home = () => {
    const view = other.slack.homeOf(PEOPLE.bora);
    return view === null ? '' : other.slack.toPlainText(view);
  };
  await other.slack.openHome(PEOPLE.bora);
  await other.slack.until('the App Home', () => home() !== '');
  expect(home()).not.toContain('Language model');
  service.fails('reset');

  for (let asked = 0; asked < 4; asked++) await other.type('/ask', 'how is the weather');

  expect(service.received).toHaveLength(2);
  await other.slack.openHome(PEOPLE.bora);
  await other.slack.until('the notice', () => home().includes('Language model: It failed several times'));
  expect(await other.type('/dealwire', 'settings', { user: PEOPLE.bora })).toContain('test-1. It failed');
});

test('ids of people and channels in a question are no business of a model', () => {
  expect(withoutMentions('did <@U0BORA> tell <#C0SALES|sales> or <!subteam^S012|@all> of it')).toBe(
    'did @somebody tell #channel or @everybody of it',
  );
});

describe('a mention', () => {
  test('shows that it is being read', async () => {
    service.replies('question', WHERE_SOLD);
    const shown: (string | null)[] = [];
    const forget = running.slack.onChange((change) => {
      if (change.type === 'assistant') shown.push(change.threadTs);
    });

    const asked = await running.slack.say({ user: ada, channel: sales, text: `<@U0BOT> ${FREE}` });

    expect(await answerIn(asked.message.ts)).toContain('Canal 13');
    forget();
    expect(shown).toContain(asked.message.ts);
  });

  test('is answered all the same where Slack has no place to show it', async () => {
    service.replies('question', WHERE_SOLD);
    running.slack.faults.set({
      kind: 'ok_false',
      method: 'assistant.threads.setStatus',
      error: 'missing_scope',
    });

    const asked = await running.slack.say({ user: ada, channel: sales, text: `<@U0BOT> ${FREE}` });

    expect(await answerIn(asked.message.ts)).toContain('Canal 13');
  });
});

describe('a draft', () => {
  /** The draft in Deniz's messages, once it holds the words. */
  const draftWith = (words: string) =>
    running.slack.until(`a draft with ${words}`, () =>
      running.slack
        .visibleTo(PEOPLE.deniz, running.slack.directMessage(PEOPLE.deniz).id)
        .findLast((message) => running.slack.toPlainText(message).includes(words)),
    );
  let drafts = 0;

  async function phrase(write: (sentence: string, facts: readonly string[]) => unknown): Promise<string> {
    await running.type('/release', 'Lantern Street since 2020-01-01');
    drafts += 1;
    const message = await draftWith(`Release #${drafts}`);
    service.replies('phrase', (input) => ({ sentences: sentencesIn(input).map((each) => each(write)) }));
    const { id: channel } = running.slack.directMessage(PEOPLE.deniz);
    const privates = () =>
      running.slack.visibleTo(PEOPLE.deniz, channel).filter(({ ephemeralTo }) => ephemeralTo !== null);
    const before = privates().length;
    const click = { user: PEOPLE.deniz, channel, messageTs: message.ts, actionId: 'release_phrase' };
    await running.slack.click(click);
    return running.slack.toPlainText(
      await running.slack.until('what became of it', () => privates()[before]),
    );
  }
  const smooth = (text: string) =>
    text.startsWith('Our company')
      ? 'Canal 13 in Chile and Imagen TV in Mexico have licensed the series “Lantern Street” from Our company, the company said.'
      : 'On Imagen TV in Mexico, the premiere attracted more than 1.2 million viewers and a 14.5% share, according to HR Ratings.';

  test('is worded smoothly on request, as a new version that says so', async () => {
    const said = await phrase((text, facts) => ({ text: smooth(text), facts }));

    expect(said).toContain('Release #1 is at version 2, worded by a language model');
    const draft = running.slack.toPlainText(await draftWith('draft · version 2'));
    expect(draft).toContain('have licensed the series “Lantern Street” from Our company');
    expect(draft).toContain('Worded by a language model: 2 sentences, each held against the record.');
  });

  test('is asked for with public facts only', async () => {
    await phrase((text, facts) => ({ text: smooth(text), facts }));

    const wire = service.received.map(({ body }) => body).join('\n');
    expect(wire).toContain('Lantern Street was licensed to Canal 13 in Chile.');
    expect(wire).not.toMatch(SECRETS);
    expect(wire).not.toMatch(/free.tv|exclusiv/i);
  });

  test('keeps the plain sentence where a wording fails twice, and says so', async () => {
    const said = await phrase((text, facts) => ({
      text: text.startsWith('Our company') ? text.replace('Canal 13', 'Netflix') : smooth(text),
      facts,
    }));

    expect(said).toContain('1 of 2 sentences stay in plain words');
    const draft = running.slack.toPlainText(await draftWith(`Release #${drafts} · draft · version 2`));
    expect(draft).not.toContain('Netflix');
    expect(draft).toContain('to Canal 13 in Chile and Imagen TV in Mexico');
    expect(draft).toContain('Of 1 no wording held against the record: it stands in plain words.');
    const again = service.received.filter(({ name }) => name === 'phrase').map(({ body }) => body);
    expect(again).toHaveLength(2);
    expect(again[1]).toContain('It leaves out Canal 13.');
    expect(again[1]).not.toContain('HR Ratings');
  });

  test.each(['reset', 'hang', 'refusal', 'broken body'] as const)(
    'stands as it was after a %s',
    async (fault) => {
      service.fails(fault);

      const said = await phrase((text, facts) => ({ text: smooth(text), facts }));

      expect(said).toContain('The text stands as it was, in plain words.');
      expect(running.slack.toPlainText(await draftWith(`Release #${drafts}`))).toContain('version 1');
    },
  );

  const NOTHING_FALSE: readonly (readonly [string, (text: string) => string])[] = [
    ['an invented buyer', (text) => text.replace(' in Mexico,', ' in Mexico and Netflix in Brazil,')],
    ['buyers in each other’s place', (text) => swap(text, 'Canal 13', 'Imagen TV')],
    ['a buyer left out', (text) => text.replace(' and Imagen TV in Mexico', '')],
    ['another title', (text) => text.replace('Lantern Street', 'Paper Moons')],
    ['a format for a series', (text) => text.replace('the series', 'the format of the series')],
    ['a denial', (text) => text.replace('has licensed', 'has not licensed')],
    ['praise', (text) => text.replace('the series', 'the acclaimed series')],
    ['a changed figure', (text) => text.replace('1.2', '2.1')],
    ['a figure of another size', (text) => text.replace('million', 'billion')],
    ['another metric', (text) => text.replace('share', 'rating')],
    ['a dropped bound', (text) => text.replace('more than ', '')],
    ['a number in words', (text) => text.replace('the premiere', 'the three premieres')],
    ['another broadcast', (text) => text.replace('premiere', 'finale')],
    ['a claim', (text) => text.replace('the premiere drew', 'the most watched premiere drew')],
    ['another source', (text) => text.replace('HR Ratings', 'Nielsen')],
    ['a quotation', (text) => text.replace('.', ', “a triumph”, said Ada Moreau.')],
    ['a second sentence', (text) => `${text} More deals follow.`],
    ['a ping', (text) => text.replace('.', ' <!channel>.')],
    ['a link', (text) => text.replace('.', ' https://evil.example.')],
    ['a secret', (text) => text.replace('.', ' sk-test.')],
    ['nothing', () => ''],
  ];

  test.each(NOTHING_FALSE)('takes no wording with %s', async (_, change) => {
    const release = await releaseById(running.service.database.prisma, 1);
    const first = await versionSections(running.service.database.prisma, 1, 1);
    const { sheet } = release?.version ?? { sheet: { facts: [] } };
    const sentences = (first ?? [])
      .filter(({ name }) => name === 'lede' || name === 'success')
      .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));

    for (const sentence of sentences) {
      const facts = sheet.facts.filter(({ id }) => sentence.facts.includes(id));
      const judged = (text: string) => faultOfPhrase(text, { sentence, facts }, { sheet, language: 'en' });
      expect(judged(sentence.text)).toBeNull();
      expect(judged(smooth(sentence.text))).toBeNull();
      const changed = change(sentence.text);
      if (changed !== sentence.text) expect(judged(changed)).not.toBeNull();
    }
    expect(sentences.some(({ text }) => change(text) !== text)).toBe(true);
  });
});

function swap(text: string, left: string, right: string): string {
  return text.replace(left, '\0').replace(right, left).replace('\0', right);
}

/** Each sentence that was asked for, to be written by a test. */
function sentencesIn(input: string) {
  return [...input.matchAll(/^\[\w+ sentence (\d+)\]\n(.*)\n((?:fact .*\n|Your .*\n)*)/gm)].map(
    ([, number, text = '', lines = '']) =>
      (write: (sentence: string, facts: readonly string[]) => unknown) => ({
        number: Number(number),
        ...(write(
          text,
          [...lines.matchAll(/^fact (\S+):/gm)].map(([, id = '']) => id),
        ) as object),
      }),
  );
}

async function answerIn(threadTs: string): Promise<string> {
  const answer = await running.slack.until('the answer', () =>
    running.slack.thread(sales, threadTs).find((each) => each.byApp),
  );
  return running.slack.toPlainText(answer);
}
