import type { TextSelection } from '../../src/templates/index.ts';
import { TemplateTextEditor } from './text/text-editor.ts';

const FOCUSABLE = 'input, select, textarea, button, [tabindex]';

/**
 * Puts the focus into the field of a path, or of the nearest part around it that is shown; selects a range of its text.
 */
export async function focusField(root: ParentNode, path: string, range: TextSelection | null): Promise<void> {
  const steps = path.split('.');
  for (let length = steps.length; length > 0; length -= 1) {
    const shown = steps.slice(0, length).join('.');
    const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(shown)}"]`);
    if (field === null) continue;
    if (field instanceof TemplateTextEditor) return field.select(length === steps.length ? range : null);
    const target = field.matches(FOCUSABLE) ? field : field.querySelector<HTMLElement>(FOCUSABLE);
    target?.focus();
    if (range !== null && target instanceof HTMLInputElement && target.type === 'text')
      target.setSelectionRange(range[0], range[1]);
    return;
  }
}
