import { fixture, html } from '@open-wc/testing';
import type { FakeWorkspace } from '../../base/testing/fake-workspace.ts';
import { sampleSession, sampleSummary } from '../../base/testing/samples.ts';
import type { JfWorkspace } from '../../workspace/workspace.ts';
import '../../workspace/define.ts';
import type { JfConversationList } from '../conversation-list.ts';
import '../define.ts';

/** Three conversations: waiting, active, and initiated with a message that needs the agent. */
export const three = [
  sampleSummary(),
  sampleSummary({
    id: 'conversation-2',
    contact: {
      ref: 'ref-2',
      label: { kind: 'accountId', text: 'Acc 20991' },
      accountId: 'Acc 20991',
      name: 'Ana Souza',
    },
    session: sampleSession(['received', 23.4], ['freeformSent', 23.2]),
    unread: 0,
  }),
  sampleSummary({
    id: 'conversation-3',
    contact: { ref: 'ref-3', label: { kind: 'hidden', text: 'Hidden number' }, accountId: null, name: null },
    session: sampleSession(['templateSent', 30]),
    outbox: { waiting: 0, attention: 1 },
  }),
];

/** The list in a workspace, with its shadow root. */
export async function listOf(
  workspace: FakeWorkspace,
): Promise<{ list: JfConversationList; owner: JfWorkspace; root: ShadowRoot }> {
  const owner = await fixture<JfWorkspace>(
    html`<jf-workspace .workspace=${workspace}><jf-conversation-list></jf-conversation-list></jf-workspace>`,
  );
  const list = owner.querySelector('jf-conversation-list')!;
  await list.updateComplete;
  return { list, owner, root: list.shadowRoot! };
}

/** The texts of what matches, each in one line. */
export const textsOf = (root: ShadowRoot, selector: string) =>
  [...root.querySelectorAll(selector)].map((element) => element.textContent?.replaceAll(/\s+/g, ' ').trim());
