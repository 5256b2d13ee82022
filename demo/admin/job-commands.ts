import type { AdminPage } from './area.ts';
import { commandFor } from './commands.ts';

/** How many times as long a slow job takes: long enough to reload the page, cancel, or look around. */
const SLOW = 20;

/** How fast the pretend contact centre imports users and changes many at once. */
export function paceCommands(page: AdminPage): readonly HTMLElement[] {
  const pace = (factor: number, said: string) => async (): Promise<string> => {
    await page.mock.mishaps.slowJobs(factor);
    return said;
  };
  return [
    commandFor('Slow jobs', pace(SLOW, `jobs take ${SLOW} times as long`), page),
    commandFor('Usual pace', pace(1, 'from the next step on'), page),
  ];
}
