import type { ProblemCode } from '../../../src/contract/problem.ts';

/** Why something did not happen that the backend did not refuse. */
type SdkReason =
  | 'aborted'
  | 'contact-not-found'
  | 'invalid-answer'
  | 'network'
  | 'newer-version'
  | 'not-ready'
  | 'not-uncertain'
  | 'storage-failed'
  | 'storage-full'
  | 'timeout'
  | 'unsent-messages';

/** What an agent is told when something was refused or failed: what it means, and what to do. */
export const errorMessages = {
  /** By the platform's error number. Source of meaning and advice: the platform's documentation of its errors. */
  platformErrors: {
    368: 'The account is locked. Tell an administrator.',
    130429: 'Too many messages at once. Wait a moment and try again.',
    130472: 'WhatsApp left this contact out of marketing messages for an experiment. Nothing can be done.',
    131026: 'The contact is not on WhatsApp, or uses a version that is too old. Try another channel.',
    131031: 'The account is locked. Tell an administrator.',
    131037: 'The display name of this number is not approved. Tell an administrator.',
    131042: 'There is a problem with the payment. Tell an administrator.',
    131047: 'More than 24 h have passed since the last message of the contact. Send a template.',
    131048: 'This number has reached a limit against spam. Tell an administrator.',
    131049: 'WhatsApp chose not to deliver it: the contact had enough marketing messages. Wait a day.',
    131050: 'The contact stopped marketing messages. Do not send them.',
    131051: 'WhatsApp does not take this kind of message. Send another file.',
    131052: 'The file could not be fetched. Send another file.',
    131053: 'The file could not be uploaded. Send another file.',
    131056: 'Too many messages to this contact in a short time. Wait a moment and try again.',
    131062: 'An authentication template needs the number of the contact. Ask for it.',
    132000: 'A value of the template is missing. Fill in all of them.',
    132001: 'The template does not exist in this language, or is not approved. Choose another.',
    132005: 'The filled-in text is too long. Shorten the values.',
    132007: 'The template breaks a rule of WhatsApp. An administrator must edit it.',
    132012: 'A value of the template has the wrong format. Correct it.',
    132015: 'The template is paused. Choose another, or wait until it runs again.',
    132016: 'The template is disabled. Choose another.',
    132018: 'A value holds a new line, a tab or too many spaces. Clean it.',
    133010: 'The number is not registered. Tell an administrator.',
  } as Readonly<Record<number, string>>,
  platformErrorOther: (code: number) =>
    `WhatsApp refused it (error ${code}). Tell an administrator if it happens again.`,

  /** By the code or reason of a refusal: every code of the contract, then the reasons of the SDK itself. */
  refusals: {
    'already-assigned': 'Somebody else has taken this conversation.',
    'channel-not-assigned': 'You do not have the WhatsApp channel. Ask an administrator.',
    conflict: 'Somebody else changed it meanwhile. Look at it again.',
    'cursor-expired': 'The list has moved on. Try again.',
    'edit-not-allowed': 'This cannot be edited now.',
    'file-too-large': 'The file is too large. Send a smaller one.',
    'idempotency-key-missing': 'The desk asked wrongly. Tell an administrator.',
    'idempotency-key-reused': 'The desk asked wrongly. Tell an administrator.',
    'job-not-ready': 'It is not ready yet. Wait a moment.',
    'malformed-request': 'The desk asked wrongly. Tell an administrator.',
    'media-type-refused': 'This kind of file is not taken. Send another.',
    'name-locked': 'This name is locked for some time. Choose another.',
    'name-taken': 'This name is taken. Choose another.',
    'no-live-session': 'This session is archived. A template opens a new one.',
    'not-found': 'It is no longer there.',
    'not-mocked': 'The mock backend does not answer this.',
    'not-supported': 'This contact centre does not offer it.',
    'outbound-channel-not-assigned': 'You may not send from this channel. Ask an administrator.',
    'platform-refused': 'WhatsApp refused it. Tell an administrator if it happens again.',
    'precondition-failed': 'Somebody else changed it meanwhile. Look at it again.',
    'precondition-required': 'The desk asked wrongly. Tell an administrator.',
    'rate-limited': 'Too many requests. Wait a moment and try again.',
    'request-in-flight': 'It is being sent just now. Wait a moment.',
    'role-not-allowed': 'Your role does not permit this.',
    'session-not-live': 'This session is archived already.',
    'signed-out': 'You are signed out. Sign in again.',
    'template-limit-reached': 'There are too many templates. An administrator must delete some.',
    'template-not-approved': 'This template is not approved. Choose another.',
    'validation-failed': 'Something in it was not accepted. Check what you entered.',
    'window-closed': 'The customer-service window is closed. Send a template.',
    'with-another-agent':
      'A colleague has the open conversation with this contact. Leave it to them, or ask a supervisor to hand it over.',
    internal: 'The service failed. Try again.',
    unavailable: 'The service is not available just now. Try again.',

    'contact-not-found': 'No contact was found. Check the account ID or the number.',
    'invalid-answer': 'The answer could not be read. Try again.',
    'not-ready': 'Not connected yet. Try again in a moment.',
    'newer-version': 'A newer version of this desk is in use. What it stored stays; open that version.',
    'not-uncertain': 'It is known by now what became of this message.',
    'storage-failed': 'It could not be kept. Your text is still here; try again.',
    'storage-full':
      'The storage of this browser is full. Your text is still here; free some space and try again.',
    'unsent-messages': 'Some messages have not left yet. Wait for them, or discard them.',
    aborted: 'It was broken off. Try again.',
    network: 'No connection. Try again.',
    timeout: 'No answer came. Try again.',
  } satisfies Record<ProblemCode | SdkReason, string> as Readonly<Record<string, string>>,
  refusalOther: (reason: string) => `It was refused (${reason}). Try again, or tell an administrator.`,
};
