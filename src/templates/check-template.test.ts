import { describe, expect, it } from 'vitest';
import { applyFix, checkTemplate, type TemplateVersion } from './index.ts';

const base = { name: 'order_sent', category: 'utility', language: 'en' } as const;

describe('checkTemplate', () => {
  it('finds nothing wrong with a good template', () => {
    expect(
      checkTemplate({
        ...base,
        body: { text: 'Hi {{1}}, your order is on its way.', examples: { '1': 'Ana' } },
      }),
    ).toEqual([]);
  });

  it('says rule, severity, place, reason, details, mend and the number of the platform', () => {
    const version: TemplateVersion = {
      ...base,
      body: { text: 'Hi {1}, your order is on its way.', examples: { '1': 'Ana' } },
    };
    const [finding, ...others] = checkTemplate(version);
    expect(others).toEqual([]);
    expect(finding).toEqual({
      rule: 'braces-mismatched',
      severity: 'error',
      part: 'body',
      range: [3, 6],
      message:
        'The braces of “{1}” do not match. A variable has two on either side, as in {{1}}; other braces are refused.',
      data: { text: '{1}' },
      fix: 'Hi {{1}}, your order is on its way.',
      platformError: 2388072,
    });
    expect(applyFix(version, finding!).body.text).toBe('Hi {{1}}, your order is on its way.');
  });
});
