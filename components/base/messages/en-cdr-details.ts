/** One interaction of the table, opened in its place. */
export const cdrDetailsMessages = {
  /** What a contact is called. */
  cdrRecord: (contact: string) => `Interaction with ${contact}`,
  cdrRecordFacts: 'Facts',
  cdrRecordEnded: 'Ended',
  cdrRecordOpen: 'Not yet',
  cdrRecordDisposition: 'Disposition',
  cdrRecordNobody: 'Nobody',
  cdrRecordNoAnswer: 'None yet',
  cdrRecordNoAnswerCame: 'None came',
  /** A span, and the target of the channel. */
  cdrRecordOfTarget: (span: string, target: string) => `${span}, target ${target}`,
  cdrRecordTarget: (target: string) => `Target ${target}`,
  cdrRecordSoFar: (span: string) => `${span} so far`,

  cdrHistory: 'History',
  cdrHistoryLoading: 'Reading the history',
  cdrHistoryFailed: 'The history could not be read.',
  cdrHistoryMissing: 'The messages of this interaction are not kept any more. Its record tells the rest.',
  cdrHistoryMore: (many: string) => `Show ${many} more`,
  cdrHistoryAnswered: (span: string) => `First answer after ${span}`,
  /** Of an outreach; the contact's own answer is not in the record. */
  cdrHistoryAnsweredContact: (span: string) => `First answer ${span} after the contact wrote`,
  /** What asked for something in its time, in words for afterwards. */
  cdrHistoryEvents: {
    windowExceeded: 'Window exceeded: no answer in 24 h',
    windowClosing: 'An hour was left of the window',
  },
  /** What became of a message, and what that means. */
  cdrHistoryFailure: (failed: string, advice: string) => `${failed}: ${advice}`,
  cdrOpenConversation: 'Open conversation',
};
