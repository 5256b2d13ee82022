import type { Client } from '../../client/client.ts';

/** The client, with an ear for the answer that nobody is signed in, whatever was asked. */
export function watchedClient(client: Client, onSignedOut: () => void): Client {
  return {
    ...client,
    async call(name, input, ...options) {
      const outcome = await client.call(name, input, ...options);
      if (!outcome.ok && outcome.reason === 'problem' && outcome.problem.code === 'signed-out') onSignedOut();
      return outcome;
    },
  };
}
