// stands for: components/notices/notices.ts
import * as directives from 'lit/directives/unsafe-svg.js';
export const view = directives;
