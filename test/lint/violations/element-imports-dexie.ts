// stands for: components/notices/notices.ts
import Dexie from 'dexie';
export const database = Dexie;
