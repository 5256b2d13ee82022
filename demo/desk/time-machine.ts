import { scenarioNames, type BrowserMock, type ScenarioName } from '../../mocks/browser.ts';

const HOUR = 3_600_000;
/** Who writes when no conversation is open. */
const NADIA = 'ACC-1005';
const said = [
  'Good morning, is somebody there?',
  'Thank you! One more question: can I pay by card?',
  'Perfect 👍',
  'Could you *please* call me back before noon?',
];

const find = <Kind extends HTMLElement>(id: string): Kind => {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`The page has no #${id}.`);
  return element as Kind;
};

/** What the controls need of the desk: the conversation that is open there, null for none. */
export interface Selection {
  selected: string | null;
}

/** The controls that move the pretend contact centre's clock, let a contact write, and begin another scenario. */
export function connectTimeMachine(mock: BrowserMock, desk: Selection): void {
  const time = find<HTMLOutputElement>('virtual-time');
  const says = find<HTMLOutputElement>('machine-says');
  const scenario = find<HTMLSelectElement>('scenario');
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

  const moves: Record<string, () => Promise<unknown>> = {
    hour: () => mock.advance(HOUR),
    day: () => mock.advance(24 * HOUR),
    deadline: async () => {
      const moved = await mock.toNextDeadline();
      if (!moved) says.value = 'Nothing falls due.';
    },
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    button.addEventListener('click', () => {
      says.value = '';
      void moves[button.dataset['move'] ?? '']?.();
    });
  }

  let next = 0;
  find('answer').addEventListener('click', () => {
    const conversationId = desk.selected;
    says.value = conversationId === null ? `${NADIA} writes.` : '';
    const contact = conversationId === null ? { accountId: NADIA } : { conversationId };
    void mock.contactWrites(contact, said[next % said.length] ?? '');
    next += 1;
  });

  scenario.append(...scenarioNames.map((name) => new Option(name, name)));
  const begin = (name: ScenarioName) => {
    desk.selected = null;
    void mock.reset(name);
  };
  scenario.addEventListener('change', () => begin(scenario.value as ScenarioName));
  find('reset').addEventListener('click', () => begin(mock.scenario));

  const show = () => {
    time.value = format.format(mock.now());
    scenario.value = mock.scenario;
  };
  mock.subscribe(show);
  setInterval(show, 1000);
  show();
}
