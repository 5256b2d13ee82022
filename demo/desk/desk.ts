import '../../components/elements.ts';
import { startMock } from '../../mocks/browser.ts';
import { SignIn } from '../site/sign-in.ts';
import { connectTimeMachine } from '../site/time-machine.ts';
import { connectContactWrites } from './contact-writes.ts';
import { showRecord } from './customer-record.ts';
import { connectPanes } from './panes.ts';

const baseUrl = '/contact-centre';
const desk = document.querySelector<HTMLElement>('.desk');
const record = document.querySelector<HTMLElement>('.record');
const workspace = document.querySelector('jf-workspace');
if (desk === null || record === null || workspace === null) throw new Error('The page is incomplete.');

const showPane = connectPanes(desk);
showRecord(record, undefined);
desk.addEventListener('jf-conversation-select', ({ accountId }) => showRecord(record, accountId));
desk.addEventListener('jf-conversation-close', () => showRecord(record, undefined));

const signIn = new SignIn({
  name: 'desk',
  standard: { id: 'agent-ana', name: 'Ana Ruiz · group Agent' },
  baseUrl,
});
signIn.connect();

const mock = await startMock({ baseUrl });
const machine = connectTimeMachine(mock, {
  beforeNewWorld() {
    workspace.selected = null;
    showRecord(record, undefined);
    showPane('list');
  },
  afterNewWorld: () => signIn.onNewWorld(),
});
connectContactWrites(mock, workspace, machine);
workspace.getToken = () => signIn.person.id;
workspace.viewerKey = signIn.person.id;
workspace.baseUrl = baseUrl;
