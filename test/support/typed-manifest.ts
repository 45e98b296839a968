import type { AppsManifestCreateArguments } from '@slack/web-api';

/**
 * manifest.yml once more, as a literal that the compiler checks: a misspelt scope, event or key does not compile.
 * The test of the manifest keeps both equal.
 */
export const TYPED_MANIFEST: AppsManifestCreateArguments['manifest'] = {
  display_information: {
    name: 'Dealwire',
    description: 'Record film and TV rights sales, hear them at once, ask about titles.',
    long_description:
      "Dealwire is for companies that sell film and TV rights. Sales executives record a whole market's deals in one line; the right channels hear of each one once; anybody asks about titles and gets an exact answer with its source. Nothing is said that is not on record: counts, lists, figures and names come from the database.",
    background_color: '#1f2937',
  },
  features: {
    app_home: {
      home_tab_enabled: true,
      messages_tab_enabled: true,
      messages_tab_read_only_enabled: false,
    },
    bot_user: {
      display_name: 'Dealwire',
      always_online: true,
    },
    slash_commands: [
      {
        command: '/deal',
        url: 'https://dealwire.example.com/slack/events',
        description: 'Record sales, from a text as well; list, edit or undo them',
        usage_hint: 'Title: Mexico (Imagen TV), Chile (Canal 13); free tv; signed 2021-03-30, or: from TEXT',
        should_escape: false,
      },
      {
        command: '/title',
        url: 'https://dealwire.example.com/slack/events',
        description: "A title's card; add titles and names",
        usage_hint: 'Title, or: add Title; series; 2024',
        should_escape: false,
      },
      {
        command: '/rating',
        url: 'https://dealwire.example.com/slack/events',
        description: 'Record audience figures, list or undo them',
        usage_hint: 'Title, Mexico, Imagen TV: >3.1m viewers, 19% share; source HR Ratings',
        should_escape: false,
      },
      {
        command: '/ask',
        url: 'https://dealwire.example.com/slack/events',
        description: 'An exact, sourced answer about titles, deals and ratings',
        usage_hint: 'who has Title in Chile?',
        should_escape: false,
      },
      {
        command: '/release',
        url: 'https://dealwire.example.com/slack/events',
        description: 'A press release from the record, checked and approved',
        usage_hint: 'Title [since 2025-01-31] [in Spanish] [embargo 2025-10-14 09:00 CET]',
        should_escape: false,
      },
      {
        command: '/feed',
        url: 'https://dealwire.example.com/slack/events',
        description: 'What this channel hears',
        usage_hint: 'on [regions or titles] [daily 09:00], or: off',
        should_escape: false,
      },
      {
        command: '/dealwire',
        url: 'https://dealwire.example.com/slack/events',
        description: 'Help, settings, spreadsheets in and out',
        usage_hint: 'help, import, export or settings',
        should_escape: false,
      },
    ],
    shortcuts: [
      {
        name: 'Record a sale',
        type: 'global',
        callback_id: 'record_sale',
        description: 'Opens the form for a new sale',
      },
      {
        name: 'Record deals from this',
        type: 'message',
        callback_id: 'record_from_message',
        description: 'Proposes the deals and figures that a message tells, for you to confirm',
      },
      {
        name: 'Ask Dealwire about this',
        type: 'message',
        callback_id: 'ask_about_message',
        description: 'Answers the question in a message, for you alone',
      },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        'commands',
        'chat:write',
        'app_mentions:read',
        'channels:read',
        'groups:read',
        'channels:history',
        'groups:history',
        'im:write',
        'im:history',
        'files:read',
        'files:write',
        'users:read',
      ],
    },
  },
  settings: {
    event_subscriptions: {
      request_url: 'https://dealwire.example.com/slack/events',
      bot_events: ['app_home_opened', 'app_mention', 'message.channels', 'message.groups', 'message.im'],
    },
    interactivity: {
      is_enabled: true,
      request_url: 'https://dealwire.example.com/slack/events',
      message_menu_options_url: 'https://dealwire.example.com/slack/events',
    },
    org_deploy_enabled: false,
    socket_mode_enabled: false,
    token_rotation_enabled: false,
  },
};
