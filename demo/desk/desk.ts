import '../../components/elements.ts';
import { startMock } from '../../mocks/browser.ts';
import { showRecord } from './customer-record.ts';
import { connectPanes } from './panes.ts';
import { connectTimeMachine } from './time-machine.ts';

/** Whom the pretend CRM may be signed in as; the token names the user. */
const users = {
  'agent-ana': 'Ana, agent (numbers masked)',
  'agent-mia': 'Mia, agent (orders only)',
  'agent-leo': 'Leo, agent (no WhatsApp)',
  'supervisor-sam': 'Sam, supervisor (sees numbers)',
};

const desk = document.querySelector<HTMLElement>('.desk');
const record = document.querySelector<HTMLElement>('.record');
const workspace = document.querySelector('jf-workspace');
const user = document.querySelector<HTMLSelectElement>('#user');
if (desk === null || record === null || workspace === null || user === null)
  throw new Error('The page is incomplete.');

const showPane = connectPanes(desk);
showRecord(record, undefined);
desk.addEventListener('jf-conversation-select', ({ accountId }) => showRecord(record, accountId));
desk.addEventListener('jf-conversation-close', () => showRecord(record, undefined));

user.append(...Object.entries(users).map(([name, label]) => new Option(label, name)));
user.value = localStorage.getItem('harbour-user') ?? 'agent-ana';
user.addEventListener('change', () => {
  localStorage.setItem('harbour-user', user.value);
  location.reload();
});

const mock = await startMock({ baseUrl: '/contact-centre' });
connectTimeMachine(mock, {
  get selected() {
    return workspace.selected;
  },
  set selected(conversationId) {
    workspace.selected = conversationId;
    showRecord(record, undefined);
    showPane('list');
  },
});
workspace.getToken = () => user.value;
workspace.viewerKey = user.value;
workspace.baseUrl = '/contact-centre';
