import { spawnSync } from 'node:child_process';
import { ensureInstalled, environment, root } from './install.mjs';

/** `npm start`: builds the package and the demo, then serves the demo. */
ensureInstalled();
const run = (command) => {
  const { status } = spawnSync(command, { cwd: root, stdio: 'inherit', shell: true, env: environment() });
  if (status !== 0) process.exit(status ?? 1);
};
run('vite build --mode bundle --logLevel warn');
run('vite build --logLevel warn');
run(`vite preview --port 4173 ${process.argv.slice(2).join(' ')}`);
