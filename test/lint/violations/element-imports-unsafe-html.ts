// stands for: components/notices/notices.ts
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
export const view = unsafeHTML;
