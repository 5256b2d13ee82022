// stands for: components/notices/notices.ts
import { html } from 'lit';
export const view = html`<button aria-label="Close"></button>`;
