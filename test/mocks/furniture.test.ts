import { describe, expect, it } from 'vitest';
import { checkTemplate } from '../../src/templates/index.ts';
import { createCentre } from './contact-centre.ts';

describe('the furniture', () => {
  it('has templates that the platform may well have taken', async () => {
    const { templates } = (await createCentre()).ledger.world;
    const errors = [...templates.values()].flatMap(({ name, category, languages }) =>
      languages
        .filter(({ status }) => !['draft', 'rejected', 'inAppeal', 'limitExceeded'].includes(status))
        .flatMap((language) =>
          checkTemplate({ ...language, name, category })
            .filter(({ severity }) => severity === 'error')
            .map(({ rule }) => `${name} ${language.language}: ${rule}`),
        ),
    );
    expect(errors).toEqual([]);
  });
});
