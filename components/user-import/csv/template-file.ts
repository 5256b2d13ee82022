import { importFields, templateHeads } from './columns.ts';
import { csvFile, csvLine } from './write-csv.ts';

const example = [
  'ana.silva@example.com',
  'Ana Silva',
  'agent',
  '1001',
  'Sales; Returns',
  'E1001',
  '',
  'voice; whatsapp',
  '',
];

/** What an import reads without any column to be matched by hand, with one example. */
export function templateFile(): Blob {
  return csvFile([csvLine(importFields.map((field) => templateHeads[field])), csvLine(example)]);
}
