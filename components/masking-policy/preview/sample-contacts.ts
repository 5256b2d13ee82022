import type { Contact } from '../../../src/contract/contact.ts';

/**
 * The contacts of the preview: invented, and no matter to masking, which hides the numbers of contacts that exist. Both
 * numbers are from a range that is kept for fiction (Ofcom, numbers for use in TV and radio drama), so that nobody is
 * called by them.
 */
export const sampleContacts = {
  withAccountId: { ref: 'sample-1', accountId: 'ACC-10342', number: '+447700900001' },
  withoutAccountId: { ref: 'sample-2', number: '+447700900002' },
} as const satisfies Record<string, Contact>;
