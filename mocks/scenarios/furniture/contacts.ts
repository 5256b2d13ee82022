import type { ContactRecord } from '../../world/state.ts';
import { platformError } from '../../world/platform-errors.ts';

type Entry = Partial<Omit<ContactRecord, 'ref'>>;

/** Contacts that every scenario knows: who can be looked up by account ID or number, and answers as it says. */
const named: readonly Entry[] = [
  { accountId: 'ACC-1001', name: 'Paula Prompt', number: '+447700900901', persona: 'prompt' },
  { accountId: 'ACC-1002', name: 'Sven Slow', number: '+447700900902', persona: 'slow' },
  { accountId: 'ACC-1003', name: 'Silvia Silent', number: '+447700900903', persona: 'silent' },
  { accountId: 'ACC-1004', name: 'Tariq Talkative', number: '+447700900904', persona: 'talkative' },
  // Write only when they are told to.
  { accountId: 'ACC-1005', name: 'Nadia Neutral', number: '+447700900905' },
  { name: 'Casey Unknown', number: '+447700900906' },
  { accountId: 'ACC-1007', name: 'Robin Nameless', userId: 'GB.4400900907' },
  { userId: 'GB.4400900908' },
  // Hide their number where it does not belong.
  { accountId: '+447700900909', name: 'Call +44 7700 900909', number: '+447700900909' },
];

/** Error numbers of the platform for contacts who always get them: each is `ACC-` and the number. */
const refusedAtOnce = [131026, 131050, 131056, 130429];
const failedLater = [131047, 131049, 130472];

/** All of them, made anew each time. */
export function newContacts(): Entry[] {
  const troubled = [...refusedAtOnce, ...failedLater].map((code, place): Entry => {
    const outcome = refusedAtOnce.includes(code) ? 'refused' : 'failed';
    return {
      accountId: `ACC-${code}`,
      name: `Erin ${code}`,
      number: `+4477009009${20 + place}`,
      trouble: { error: platformError(code), outcome },
    };
  });
  const windowShut: Entry = {
    accountId: 'ACC-131047-AT-ONCE',
    name: 'Erin Shut',
    number: '+447700900930',
    trouble: { error: platformError(131047), outcome: 'refused' },
  };
  return [...named, ...troubled, windowShut].map((entry) => ({ ...entry }));
}
