// What a host page's author writes, checked against the built types alone.
import { configure, createWorkspace, type Workspace } from 'jackfield';
import { createCdrIndex } from 'jackfield/cdr';
import type { Fact } from 'jackfield/contract';
import { JfConversationList } from 'jackfield/elements/conversation-list/class';
import 'jackfield/elements';
import { contactLabel, maskingFor } from 'jackfield/masking';
import { foldSessions, viewAt } from 'jackfield/session';
import { fillTemplate } from 'jackfield/templates';

const workspace: Workspace = createWorkspace({
  baseUrl: 'https://contact-centre.example',
  getToken: () => 'token',
});
configure({ baseUrl: 'https://contact-centre.example' });
workspace.conversations.subscribe(({ counts }) => counts.waiting.toFixed());

const facts: Fact[] = [{ id: 'a', at: 0, kind: 'received' }];
const [session] = foldSessions(facts);
if (session !== undefined) viewAt(session, 1, { serviceLevelTarget: 60_000 }).window.closesAt?.toFixed();
contactLabel(
  { accountId: 'Acc 1' },
  maskingFor({ groupId: null }, [], { replaceClientNumbers: true }),
).text.trim();
fillTemplate(
  { name: 'a', category: 'utility', language: 'en', body: { text: 'Hello {{1}}.' } },
  { '1': 'Ana' },
).body.trim();
createCdrIndex([])
  .select({
    filter: { dispositions: ['waiting'], textMatch: 'wordStart' },
    sort: [{ by: 'firstResponse', order: 'descending' }],
  })
  .length.toFixed();

const list = document.querySelector('jf-conversation-list');
if (list instanceof JfConversationList)
  list.addEventListener('jf-conversation-select', (event) => event.conversationId.trim());

// @ts-expect-error -- a base address is needed
createWorkspace({});
