import { expect } from '@open-wc/testing';
import { FieldProblems } from './field-problems.ts';

describe('FieldProblems', () => {
  it('shows what is wrong with a field from when it was left', () => {
    const problems = new FieldProblems<'name' | 'number'>();
    expect(problems.shown('name', 'Too short')).to.equal(null);
    problems.leave('name');
    expect(problems.shown('name', 'Too short')).to.equal('Too short');
    expect(problems.shown('name', null)).to.equal(null);
    expect(problems.shown('number', 'Too short')).to.equal(null);
  });

  it('shows everything once the form was handed in, until it begins anew', () => {
    const problems = new FieldProblems<'name'>();
    problems.handIn();
    expect(problems.shown('name', 'Too short')).to.equal('Too short');
    problems.reset();
    expect(problems.shown('name', 'Too short')).to.equal(null);
  });

  it('shows what the backend refused until the field is changed', () => {
    const problems = new FieldProblems<'name'>();
    problems.refuse('name', 'Taken');
    expect(problems.shown('name', null)).to.equal('Taken');
    problems.change('name');
    expect(problems.shown('name', null)).to.equal(null);
  });
});
