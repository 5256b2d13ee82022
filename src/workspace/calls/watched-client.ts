import type { CallOutcome, Client } from '../../client/client.ts';

/** The client, with an ear for the answer that nobody is signed in, whatever was asked. */
export function watchedClient(client: Client, onSignedOut: () => void): Client {
  const heard = <Value>(outcome: CallOutcome<Value>): CallOutcome<Value> => {
    if (!outcome.ok && outcome.reason === 'problem' && outcome.problem.code === 'signed-out') onSignedOut();
    return outcome;
  };
  return {
    ...client,
    call: async (name, input, ...options) => heard(await client.call(name, input, ...options)),
    readLines: async (name, input, options) => heard(await client.readLines(name, input, options)),
  };
}
