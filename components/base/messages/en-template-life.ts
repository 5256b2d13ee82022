const plural = new Intl.PluralRules('en');
const count = (many: number, one: string, other: string) =>
  `${many} ${plural.select(many) === 'one' ? one : other}`;

/** Templates: submitting them, and what becomes of them. */
export const templateLifeMessages = {
  submitTemplate: 'Submit for review',
  submitting: 'Submitting',
  submitLocked: 'It is being submitted. You can go on writing as soon as there is an answer.',
  formLocked: 'It cannot be edited just now: the form is locked.',
  submitUnready: (many: number) =>
    `${count(many, 'error is', 'errors are')} in the way. Mend them to submit.`,
  submitUnfinished: 'Some of it is still missing.',
  submitReady: 'Ready to submit.',
  submitNothing: 'Nothing was changed yet.',
  submitUploading: 'A file is still on its way. Submit once it is there.',
  templateGone: 'Somebody deleted this template. What you wrote is kept.',
  submitGone: 'This template was deleted. At the top you can submit what you wrote as a new one.',
  submitAnew: 'Submit as a new template',
  submitInConflict: 'Somebody else changed the same. Choose at the top which of both stands, then submit.',
  submitHeldUp: (language: string) =>
    `${language} cannot be edited just now. What you wrote in it is kept until it can.`,
  submitWarningsTitle: 'Submit in spite of warnings?',
  submitWarnings: (many: number) =>
    `WhatsApp may reject it for ${count(many, 'reason', 'reasons')}. The review takes up to 24 hours.`,
  submitEdits: (languages: number) =>
    `${count(languages, 'approved language goes', 'approved languages go')} to review again; each can be edited once in 24 hours and 10 times in 30 days.`,
  submitAnyway: 'Submit anyway',
  submitEditTitle: 'Change what is approved?',
  submitEdit: 'Submit the change',
  submitBack: 'Go on writing',
  submitUnclear:
    'Nobody knows whether it arrived. Try again: it is created only once, and what you wrote is kept.',
  submitRefused: 'It was not submitted. What you wrote is kept.',
  submitHalf: 'It was created, but not yet submitted for review. Try again.',
  submitAgain: 'Try again',
  submitted: 'Submitted. The review takes up to 24 hours.',
  submittedMerged: 'Somebody else had changed other parts; they are taken over.',
  nameTakenByEarlier:
    'A template of this name was created, perhaps by an earlier attempt of yours. Go on with it, or choose another name.',
  nameTakenContinue: 'Go on with that template',

  changedMeanwhile: 'Somebody else changed this template',
  changedUnread: 'Somebody else changed this template, and it could not be read. Try again.',
  changedTogether: 'Somebody else changed other parts of this template; they are taken over here.',
  mergedParts: {
    category: 'Category',
    parameterFormat: 'Variables',
    header: 'Header',
    body: 'Body',
    variables: 'Sources of variables',
    footer: 'Footer',
    buttons: 'Buttons',
    authentication: 'Choices',
  },
  nothingThere: 'Nothing',

  statusHelp: {
    draft: 'Not yet submitted.',
    pending: 'WhatsApp decides within 24 hours. Until then it cannot be edited.',
    approved: 'Agents can send it.',
    rejected: 'Mend it and submit it again.',
    paused: 'Contacts blocked or reported it too often. It cannot be sent until the pause ends.',
    disabled: 'It was paused too often, or breaks a rule. It cannot be sent or edited; write a new one.',
    inAppeal: 'WhatsApp looks at its decision again.',
    limitExceeded: 'The account has too many templates. Delete some.',
    pendingDeletion: 'It is about to be deleted.',
    flagged: 'Its quality is low. If that goes on, it is paused.',
    locked: 'It cannot be edited now.',
    archived: 'It was not sent for 12 months. It is deleted 28 days later.',
  } as Readonly<Record<string, string>>,
  statusHistory: 'History',
  statusSince: (when: string) => `since ${when}`,
  pauseEnds: (span: string, when: string) => `The pause ends in ${span}, ${when}.`,
  pauseOver: 'The pause is over; WhatsApp takes a moment to say so.',
  editsUnlimited: 'It can be edited as often as needed.',
  editsLeft: (many: number) => `${count(many, 'edit', 'edits')} left in these 30 days.`,
  editsSpent: 'It was edited as often as WhatsApp allows.',
  nextEditIn: (span: string, when: string) => `The next edit is taken in ${span}, ${when}.`,
  readOnlyReview: 'It is being reviewed and cannot be edited until WhatsApp has decided.',
  readOnlyStatus: 'It cannot be edited in this state.',
  editableNow: 'You can edit all parts but the name.',
  editableFixed: 'You can edit all parts but the name and the category.',
  rejectedBecause: 'Why it was rejected',
  rejectionCode: (code: number) => `Error ${code}`,
  rejectionMatches: 'This is what it means here',
};
