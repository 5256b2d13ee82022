import type { Area } from './area.ts';
import { cdr } from './cdr.ts';
import { channels } from './channels.ts';
import { userImport } from './import.ts';
import { security } from './security.ts';
import { templates } from './templates.ts';
import { users } from './users.ts';

/** The areas whose elements are there, in the order of the navigation. */
export const areas: readonly Area[] = [templates, channels, users, userImport, security, cdr].filter(
  ({ elements }) => elements.every((tag) => customElements.get(tag) !== undefined),
);
