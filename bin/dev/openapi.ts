import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { openApiDocument } from '../../src/contract/openapi.ts';

/**
 * Writes `openapi.json` from the contract. With `--check` it writes nothing, and fails if the file is not what the
 * contract says now.
 */
const file = new URL('../../openapi.json', import.meta.url);
const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const text = await format(JSON.stringify(openApiDocument(version)), {
  ...(await resolveConfig(file)),
  parser: 'json',
});

if (!process.argv.includes('--check')) {
  writeFileSync(file, text);
} else if (readFileSync(file, 'utf8') !== text) {
  console.error('openapi.json is not current: run `npm run generate` and commit it.');
  process.exitCode = 1;
}
