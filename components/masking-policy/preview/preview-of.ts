import {
  contactLabel,
  maskingFor,
  type ContactLabel,
  type MaskingReason,
} from '../../../src/masking/index.ts';
import type { Policy } from '../policy-changes.ts';
import { sampleContacts } from './sample-contacts.ts';

/** How the sample contacts look to one user under one policy. */
export interface SeenContacts {
  readonly because: MaskingReason;
  readonly withAccountId: ContactLabel;
  readonly withoutAccountId: ContactLabel;
}

export interface Preview {
  readonly now: SeenContacts;
  readonly after: SeenContacts;
  readonly changes: boolean;
}

/** What a user in this group (null: in none) sees now, and would see after saving. */
export function previewOf(groupId: string | null, before: Policy, after: Policy): Preview {
  const now = seenUnder(groupId, before);
  const then = seenUnder(groupId, after);
  return { now, after: then, changes: now.because !== then.because };
}

function seenUnder(groupId: string | null, { groups, settings }: Policy): SeenContacts {
  const masking = maskingFor({ groupId }, groups, settings);
  return {
    because: masking.because,
    withAccountId: contactLabel(sampleContacts.withAccountId, masking),
    withoutAccountId: contactLabel(sampleContacts.withoutAccountId, masking),
  };
}
