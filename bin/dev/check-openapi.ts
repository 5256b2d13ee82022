import { execSync } from 'node:child_process';

/** `openapi.json` must pass both linters without a warning, offline. */
const environment = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' };
const run = (command: string) => execSync(command, { stdio: 'inherit', env: environment });
run('redocly lint openapi.json --config test/openapi/redocly.yaml --max-problems 20');
run('spectral lint openapi.json --ruleset test/openapi/spectral.yaml --fail-severity=hint');
