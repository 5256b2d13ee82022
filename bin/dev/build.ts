import { execSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** `npm run build`: the published modules with their types, the one-script bundle, and the demo that uses it. */
rmSync('dist', { recursive: true, force: true });
const run = (command: string) => execSync(command, { stdio: 'inherit' });
run('vite build --mode package --logLevel warn');
run('tsc -p bin/dev/tsconfig.types.json');
run('vite build --mode bundle --logLevel warn');
run('vite build --logLevel warn');
