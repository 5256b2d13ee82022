// stands for: components/notices/notices.ts
import { html } from 'lit';
export const view = (count: number) => html`<p class="count">${count} waiting</p>`;
