import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { findChromium } from '../browser/chromium.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  engines: { node: string };
  license: string;
  scripts: Record<string, string>;
};

describe('a fresh clone', () => {
  it('installs from whichever registry npm is set to: the lockfile names no address', () => {
    const lockfile = JSON.parse(read('package-lock.json')) as {
      packages: Record<string, { resolved?: string; integrity?: string; optional?: true }>;
    };
    const installed = Object.entries(lockfile.packages).filter(([path]) => path !== '');
    expect(installed.length).toBeGreaterThan(500);
    expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    expect(installed.filter(([, { integrity, optional }]) => integrity === undefined && !optional)).toEqual(
      [],
    );
  });

  it('needs the Node that the tools want, and brings it', () => {
    expect(manifest.engines.node).toBe('>=22.12');
    expect(Number(process.versions.node.split('.')[0])).toBeGreaterThanOrEqual(22);
  });

  it.each(['README.md', 'CONTRIBUTING.md'])('has every command that %s names', (file) => {
    const named = [...read(file).matchAll(/`?npm (?:run )?([a-z:]+)/g)].map((match) => match[1]!);
    const builtIn = ['ci', 'install', 'prints'];
    for (const script of named.filter((name) => !builtIn.includes(name)))
      expect(Object.keys(manifest.scripts)).toContain(script);
  });

  it('tells its licence', () => {
    expect(manifest.license).toBe('MIT');
    expect(read('LICENSE')).toMatch(/^MIT License\n\nCopyright \(c\) \d{4} the Jackfield authors\n/);
  });
});

describe('the browser for the tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jackfield-browser-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  /** A browser that says something when it is started. */
  function browser(status: number, said: string): string {
    const path = join(folder, `browser-${status}`);
    writeFileSync(path, `#!/bin/sh\necho '${said}' >&2\nexit ${status}\n`);
    chmodSync(path, 0o755);
    return path;
  }

  it('is the one that CHROME_PATH names', async () => {
    const path = browser(0, '');
    vi.stubEnv('CHROME_PATH', path);
    expect(await findChromium()).toBe(path);
    vi.stubEnv('CHROME_PATH', '/nowhere');
    await expect(findChromium()).rejects.toThrow('CHROME_PATH names no file: /nowhere');
  });

  it('is the one that came with the install, else', async () => {
    vi.stubEnv('CHROME_PATH', '');
    const path = browser(0, '');
    vi.spyOn(chromium, 'executablePath').mockResolvedValue(path);
    expect(await findChromium()).toBe(path);
  });

  it('that lacks a system library names it, with the command that installs it', async () => {
    vi.stubEnv('CHROME_PATH', '');
    const said = 'chromium: error while loading shared libraries: libnss3.so: cannot open shared object file';
    vi.spyOn(chromium, 'executablePath').mockResolvedValue(browser(127, said));
    await expect(findChromium()).rejects.toThrow(/libnss3\.so\..*apt-get install -y libnss3/s);
  });

  it('that does not start for another reason says what it said', async () => {
    vi.stubEnv('CHROME_PATH', '');
    vi.spyOn(chromium, 'executablePath').mockResolvedValue(browser(1, 'no room'));
    await expect(findChromium()).rejects.toThrow(/does not start: no room/);
  });
});
