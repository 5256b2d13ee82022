import { globSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';

describe('under a policy without unsafe-eval', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it('the contract is loaded, and parses, without making code from text', async () => {
    vi.resetModules();
    const calls: string[] = [];
    const refuse = (name: string) =>
      function refused(): never {
        calls.push(name);
        throw new EvalError(`${name} is refused by the policy`);
      };
    vi.stubGlobal('Function', refuse('Function'));
    vi.stubGlobal('eval', refuse('eval'));

    const z = await import('zod/mini');
    const contract = await import('./index.ts');
    const lookup = z.decode(contract.contactLookupSchema, { number: '+34600111222' });
    const gone = z.safeDecode(contract.streamEventSchema, { type: 'reset', data: {} });

    expect(lookup).toEqual({ number: '+34600111222' });
    expect(gone.success).toBe(true);
    expect(calls).toEqual([]);
    expect(z.config().jitless).toBe(true);
  });

  it('every file that makes schemas begins with the setup that forbids it', () => {
    const makers = globSync('**/*.ts', { cwd: import.meta.dirname })
      .filter((file) => !file.endsWith('.test.ts') && file !== 'zod-setup.ts')
      .map((file) => ({ file, text: readFileSync(`${import.meta.dirname}/${file}`, 'utf8') }))
      .filter(({ text }) => text.includes("import * as z from 'zod/mini'"));
    expect(makers.length).toBeGreaterThan(30);
    for (const { file, text } of makers) expect(text, file).toMatch(/^import '(\.|\.\.)\/zod-setup\.ts';/);
  });
});
