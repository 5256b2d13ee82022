import type { Day } from './day-script.ts';
import { archivingDays } from './days/archiving.ts';
import { contactFirstDays } from './days/contact-first.ts';
import { outreachDays } from './days/outreach.ts';
import { peopleDays } from './days/people.ts';
import { platformDays } from './days/platform.ts';
import { serviceLevelDays } from './days/service-level.ts';
import { windowDays } from './days/windows.ts';

/** Every scripted day. The outcomes come from the session rules by thought, never from a run. */
export const days: readonly Day[] = [
  ...outreachDays,
  ...contactFirstDays,
  ...archivingDays,
  ...windowDays,
  ...serviceLevelDays,
  ...peopleDays,
  ...platformDays,
];
