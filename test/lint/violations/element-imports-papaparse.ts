// stands for: components/user-import/user-import.ts
import Papa from 'papaparse';
export const parse = Papa.parse;
