import type { TemplateLanguage, TemplateRejection, TemplateStatus } from '../../../src/contract/template.ts';

type Known<Word> = Extract<Word, string>;

/** Where a template stands, how contacts take it, and why it was rejected. What is not listed is shown as it came. */
export const templateStateMessages = {
  templateStatuses: {
    draft: 'Draft',
    pending: 'In review',
    approved: 'Approved',
    rejected: 'Rejected',
    paused: 'Paused',
    disabled: 'Disabled',
    inAppeal: 'In appeal',
    limitExceeded: 'Limit exceeded',
    pendingDeletion: 'Being deleted',
    flagged: 'Flagged',
    locked: 'Locked',
    reinstated: 'Reinstated',
    archived: 'Archived',
    unarchived: 'Unarchived',
    deleted: 'Deleted',
  } satisfies Record<Known<TemplateStatus>, string> as Readonly<Record<string, string>>,
  templateQualities: {
    green: 'High',
    yellow: 'Medium',
    red: 'Low',
    unknown: 'Not rated yet',
  } satisfies Record<Known<TemplateLanguage['quality']>, string> as Readonly<Record<string, string>>,
  /** Source of the reasons: the platform's documentation of template rejection. */
  templateRejections: {
    abusiveContent: 'The review found the content abusive or threatening. Write it anew.',
    categoryNotAvailable: 'This category is not available to the account. Choose another.',
    incorrectCategory: 'The text belongs to another category. Choose that one, or change the text.',
    invalidFormat: 'Something in its format is not allowed. Mend it and submit it again.',
    none: 'No reason was given. Check the findings, and submit it again.',
    promotional: 'The text advertises, which only marketing templates may. Change the category or the text.',
    scam: 'The review took the text for a fraud. Say who you are and what it is about.',
    tagContentMismatch: 'The text does not fit its category or its language. Change one of them.',
  } satisfies Record<Known<TemplateRejection['reason']>, string> as Readonly<Record<string, string>>,
  templateRejectionOther: (reason: string) => `The review rejected it (${reason}).`,
};
