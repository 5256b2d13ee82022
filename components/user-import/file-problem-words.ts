import type { Messages } from '../base/messages.ts';
import type { Broken } from './chosen-file.ts';

/** What is wrong with a file, and where, in words. */
export function fileProblemWords({ code, line }: Broken, msg: Messages): string {
  const where = line === null ? '' : `${msg.importLine(line)}: `;
  return `${where}${msg.importFileProblems[code] ?? code}`;
}
