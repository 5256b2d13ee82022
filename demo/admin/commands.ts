import type { BrowserMock } from '../../mocks/browser.ts';
import type { TimeMachine } from '../site/time-machine.ts';

/** Something that the world outside can do something with. */
export interface Subject {
  readonly id: string;
  readonly words: string;
}

export interface Commands {
  /** What they are about, for the accessible name of the choice. */
  readonly label: string;
  /** What can be chosen just now; the most likely first. */
  readonly subjects: () => readonly Subject[];
  /** Each resolves to whether it could be done. */
  readonly acts: Readonly<Record<string, (id: string) => Promise<boolean>>>;
}

/** A choice and a button for each act, for the time machine. The choice follows the world. */
export function commandsFor(
  { label, subjects, acts }: Commands,
  { mock, machine }: { readonly mock: BrowserMock; readonly machine: TimeMachine },
): readonly HTMLElement[] {
  const select = document.createElement('select');
  select.setAttribute('aria-label', label);
  let known = '';
  const follow = (): void => {
    const now = subjects();
    const text = JSON.stringify(now);
    if (text === known) return;
    known = text;
    const chosen = select.value;
    select.hidden = now.length === 0;
    select.replaceChildren(...now.map(({ id, words }) => new Option(words, id)));
    if (now.some(({ id }) => id === chosen)) select.value = chosen;
  };
  mock.subscribe(follow);
  // What the page itself knows comes a moment after the world.
  setInterval(follow, 500);
  follow();

  const buttons = Object.entries(acts).map(([words, act]) =>
    command(words, () => {
      const subject = select.selectedOptions[0];
      if (subject === undefined) return machine.say(`There is no ${label.toLowerCase()} for that.`);
      const { value, text } = subject;
      void act(value).then((done) => machine.say(`${words}: ${text}${done ? '' : impossible}.`));
    }),
  );
  return [select, ...buttons];
}

const impossible = ' – not possible as it stands';

/** One button for the time machine; `act` resolves to what is said of it, null where it could not be done. */
export function commandFor(
  words: string,
  act: () => Promise<string | null>,
  { machine }: { readonly machine: TimeMachine },
): HTMLElement {
  return command(
    words,
    () => void act().then((said) => machine.say(`${words}${said === null ? impossible : `: ${said}`}.`)),
  );
}

function command(words: string, press: () => void): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  button.addEventListener('click', press);
  return button;
}
