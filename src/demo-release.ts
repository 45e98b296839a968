import type { Local } from './local.ts';

const DENIZ = 'U0DENIZ';
const ADA = 'U0ADA';
const BORA = 'U0BORA';
const SALES = 'C0SALES';
const TITLE = 'Miracle in Cell No. 7';
const QUOTE = 'It is a great pleasure to partner with these countries';

/** What else is on record of the title, as Deniz types it. */
const RECORD: readonly (readonly [command: string, text: string])[] = [
  [
    '/rating',
    `${TITLE}, Mexico, Imagen TV: >3.1m viewers, 19% share, 5.45% rating households; prime time; claim: led prime time`,
  ],
  ['/rating', `${TITLE}, Chile, Canal 13: 11.6% audience; claim: highest since 2016`],
  ['/rating', `${TITLE}, Turkey: >5.3m admissions; claim: most watched film of 2019`],
  ...['US', 'Canada', 'Brazil', 'France'].map(
    (place) => ['/rating', `${TITLE}, ${place}, Netflix: #1`] as const,
  ),
  ['/title', `award ${TITLE}: Oscars; submitted; 93rd edition`],
];
const DETAILS = {
  title_directors: 'Mehmet Ada Öztekin',
  title_countries: 'Turkey',
  title_based_on: 'the 2013 South Korean film “A Gift from Room 7”',
  title_synopsis:
    'A father with an intellectual disability lives with his six-year-old daughter, Ova, and his grandmother. When he is wrongly accused of murder and sentenced to death, Ova fights to find the only witness who could save him.',
};

/** What an admin sets once for all releases. */
const PROFILE = {
  profile_boilerplateEn_0:
    'Inter Medya distributes series, films and formats from Turkey to broadcasters and platforms abroad.',
  profile_contact_0: 'Press office\npress@intermedya.example',
  profile_spokespersons_0: 'Can Okan, Founder and CEO',
};

/** The release as it was approved, and the file that was made of it. */
export interface PlayedRelease {
  readonly text: string;
  readonly approval: string;
  readonly file: string;
}

/** From the sales on record to an approved release in Word: Deniz asks for it, Ada approves the quote and the text. */
export async function playRelease(
  { workspace }: Local,
  type: (command: string, text: string) => Promise<string>,
): Promise<PlayedRelease> {
  await setProfile();
  await workspace.command({ user: DENIZ, channel: SALES, command: '/title', text: `edit ${TITLE}` });
  const form = await workspace.until('the form', () => {
    const view = workspace.modalOf(DENIZ);
    return view !== null && workspace.toPlainText(view).includes('Director') ? view : null;
  });
  await workspace.submit({ user: DENIZ, viewId: form.id, values: DETAILS });
  await workspace.until('the saved title', () =>
    workspace.visibleTo(DENIZ, SALES).find(({ text }) => text.includes('synopsis')),
  );
  for (const [command, text] of RECORD) await type(command, text);
  await approveQuote();
  await type('/release', TITLE);

  await press(DENIZ, 'release_request_review', 'draft');
  await press(ADA, 'release_approve', 'asks for your approval');
  const approved = await messageTo(DENIZ, 'Approved by');
  await press(DENIZ, 'release_export_word', 'Approved by');
  const file = await workspace.until('the Word file', () =>
    [...workspace.state.files.values()].find(({ name, isComplete }) => isComplete && name.endsWith('.docx')),
  );
  const locked = await messageTo(ADA, 'Approved by');
  return {
    text: releaseIn(workspace.toPlainText(approved)),
    approval: workspace.toPlainText(locked).trim(),
    file: file.name,
  };

  async function setProfile() {
    const seen = (words: string) =>
      workspace.until(words, () =>
        workspace
          .visibleTo(BORA, SALES)
          .findLast((message) => workspace.toPlainText(message).includes(words)),
      );
    await workspace.command({ user: BORA, channel: SALES, command: '/dealwire', text: 'settings' });
    const { ts } = await seen('Edit company profile');
    await workspace.click({ user: BORA, channel: SALES, messageTs: ts, actionId: 'company_profile_edit' });
    const form = await workspace.until('the profile', () => {
      const view = workspace.modalOf(BORA);
      return view !== null && workspace.toPlainText(view).includes('Press contact') ? view : null;
    });
    await workspace.submit({ user: BORA, viewId: form.id, values: PROFILE });
    await seen('profile saved');
  }

  async function approveQuote() {
    const text = `quote ${TITLE}: "${QUOTE}."; Can Okan, Founder and CEO, Inter Medya`;
    await workspace.command({ user: ADA, channel: SALES, command: '/title', text });
    const quoted = await workspace.until('the quote', () =>
      workspace.visibleTo(ADA, SALES).findLast((message) => message.text.includes(QUOTE)),
    );
    await workspace.click({ user: ADA, channel: SALES, messageTs: quoted.ts, actionId: 'quote_approve' });
    await workspace.until('its approval', () =>
      workspace
        .visibleTo(ADA, SALES)
        .find((message) => workspace.toPlainText(message).includes('Approved by')),
    );
  }

  function messageTo(user: string, words: string) {
    return workspace.until(`a message with ${words}`, () =>
      workspace
        .visibleTo(user, workspace.directMessage(user).id)
        .findLast((message) => workspace.toPlainText(message).includes(words)),
    );
  }

  async function press(user: string, actionId: string, words: string) {
    const { ts } = await messageTo(user, words);
    await workspace.click({ user, channel: workspace.directMessage(user).id, messageTs: ts, actionId });
  }
}

/** The text of the release out of the message that shows it: from its first line to its end mark. */
function releaseIn(message: string): string {
  const end = message.indexOf('###');
  return message.slice(message.indexOf('FOR IMMEDIATE RELEASE'), end === -1 ? undefined : end + 3);
}
