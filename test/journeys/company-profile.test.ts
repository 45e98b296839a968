import { beforeAll, describe, expect, test } from 'vitest';
import { CHANNELS, PEOPLE } from '../support/slack.ts';
import { type Running, startDealwire } from '../support/start-dealwire.ts';

const { ada, bora, deniz } = PEOPLE;
const { sales, marketing } = CHANNELS;

let running: Running;
beforeAll(async () => {
  running = await startDealwire({ admins: [bora, deniz] });
});

describe('/dealwire settings', () => {
  test('shows everybody how Dealwire is set up, and admins the way to change it', async () => {
    const seen = await running.type('/dealwire', 'settings', { user: ada });
    const admin = await running.type('/dealwire', 'settings', { user: bora });

    expect(seen).toMatch(/Approvers.*@Ada Moreau/);
    expect(seen).toMatch(/#deals hears every deal that may be announced, at once/);
    expect(seen).toContain('Press contact: not on record');
    expect(seen).toContain('Language model: none');
    expect(seen).not.toContain('[Edit company profile]');
    expect(admin).toContain('[Edit company profile]');
  });
});

describe('the form of the company profile', () => {
  test('says at the field what it cannot take, and stores nothing', async () => {
    const form = await openForm(bora);

    await running.slack.submit({
      user: bora,
      viewId: form.id,
      values: { profile_spokespersons_0: 'Can Okan, CEO\n, Head of Sales' },
    });

    const shown = running.slack.toPlainText(running.slack.modalOf(bora) ?? form);
    expect(shown).toMatch(/“, Head of Sales” names nobody/);
    expect(await running.service.database.prisma.companyProfile.count()).toBe(0);
  });

  test('is stored with what it was before, and feeds the next release', async () => {
    const form = await openForm(bora);

    await running.slack.submit({
      user: bora,
      viewId: form.id,
      values: {
        profile_name_0: 'Anatolia Rights',
        profile_city_0: 'Izmir, Turkey',
        profile_boilerplateEn_0: 'Anatolia Rights sells series & films.',
        profile_contact_0: 'Ada Moreau\npress@anatolia.example',
        profile_spokespersons_0: 'Can Okan, CEO\nBora Aksoy, Head of Sales, EMEA',
        profile_marketingChannel_0: [marketing],
      },
    });
    const told = await answer(bora, 'Company profile saved');
    await running.type('/title', 'add Harbour Lights; series; 2024');
    await running.type('/deal', 'Harbour Lights: Mexico (Imagen TV), Chile (Mega)');
    const release = await running.type('/release', 'Harbour Lights');

    expect(told).toContain('Spokespersons');
    expect(release).toContain('IZMIR, Turkey');
    expect(release).toContain('Anatolia Rights has licensed');
    expect(release).toContain('press@anatolia.example');
    expect(release).toContain('Can Okan');
    expect(await running.type('/dealwire', 'settings')).toMatch(/Last changed by @Bora Aksoy/);
    const audit = await running.service.database.prisma.auditEntry.findFirstOrThrow({
      where: { entity: 'company_profile' },
    });
    expect(audit).toMatchObject({
      actor: bora,
      before: { version: 0, contact: null },
      after: {
        version: 1,
        name: 'Anatolia Rights',
        spokespersons: [
          { name: 'Can Okan', role: 'CEO' },
          { name: 'Bora Aksoy', role: 'Head of Sales, EMEA' },
        ],
      },
    });
  });

  test('tells the second of two editors what changed, and loses nothing of either', async () => {
    const first = await openForm(bora);
    const second = await openForm(deniz);
    await running.slack.submit({
      user: bora,
      viewId: first.id,
      values: { profile_city_1: 'Istanbul', profile_contact_1: 'Bora Aksoy' },
    });
    await answer(bora, 'Company profile saved: City');

    await running.slack.submit({
      user: deniz,
      viewId: second.id,
      values: { profile_name_1: 'Anatolia Rights Ltd', profile_contact_1: 'Deniz Kaya' },
    });
    const merged = running.slack.modalOf(deniz);
    const shown = merged === null ? '' : running.slack.toPlainText(merged);

    expect(shown).toContain('@Bora Aksoy saved the profile while you had it open');
    expect(shown).toContain('City is now “Istanbul”');
    expect(shown).toMatch(/Press contact is now “Bora Aksoy”. You changed it as well/);
    expect(await profile()).toMatchObject({ name: 'Anatolia Rights', contact: 'Bora Aksoy', version: 2 });

    await running.slack.submit({ user: deniz, viewId: merged?.id ?? '' });
    await answer(deniz, 'Company profile saved');
    expect(await profile()).toMatchObject({
      name: 'Anatolia Rights Ltd',
      city: 'Istanbul',
      contact: 'Deniz Kaya',
      boilerplate: 'Anatolia Rights sells series & films.',
      version: 3,
    });
  });

  test('names the channel that it is not in yet', async () => {
    running.slack.removeBot(marketing);
    const form = await openForm(bora);
    await running.slack.submit({
      user: bora,
      viewId: form.id,
      values: { profile_marketingChannel_3: [] },
    });
    const saved = await answer(bora, 'Company profile saved: Marketing channel.');
    expect(saved).not.toContain('Releases');
    const again = await openForm(bora);

    await running.slack.submit({
      user: bora,
      viewId: again.id,
      values: { profile_marketingChannel_4: [marketing] },
    });

    expect(await answer(bora, 'I am not in')).toContain('/invite @Dealwire');
    running.slack.inviteBot(marketing);
  });
});

async function openForm(user: string) {
  const open = running.slack.modalOf(user);
  if (open !== null) await running.slack.closeView({ user, viewId: open.id, all: true });
  await running.type('/dealwire', 'settings', { user });
  const settings = running.slack.visibleTo(user, sales).findLast((each) => each.ephemeralTo === user);
  await running.slack.click({
    user,
    channel: sales,
    messageTs: settings?.ts ?? '',
    actionId: 'company_profile_edit',
  });
  return running.slack.until('the form', () => {
    const view = running.slack.modalOf(user);
    return view !== null && running.slack.toPlainText(view).includes('Press contact') ? view : undefined;
  });
}

/** The newest private message in #sales that says this. */
function answer(user: string, words: string): Promise<string> {
  return running.slack.until(words, () =>
    running.slack
      .visibleTo(user, sales)
      .filter((each) => each.ephemeralTo === user)
      .map((each) => running.slack.toPlainText(each))
      .findLast((text) => text.includes(words)),
  );
}

function profile() {
  return running.service.database.prisma.companyProfile.findUniqueOrThrow({ where: { id: 1 } });
}
