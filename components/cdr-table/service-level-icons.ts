import type { CdrRow } from '../../src/cdr/types.ts';
import type { IconName } from '../base/icon.ts';

/** How the first answer stands against its target, in a row and in what opens under it. */
export const serviceLevelIcons: Readonly<Record<CdrRow['serviceLevel'], IconName>> = {
  notStarted: 'circle-dashed',
  running: 'timer',
  met: 'circle-check',
  unanswered: 'ban',
  breached: 'circle-alert',
};
