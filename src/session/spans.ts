/** The spans of the session rules, in milliseconds. */
const HOUR = 3_600_000;

/** The customer-service window stays open this long after the contact's last message. */
export const WINDOW_SPAN = 24 * HOUR;

/** `windowClosing` falls due this long after the contact's last message. */
export const CLOSING_NOTICE_SPAN = 23 * HOUR;

/** A session in which nobody waits for an answer to an outreach is archived this long after its last message. */
export const SILENCE_SPAN = 24 * HOUR;

/** `windowExceeded` falls due this long after an outreach; from then on another template is a new outreach. */
export const OUTREACH_NOTICE_SPAN = 24 * HOUR;

/** An outreach without an answer archives its session after this long. */
export const OUTREACH_SPAN = 48 * HOUR;

/** The service-level target where a channel sets none: five minutes. */
export const DEFAULT_SERVICE_LEVEL_TARGET = 300_000;
