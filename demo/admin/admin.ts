import '../../components/elements.ts';
import { startMock } from '../../mocks/browser.ts';
import { SignIn } from '../site/sign-in.ts';
import { connectTimeMachine } from '../site/time-machine.ts';
import { areas } from './areas.ts';
import { Navigation } from './navigation.ts';

const baseUrl = '/contact-centre';
const workspace = document.querySelector('jf-workspace');
const links = document.querySelector<HTMLElement>('.area-links');
const places = document.querySelector<HTMLElement>('.areas');
if (workspace === null || links === null || places === null) throw new Error('The page is incomplete.');

const signIn = new SignIn({
  name: 'admin',
  standard: { id: 'administrator-ada', name: 'Ada Lindqvist · group Admin' },
  baseUrl,
});
signIn.connect();

const mock = await startMock({ baseUrl });
const machine = connectTimeMachine(mock, {
  beforeNewWorld: () => navigation.toBeginning(),
  afterNewWorld: () => signIn.onNewWorld(),
});
const navigation = new Navigation(areas, { workspace, mock, machine }, { links, places });
workspace.getToken = () => signIn.person.id;
workspace.viewerKey = signIn.person.id;
workspace.baseUrl = baseUrl;
