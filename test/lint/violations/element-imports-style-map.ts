// stands for: components/notices/notices.ts
import { styleMap } from 'lit/directives/style-map.js';
export const style = styleMap;
