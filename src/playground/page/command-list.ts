/** The commands as they are offered while one is being written. */
import type { APIApplicationCommand } from 'discord.js';
import { type App, commandsOf, localDescription, localName } from './app.ts';
import { findCommands, optionsOf } from './command-draft.ts';
import { el } from './elements.ts';
import type { Entry } from './listbox.ts';

/** Those that fit what was typed after the slash, each with the options that it needs. */
export const commandEntries = (typed: string, app: App, pick: (command: APIApplicationCommand) => void): Entry[] => {
  const { locale } = app.as();
  return findCommands(commandsOf(app), typed, (command) => localName(command, locale)).map((command) => ({
    label: [
      `/${localName(command, locale)}`,
      ...optionsOf(command)
        .filter((option) => option.required)
        .map((option) => el('span', { class: 'hint' }, localName(option, locale))),
    ],
    note: localDescription(command, locale),
    aside: app.world().app.name,
    pick: () => pick(command),
  }));
};
