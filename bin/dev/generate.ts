import { execSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * `npm run generate`: writes the generated files that are committed. With `--check` it writes nothing, and fails
 * naming the files that are not current.
 */
const check = process.argv.includes('--check');
const flag = check ? ' --check' : '';
const run = (command: string) => execSync(command, { stdio: 'inherit' });

/** The manifest of the elements, as `cem analyze` makes it, formatted as the rest of the project is. */
function manifest(): void {
  const file = 'custom-elements.json';
  const before = check ? readFileSync(file, 'utf8') : '';
  execSync('cem analyze --config bin/dev/custom-elements-manifest.config.mjs', {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  execSync(`prettier --write --log-level warn ${file}`, { stdio: 'inherit' });
  if (!check || before === readFileSync(file, 'utf8')) return;
  writeFileSync(file, before);
  throw new Error(`${file} is not current: run \`npm run generate\` and commit it.`);
}

run(`node bin/dev/openapi.ts${flag}`);
run(`node bin/dev/icons.ts${flag}`);
run(`node bin/dev/template-rules.ts${flag}`);
manifest();
