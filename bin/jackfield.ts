#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { scenarioNames, scenarios } from '../mocks/index.ts';
import { startMockServer } from '../mocks/server.ts';

const usage = `Usage: jackfield mock [--port 4010] [--host 127.0.0.1] [--scenario webhooks] [--seed 1] [--cors ORIGIN]

Starts a mock backend that conforms to the documented API. A token names the user: Authorization: Bearer agent-ana

Scenarios:
${scenarios.map(({ name, summary }) => `  ${name.padEnd(16)} ${summary}`).join('\n')}`;

/** Says why it cannot go on, and ends. */
function fail(reason: string): never {
  console.error(`${reason}\n\n${usage}`);
  process.exit(2);
}

function wholeNumber(text: string, name: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : fail(`--${name} wants a whole number, not ${text}`);
}

function argumentsOf(given: string[]) {
  try {
    return parseArgs({
      args: given,
      allowPositionals: true,
      options: {
        port: { type: 'string', default: '4010' },
        host: { type: 'string', default: '127.0.0.1' },
        scenario: { type: 'string', default: 'webhooks' },
        seed: { type: 'string', default: '1' },
        cors: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    return fail((error as Error).message);
  }
}

const { positionals, values } = argumentsOf(process.argv.slice(2));
if (values.help) {
  console.log(usage);
  process.exit(0);
}
if (positionals.length !== 1 || positionals[0] !== 'mock')
  fail(positionals.length === 0 ? 'What shall be done?' : `Unknown command: ${positionals.join(' ')}`);
const scenario = scenarioNames.find((name) => name === values.scenario);
if (scenario === undefined) fail(`There is no scenario ${values.scenario}.`);

try {
  const { url } = await startMockServer({
    port: wholeNumber(values.port, 'port'),
    host: values.host,
    scenario,
    onBug: (error) => process.emitWarning(error as Error),
    seed: wholeNumber(values.seed, 'seed'),
    ...(values.cors === undefined ? {} : { corsOrigin: values.cors }),
  });
  console.log(`Mock backend with the scenario ${scenario} at ${url}`);
  console.log(`Try: curl -H 'Authorization: Bearer agent-ana' ${url}/v1/me`);
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}
