import { fixture, html } from '@open-wc/testing';
import type { UserImportJob } from '../../../src/contract/user-import.ts';
import type { Viewer } from '../../../src/contract/viewer.ts';
import { findAll, settle, textOf } from '../../base/testing/dom.ts';
import { FakeWorkspace, NOW } from '../../base/testing/fake-workspace.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../../workspace/define.ts';
import '../define.ts';
import type { JfUserImport } from '../user-import.ts';

/** A dry run that is done, unless the test says otherwise. */
export function sampleJob(change: Partial<UserImportJob> = {}): UserImportJob {
  return {
    id: 'job-1',
    filename: 'team.csv',
    state: 'checked',
    progress: { done: 3, total: 3 },
    counts: { created: 1, changed: 1, unchanged: 0, wrong: 1 },
    createdBy: { id: 'ada', name: 'Ada' },
    createdAt: NOW,
    revision: 1,
    ...change,
  };
}

export async function mountImport(role: Viewer['role'] = 'administrator') {
  const workspace = new FakeWorkspace();
  workspace.viewer.set({ state: 'ready', viewer: { id: 'ada', name: 'Ada', role } as Viewer });
  const { administration } = workspace;
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-user-import></jf-user-import></jf-workspace>`,
  );
  const element = owner.querySelector<JfUserImport>('jf-user-import')!;
  await settle();
  const find = <Found extends HTMLElement = HTMLElement>(selector: string): Found => {
    const [found] = findAll<Found>(element, selector);
    if (found === undefined) throw new Error(`There is no ${selector}.`);
    return found;
  };
  const text = (): string => textOf(element);
  return {
    workspace,
    administration,
    element,
    find,
    text,
    all: (selector: string) => findAll(element, selector),
    texts: (selector: string) => findAll(element, selector).map(textOf),
    async click(selector: string) {
      find(selector).click();
      await settle();
    },
    /** Chooses a file, and waits until it is read. */
    async choose(content: BlobPart, name = 'team.csv') {
      const data = new DataTransfer();
      data.items.add(new File([content], name));
      const input = find<HTMLInputElement>('input[type=file]');
      input.files = data.files;
      input.dispatchEvent(new Event('change'));
      do await settle();
      while (text().includes('Reading'));
      await settle();
    },
    async show(job: UserImportJob) {
      administration.importJobs.of(job.id).set({ state: 'ready', job, problem: null });
      await settle();
    },
  };
}
