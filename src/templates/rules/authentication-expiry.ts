import { templateLimits } from '../limits.ts';
import type { TemplateRule } from './rule.ts';

const { least, most } = templateLimits.expiryMinutes;

export const authenticationExpiry: TemplateRule = {
  id: 'authentication-expiry',
  evidence: 'documented',
  summary: `A code expires after ${least} to ${most} whole minutes, or nothing is said of it.`,
  mend: 'Take the nearest number of minutes',
  check({ version: { category, authentication } }) {
    const minutes = authentication?.expiryMinutes;
    if (category !== 'authentication' || !authentication || minutes === undefined) return [];
    if (Number.isInteger(minutes) && minutes >= least && minutes <= most) return [];
    const nearest = Math.min(most, Math.max(least, Math.round(minutes)));
    return [
      {
        part: 'authentication.expiryMinutes',
        message: `A code cannot expire after ${minutes} minutes; the platform takes whole minutes from ${least} to ${most}.`,
        data: { minutes, least, most },
        ...(!Number.isNaN(nearest) && {
          fix: () => ({ authentication: { ...authentication, expiryMinutes: nearest } }),
        }),
      },
    ];
  },
};
