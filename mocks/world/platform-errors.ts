import type { PlatformError } from '../../src/contract/platform-error.ts';

/** The platform's own words, by its error number. */
const titles: Readonly<Record<number, string>> = {
  100: 'Invalid parameter',
  130429: 'Rate limit hit',
  130472: "User's number is part of an experiment",
  131026: 'Message undeliverable',
  131047: 'Re-engagement message',
  131048: 'Spam rate limit hit',
  131049: 'Meta chose not to deliver',
  131050: 'User has stopped marketing messages',
  131051: 'Unsupported message type',
  131053: 'Media upload error',
  131056: 'Pair rate limit hit',
  131062: 'Recipient has no phone number',
  132000: 'Template param count mismatch',
  132001: 'Template does not exist',
  132005: 'Template hydrated text too long',
  132015: 'Template is paused',
  132016: 'Template is disabled',
  132018: 'Template parameter format invalid',
  133010: 'Phone number not registered',
};

export function platformError(code: number): PlatformError {
  const title = titles[code];
  return title === undefined ? { code } : { code, title };
}
