import { askForPerson } from './find-person.ts';
import { isKnown, people, type Person } from './people.ts';
import { elementById } from './element-by-id.ts';

const OTHER = 'other';

/** A page of the CRM with its own sign-in, so that an administrator and an agent can work in two tabs. */
export interface SignInPage {
  readonly name: 'desk' | 'admin';
  /** Who is signed in before anyone was chosen. */
  readonly standard: Person;
  readonly baseUrl: string;
}

/** Who is signed in on a page: this tab's choice, else the newest of any tab. */
export class SignIn {
  readonly person: Person;
  readonly #page: SignInPage;

  constructor(page: SignInPage) {
    this.#page = page;
    const kept = sessionStorage.getItem(this.#key) ?? localStorage.getItem(this.#key);
    this.person = (kept === null ? null : personIn(kept)) ?? page.standard;
    // A tab keeps its person, also when another tab chooses someone else.
    sessionStorage.setItem(this.#key, JSON.stringify(this.person));
  }

  /** Fills the page's switch. Whoever is chosen there is signed in at once, on a page that is loaded anew. */
  connect(): void {
    const { person } = this;
    const select = elementById<HTMLSelectElement>('user');
    for (const [role, ones] of Object.entries(people)) {
      const group = document.createElement('optgroup');
      group.label = role;
      group.append(...ones.map(({ id, name }) => new Option(name, id)));
      select.append(group);
    }
    if (!isKnown(person.id)) select.prepend(new Option(person.name, person.id));
    select.append(new Option('Someone else…', OTHER));
    select.value = person.id;
    select.addEventListener('change', () => {
      const { value, selectedOptions } = select;
      if (value !== OTHER) return this.#take({ id: value, name: selectedOptions[0]?.text ?? value });
      select.value = person.id;
      void askForPerson(this.#page.baseUrl).then((found) => found !== null && this.#take(found));
    });
  }

  /** Another world has begun: who is not in every world may not be in this one. */
  onNewWorld(): void {
    if (!isKnown(this.person.id)) this.#take(this.#page.standard);
  }

  get #key(): string {
    return `harbour-${this.#page.name}-user`;
  }

  #take(person: Person): void {
    sessionStorage.setItem(this.#key, JSON.stringify(person));
    localStorage.setItem(this.#key, JSON.stringify(person));
    location.reload();
  }
}

function personIn(kept: string): Person | null {
  try {
    const { id, name } = JSON.parse(kept) as Partial<Person>;
    return typeof id === 'string' && typeof name === 'string' ? { id, name } : null;
  } catch {
    return null;
  }
}
