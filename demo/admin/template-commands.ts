import type { AdminPage } from './area.ts';
import { commandsFor } from './commands.ts';

/** What the platform does with a language of a template, by hand. */
export function templateCommands(page: AdminPage): readonly HTMLElement[] {
  const { platform, colleague } = page.mock;
  const by =
    (act: (choice: { readonly templateId: string; readonly language: string }) => Promise<boolean>) =>
    (id: string) => {
      const [templateId = '', language = ''] = id.split(' ');
      return act({ templateId, language });
    };
  const subjects = () => {
    const items = page.workspace.workspace?.templates.value.items ?? [];
    return items
      .flatMap(({ id, name, languages }) =>
        languages.map(({ language, status }) => ({
          id: `${id} ${language}`,
          words: `${name} ${language}: ${status}`,
          waits: status === 'pending',
        })),
      )
      .sort((a, b) => Number(b.waits) - Number(a.waits) || (a.words < b.words ? -1 : 1))
      .map(({ id, words }) => ({ id, words }));
  };
  return commandsFor(
    {
      label: 'Language of a template',
      subjects,
      acts: {
        Approve: by((choice) => platform.approve(choice)),
        Reject: by((choice) => platform.reject(choice, { reason: 'tagContentMismatch' })),
        Pause: by((choice) => platform.pause(choice)),
        Colleague: by(({ templateId }) => colleague.editTemplate(templateId)),
      },
    },
    page,
  );
}
