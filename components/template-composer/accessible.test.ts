import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { expectAccessible } from '../base/testing/accessible.ts';
import { settle } from '../base/testing/dom.ts';
import type { FakeWorkspace } from '../base/testing/fake-workspace.ts';
import { NOW } from '../base/testing/fake-workspace.ts';
import type { Template } from '../../src/contract/template.ts';
import { composerWorkspace, mountComposer, type MountedComposer } from './testing/mount.ts';
import { portuguese, sampleDraft, standingLanguage, standingTemplate } from './testing/samples.ts';
import { withDraft } from './testing/with-draft.ts';

/** The same workspace for an agent. */
function readOnly(workspace: FakeWorkspace): FakeWorkspace {
  const { viewer } = workspace.viewer.value;
  workspace.viewer.value = { state: 'ready', viewer: { ...viewer!, role: 'agent' } };
  return workspace;
}

interface State {
  readonly workspace?: () => FakeWorkspace;
  readonly draftId?: string;
  readonly templateId?: string;
  readonly dir?: 'rtl';
  readonly act?: (composer: MountedComposer) => Promise<void>;
}

const broken = sampleDraft({
  header: { kind: 'text', text: '*Hi* 🎉' },
  body: { text: '{{1}} {{3}} is it' },
  footer: { text: 'a'.repeat(70) },
  buttons: [
    { kind: 'quickReply', text: 'Yes' },
    { kind: 'url', text: 'Yes', url: 'shop.example/{{1}}/x' },
    { kind: 'quickReply', text: '' },
    { kind: 'phone', text: 'Call', number: '' },
    { kind: 'copyCode', text: 'Copy', example: '' },
  ],
});
const draft = (...languages: Parameters<typeof sampleDraft>[0][]) => ({
  workspace: () => withDraft({ languages: languages.map((one) => sampleDraft(one)) }),
  draftId: 'draft-1',
});
const standing = (change: Parameters<typeof standingLanguage>[0], more: Partial<Template> = {}) => ({
  workspace: () => {
    const workspace = composerWorkspace();
    const languages = [standingLanguage(change), standingLanguage({ ...portuguese, status: 'pending' })];
    workspace.templates.value = { state: 'ready', items: [standingTemplate({ languages, ...more })] };
    return workspace;
  },
  templateId: 'template-1',
});
const submittedWith = (outcome: object) => ({
  workspace: () => {
    const workspace = withDraft();
    workspace.outcomes.set('templates.create', outcome as never);
    return workspace;
  },
  draftId: 'draft-1',
  act: ({ press }: MountedComposer) => press('Submit for review'),
});

/** What is written in the template meets what somebody else makes of the list of templates. */
const meeting = (...items: Template[]) => ({
  ...standing({}),
  act: async ({ type, workspace }: MountedComposer) => {
    await type('footer', 'Mine');
    workspace.templates.set({ state: 'ready', items });
    await settle();
  },
});
const theirs = (change: Parameters<typeof standingLanguage>[0]) =>
  standingTemplate({ revision: 9, languages: [standingLanguage(change)] });
const written = sampleDraft({
  header: { kind: 'image', exampleUrl: 'https://cdn.example/a.png' },
  footer: { text: 'Harbour Goods' },
  buttons: [
    { kind: 'quickReply', text: 'Thanks' },
    {
      kind: 'url',
      text: 'Track',
      url: 'https://shop.example/{{1}}',
      example: 'https://shop.example/4711',
    },
  ],
});
/** A file was chosen for the header, and this is what becomes of it. */
const uploading = (outcome: object | Promise<never>, name = 'a.png', type = 'image/png') => ({
  workspace: () => {
    const workspace = withDraft({ languages: [sampleDraft({ header: { kind: 'image' } })] });
    workspace.outcomes.set('templates.uploadSample', outcome as never);
    return workspace;
  },
  draftId: 'draft-1',
  act: async ({ find }: MountedComposer) => {
    const files = new DataTransfer();
    files.items.add(new File(['x'], name, { type }));
    const field = find<HTMLInputElement>('input[type=file]');
    Object.defineProperty(field, 'files', { configurable: true, value: files.files });
    field.dispatchEvent(new Event('change'));
    await settle();
  },
});
const never = new Promise<never>(() => {});

const states: Readonly<Record<string, State>> = {
  'before anything is written': {},
  'with an error everywhere': draft(broken),
  'with an error everywhere, from right to left': { ...draft({ ...broken, language: 'ar' }), dir: 'rtl' },
  'with emoji to choose from': { ...draft({}), act: ({ press }) => press('Insert an emoji') },
  'adding a language': { ...draft({}), act: ({ press }) => press('Add a language') },
  'with two languages beside each other': {
    ...draft({}, portuguese),
    act: ({ press }) => press('Brazilian Portuguese'),
  },
  'with a header that wants a file': draft({ header: { kind: 'image' } }),
  'while a file for its header is on its way': uploading(never),
  'without the file for its header, which was refused': uploading({ ok: false, reason: 'file-too-large' }),
  'without the file for its header, which is of another kind': uploading(never, 'a.gif', 'image/gif'),
  'with a file in its header': draft({ header: { kind: 'image', exampleUrl: 'https://cdn.example/a.png' } }),
  'for authentication': {
    workspace: () => withDraft({ category: 'authentication' }),
    draftId: 'draft-1',
  },
  'while a draft is read': {
    workspace: () => {
      const workspace = composerWorkspace();
      workspace.administration.templateDrafts.all.value = null;
      return workspace;
    },
    draftId: 'draft-1',
  },
  'without the draft that was chosen': { draftId: 'gone' },
  'without the template that was chosen': {
    workspace: () => {
      const workspace = composerWorkspace();
      workspace.templates.value = { state: 'ready', items: [] };
      return workspace;
    },
    templateId: 'gone',
  },
  'offering drafts': { workspace: withDraft },
  'asking before a draft is discarded': { ...draft({}), act: ({ press }) => press('Discard draft') },
  'while it is submitted': {
    workspace: () => {
      const workspace = withDraft({ languages: [written] });
      workspace.outcomes.set('templates.create', never);
      return workspace;
    },
    draftId: 'draft-1',
    act: ({ press }) => press('Submit for review'),
  },
  'in a disabled form': {
    ...draft(written, portuguese),
    act: async ({ element }) => {
      const fieldset = document.createElement('fieldset');
      fieldset.disabled = true;
      element.replaceWith(fieldset);
      fieldset.append(element);
      await settle();
    },
  },
  'new, for who may not write templates': {
    workspace: () => readOnly(composerWorkspace()),
  },
  'of what stands, for who may not write templates': {
    ...standing(written),
    workspace: () => readOnly(standing(written).workspace()),
  },
  'without an answer': submittedWith({ ok: false, reason: 'timeout' }),
  refused: submittedWith({ ok: false, reason: 'template-limit-reached' }),
  'with a name that is taken': submittedWith({ ok: false, reason: 'name-taken' }),
  submitted: submittedWith({
    ok: true,
    value: standingTemplate({ languages: [standingLanguage({ status: 'pending' })] }),
  }),
  'with both versions': meeting(theirs({ footer: { text: 'Theirs' } })),
  'with what somebody else changed elsewhere': meeting(theirs({ header: { kind: 'text', text: 'Hello' } })),
  'of what somebody deleted': meeting(),
  'asking before a change is submitted': {
    ...standing({}),
    act: async ({ type, press }) => {
      await type('footer', 'Mine');
      await press('Submit for review');
    },
  },
  'of what is approved': standing({}),
  'of what is rejected': standing({
    ...broken,
    status: 'rejected',
    rejection: { reason: 'invalidFormat', recommendation: 'Mend it.', platformErrorCode: 2388299 },
  }),
  'of what is paused': standing({ status: 'paused', pausedUntil: NOW + 3_600_000 }),
  'of what is in review': standing({ status: 'pending', editBudget: undefined }),
};

describe('the composer is accessible', function () {
  // Axe looks at the whole of it in two schemes, which takes a while where the machine is shared.
  this.timeout(60_000);
  for (const [name, { workspace, act, ...options }] of Object.entries(states)) {
    it(name, async () => {
      const composer = await mountComposer({ ...options, ...(workspace && { workspace: workspace() }) });
      await act?.(composer);
      for (const details of composer.all('details')) (details as HTMLDetailsElement).open = true;
      await expectAccessible(composer.element);
    });
  }
});

describe('the checks beside a long form', () => {
  const wide = async (): Promise<MountedComposer> => {
    await setViewport({ width: 1280, height: 600 });
    return mountComposer({ workspace: withDraft({ languages: [broken] }), draftId: 'draft-1' });
  };

  it('are scrolled for themselves where they are longer than the window, and reached by keyboard', async function () {
    this.timeout(60_000);
    const { element, find, all } = await wide();
    const aside = find('.aside');
    expect(aside.getBoundingClientRect().height).to.be.at.most(600 - 160);
    expect(aside.scrollHeight).to.be.above(aside.clientHeight);
    const last = all('.check-line button').at(-1)!;
    last.focus();
    const { bottom } = last.getBoundingClientRect();
    expect(bottom).to.be.at.most(aside.getBoundingClientRect().bottom + 1);
    await expectAccessible(element);
  });

  it('leave as much of the window as the page says', async () => {
    const { element, find } = await wide();
    element.style.setProperty('--jf-template-composer-outside', '400px');
    expect(find('.aside').getBoundingClientRect().height).to.be.at.most(200);
  });
});
