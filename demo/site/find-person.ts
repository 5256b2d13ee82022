import { html, render, type TemplateResult } from 'lit';
import type { Person } from './people.ts';

/** Who may read the users of the pretend contact centre. */
const READER = 'administrator-ada';
/** How long typing pauses before it is looked for, milliseconds. */
const PAUSE = 200;

const words = {
  'nothing asked': 'Type to look for someone.',
  looking: 'Looking…',
  failed: 'The users could not be read. Type again to try again.',
} as const;

type Finding =
  | { readonly state: keyof typeof words }
  | { readonly state: 'found'; readonly users: readonly User[]; readonly total: number };

interface User {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: string;
}

/** Lets someone of the contact centre be chosen by name, e-mail or extension; null if none was. */
export function askForPerson(baseUrl: string): Promise<Person | null> {
  const dialog = document.createElement('dialog');
  dialog.className = 'find-person';
  let finding: Finding = { state: 'nothing asked' };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = '';

  const look = async (text: string): Promise<void> => {
    finding = { state: 'looking' };
    show();
    const found = await usersWith(text, baseUrl);
    if (text !== asked) return;
    finding = found;
    show();
  };
  const onInput = (event: InputEvent): void => {
    asked = (event.target as HTMLInputElement).value.trim();
    clearTimeout(timer);
    timer = setTimeout(() => void look(asked), PAUSE);
  };
  const choose = ({ id }: User): void => dialog.close(id);
  const show = (): void => {
    render(
      html`<form method="dialog">
        <h2 id="find-person-title">Sign in as someone else</h2>
        <label>
          Name, e-mail or extension
          <input type="search" autocomplete="off" autofocus @input=${onInput} @keydown=${stayOnEnter} />
        </label>
        <div class="found" aria-live="polite">${foundIn(finding, choose)}</div>
        <button value="">Cancel</button>
      </form>`,
      dialog,
    );
  };

  dialog.setAttribute('aria-labelledby', 'find-person-title');
  show();
  document.body.append(dialog);
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => {
      clearTimeout(timer);
      dialog.remove();
      const chosen =
        finding.state === 'found' ? finding.users.find(({ id }) => id === dialog.returnValue) : null;
      resolve(chosen ? { id: chosen.id, name: `${chosen.name} · ${chosen.role}` } : null);
    });
  });
}

/** Enter in the field would press the form's button, which cancels. */
function stayOnEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter') event.preventDefault();
}

function foundIn(finding: Finding, choose: (user: User) => void): TemplateResult {
  if (finding.state !== 'found') return html`<p>${words[finding.state]}</p>`;
  const { users, total } = finding;
  if (users.length === 0) return html`<p>Nobody has this name, e-mail or extension.</p>`;
  return html`<ul>
      ${users.map(
        (user) =>
          html`<li>
            <button type="button" @click=${() => choose(user)}>
              <strong>${user.name}</strong><span>${user.email} · ${user.role}</span>
            </button>
          </li>`,
      )}
    </ul>
    ${total > users.length ? html`<p>and ${total - users.length} more</p>` : null}`;
}

async function usersWith(text: string, baseUrl: string): Promise<Finding> {
  const query = new URLSearchParams({ limit: '8', ...(text === '' ? {} : { search: text }) });
  try {
    const answer = await fetch(`${baseUrl}/v1/users?${query}`, {
      headers: { Authorization: `Bearer ${READER}` },
    });
    if (!answer.ok) return { state: 'failed' };
    const { items, total } = (await answer.json()) as { items: User[]; total: number };
    return { state: 'found', users: items, total };
  } catch {
    return { state: 'failed' };
  }
}
