import { csvFile } from './write-csv.ts';

/** What an import reads without any column to be matched by hand, with one example. */
export function templateFile(): Blob {
  return csvFile([
    ['email', 'name', 'role', 'extension', 'teams', 'employee ID', 'group', 'channels', 'outbound channels'],
    [
      'ana.silva@example.com',
      'Ana Silva',
      'agent',
      '1001',
      'Sales; Returns',
      'E1001',
      '',
      'voice; whatsapp',
      '',
    ],
  ]);
}
