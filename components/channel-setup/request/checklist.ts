import { html, type TemplateResult } from 'lit';
import { icon } from '../../base/icon.ts';
import type { Messages } from '../../base/messages.ts';
import { prerequisites, ticked, type Prerequisite } from './prerequisites.ts';

export interface ChecklistView {
  readonly ready: readonly string[];
  readonly isOpen: boolean;
  readonly toggle: (isOpen: boolean) => void;
  readonly msg: Messages;
  readonly change: (ready: readonly Prerequisite[]) => void;
}

/** What must be there before a number can be requested: what each is, and where it is obtained. */
export function checklist({ ready, isOpen, toggle, msg, change }: ChecklistView): TemplateResult {
  const atHand = prerequisites.filter(({ name }) => ready.includes(name)).length;
  return html`<details
    class="checklist"
    part="checklist"
    .open=${isOpen}
    @toggle=${({ target }: Event) => toggle((target as HTMLDetailsElement).open)}
  >
    <summary>
      <h3>${msg.prerequisites}</h3>
      <span class="help" role="status">${msg.prerequisitesReady(atHand, prerequisites.length)}</span>
      ${icon('chevron-down')}
    </summary>
    <p class="help">${msg.prerequisitesHelp}</p>
    <ul>
      ${prerequisites.map(({ name, link }) => {
        const words = msg.prerequisiteList[name];
        return html`<li>
          <input
            type="checkbox"
            id="ready-${name}"
            aria-describedby="what-${name}"
            .checked=${ready.includes(name)}
            @change=${({ target }: Event) =>
              change(ticked(ready, name, (target as HTMLInputElement).checked))}
          />
          <label for="ready-${name}">${words.name}</label>
          <p id="what-${name}">${words.what}</p>
          <p class="where">
            <span class="visually-hidden">${msg.prerequisiteWhere}: </span>${words.where}
            <a href=${link} target="_blank" rel="noopener noreferrer"
              >${new URL(link).hostname}${icon('external-link')}<span class="visually-hidden"
                >${msg.prerequisiteOpen(words.name)}</span
              ></a
            >
          </p>
        </li>`;
      })}
    </ul>
  </details>`;
}
