import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { problemMeaning } from './problem-meaning.ts';
import { problemCodes, problemSchema, problemStatus } from './problem.ts';

describe('problem details', () => {
  it.each(problemCodes)('have a status and a meaning for %s', (code) => {
    expect(problemStatus[code]).toBeGreaterThanOrEqual(400);
    expect(problemStatus[code]).toBeLessThan(600);
    expect(problemMeaning[code].length).toBeGreaterThan(10);
  });

  it('carry the error number of the platform, and which field was wrong', () => {
    const problem = {
      title: 'The platform refused',
      status: 422,
      code: 'platform-refused',
      platformError: { code: 131047, title: 'Re-engagement message' },
      fields: [{ field: '/content/text', reason: 'too long' }],
    } as const;
    expect(z.decode(problemSchema, { ...problem, fields: [...problem.fields] })).toEqual(problem);
  });

  it.each([
    { title: 'x', status: 422, code: 'made-up' },
    { title: 'x', status: 200, code: 'not-found' },
    { status: 404, code: 'not-found' },
    '<html>Sign in to the network</html>',
    null,
  ])('are from the closed list, or none: %j', (json) => {
    expect(z.safeDecode(problemSchema, json as never).success).toBe(false);
  });
});
