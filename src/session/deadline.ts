import { timedNotice } from './notices.ts';
import { archivesAt, windowClosesAt } from './progress.ts';
import type { Progress } from './progress.ts';
import type { ServiceLevel } from './types.ts';

/** The earliest instant after `now` at which time changes anything in the view of a session that is live at `now`. */
export function nextDeadline(progress: Progress, now: number, serviceLevel: ServiceLevel): number {
  const instants = [archivesAt(progress), windowClosesAt(progress)];
  const notice = timedNotice(progress);
  if (notice !== null) instants.push(notice.at);
  if (serviceLevel.state === 'running') instants.push(serviceLevel.dueAt);
  return Math.min(...instants.filter((at) => at > now));
}
