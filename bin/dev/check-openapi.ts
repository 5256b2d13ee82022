import { execSync } from 'node:child_process';

/** `openapi.json`, or the document that is named, must pass both linters without a warning, offline. */
const document = process.argv[2] ?? 'openapi.json';
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const run = (command: string) => execSync(command, { stdio: 'inherit', env: environment });
run(`redocly lint ${document} --config test/openapi/redocly.yaml --max-problems 20`);
run(`spectral lint ${document} --ruleset test/openapi/spectral.yaml --fail-severity=hint`);
