import type { Template } from '../../../src/contract/template.ts';
import type { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import { composerWorkspace } from './mount.ts';
import { standingLanguage, standingTemplate } from './samples.ts';

export const created = standingTemplate({ revision: 1, languages: [standingLanguage({ status: 'draft' })] });
export const pending = standingTemplate({
  revision: 2,
  languages: [standingLanguage({ status: 'pending' })],
});

/** A workspace with one template. */
export function withTemplate(template: Template = standingTemplate()) {
  const workspace = composerWorkspace();
  workspace.templates.value = { state: 'ready', items: [template] };
  return workspace;
}

/** The same workspace, which takes whatever is handed in. */
export function taking(workspace: FakeWorkspace) {
  workspace.outcomes.set('templates.create', { ok: true, value: created });
  workspace.outcomes.set('templates.submit', { ok: true, value: pending });
  workspace.outcomes.set('templates.update', { ok: true, value: pending });
  return workspace;
}
