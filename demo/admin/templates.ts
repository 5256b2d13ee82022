import type { TemplateChoice } from '../../components/elements.ts';
import type { Area } from './area.ts';
import { templateCommands } from './template-commands.ts';

/** The list, or the composer in its place: `#templates`, `#templates/new`, `#templates/edit/ID/LANGUAGE`, `#templates/draft/ID`. */
export const templates: Area = {
  name: 'templates',
  title: 'Templates',
  elements: ['jf-template-list'],
  open(place, page) {
    const { workspace, go } = page;
    const commands = templateCommands(page);
    const list = document.createElement('jf-template-list');
    place.append(list);
    if (customElements.get('jf-template-composer') === undefined) return { commands };

    const composer = document.createElement('jf-template-composer');
    place.append(composer);
    place.addEventListener('jf-template-new', () => go('new'));
    place.addEventListener('jf-template-edit', ({ choice }) => go(...pathOf(choice)));
    place.addEventListener('jf-template-close', () => go());
    let isComposing: boolean | null = null;
    return {
      commands,
      show(path) {
        const choice = choiceOf(path);
        const before = isComposing;
        isComposing = choice !== null;
        list.hidden = isComposing;
        composer.hidden = !isComposing;
        workspace.composing = choice;
        // Who opens the composer, or comes back from it, goes on there; at the first sight of the page nobody does.
        if (before !== null && before !== isComposing) (isComposing ? composer : list).focus();
      },
    };
  },
};

function pathOf(choice: TemplateChoice): readonly string[] {
  if (choice.kind === 'new') return ['new'];
  if (choice.kind === 'draft') return ['draft', choice.draftId];
  return ['edit', choice.templateId, ...(choice.language === null ? [] : [choice.language])];
}

function choiceOf([kind, id, language]: readonly string[]): TemplateChoice | null {
  if (kind === 'new') return { kind: 'new' };
  if (id === undefined) return null;
  if (kind === 'draft') return { kind: 'draft', draftId: id };
  return kind === 'edit' ? { kind: 'template', templateId: id, language: language ?? null } : null;
}
