import { scenarioNames, type BrowserMock, type ScenarioName } from '../../mocks/browser.ts';
import { elementById } from './element-by-id.ts';

const HOUR = 3_600_000;

/** The controls that move the pretend contact centre's clock and begin another scenario. */
export interface TimeMachine {
  /** Says in the controls what came of one of them; nothing to fall silent. */
  say(words: string): void;
}

/** What a page does about another world. */
export interface NewWorld {
  /** This tab is about to begin one. */
  beforeNewWorld(): void;
  /** One has begun, here or in another tab. */
  afterNewWorld(): void;
}

export function connectTimeMachine(mock: BrowserMock, page: NewWorld): TimeMachine {
  const time = elementById<HTMLOutputElement>('virtual-time');
  const says = elementById<HTMLOutputElement>('machine-says');
  const scenario = elementById<HTMLSelectElement>('scenario');
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  const say = (words: string): void => {
    says.value = words;
  };

  const moves: Record<string, () => Promise<unknown>> = {
    hour: () => mock.advance(HOUR),
    day: () => mock.advance(24 * HOUR),
    deadline: async () => {
      const moved = await mock.toNextDeadline();
      if (!moved) say('Nothing falls due.');
    },
  };
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-move]')) {
    button.addEventListener('click', () => {
      say('');
      void moves[button.dataset['move'] ?? '']?.();
    });
  }

  scenario.append(...scenarioNames.map((name) => new Option(name, name)));
  const begin = async (name: ScenarioName): Promise<void> => {
    say('');
    page.beforeNewWorld();
    await mock.reset(name);
    say(`Scenario “${name}” has begun.`);
  };
  scenario.addEventListener('change', () => void begin(scenario.value as ScenarioName));
  elementById('reset').addEventListener('click', () => void begin(mock.scenario));

  let { worldId } = mock;
  const show = (): void => {
    time.value = format.format(mock.now());
    scenario.value = mock.scenario;
    if (worldId === mock.worldId) return;
    ({ worldId } = mock);
    page.afterNewWorld();
  };
  mock.subscribe(show);
  setInterval(show, 1000);
  show();
  return { say };
}
