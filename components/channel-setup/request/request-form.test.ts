import { expect } from '@open-wc/testing';
import type { NumberEntry } from '../../base/form/typed-number.ts';
import { en } from '../../base/messages/en.ts';
import { entered, rejectedChannel, sampleChannel } from '../testing/mount.ts';
import { prerequisites, ticked } from './prerequisites.ts';
import { problemWords } from './problem-words.ts';
import { refusalOf } from './refusal.ts';
import { checkRequest, isBlank, requestFields, valuesOf, type RequestValues } from './request-form.ts';

const reading = { number: '+442079460999', shown: '+44 20 7946 0999', country: 'GB', isKnown: true };
const number: NumberEntry = { ok: true, reading };
const check = (change: Partial<RequestValues> = {}, entry: NumberEntry = number) =>
  checkRequest({ ...entered, ...change }, entry, [sampleChannel()]);

describe('a connection request', () => {
  it('is handed in without the spaces around its values', () => {
    const { problems, request } = check({ legalEntityName: '  Harbour Goods Ltd ', name: ' Night line' });
    expect(problems).to.deep.equal({});
    expect(request).to.deep.equal({
      businessManagerId: '840026310957144',
      legalEntityName: 'Harbour Goods Ltd',
      whatsAppAccountName: 'Harbour Goods',
      number: '+442079460999',
      name: 'Night line',
    });
  });

  it('takes a Business Manager ID in the forms in which it is pasted', () => {
    for (const typed of [
      '8400 2631 0957 144',
      '8400-2631-0957-144',
      '８４００２６３１０９５７１４４',
      '\u200e840026310957144 ',
    ])
      expect(check({ businessManagerId: typed }).request?.businessManagerId).to.equal('840026310957144');
  });

  it('says what is wrong with each value', () => {
    const cases: [change: Partial<RequestValues>, field: string, problem: object][] = [
      [{ businessManagerId: ' ' }, 'businessManagerId', { kind: 'missing' }],
      [{ businessManagerId: 'HB-84' }, 'businessManagerId', { kind: 'no-digits' }],
      [{ businessManagerId: '1234' }, 'businessManagerId', { kind: 'digit-count' }],
      [{ businessManagerId: '1'.repeat(21) }, 'businessManagerId', { kind: 'digit-count' }],
      [{ legalEntityName: '' }, 'legalEntityName', { kind: 'missing' }],
      [{ legalEntityName: 'x'.repeat(257) }, 'legalEntityName', { kind: 'too-long', most: 256 }],
      [{ whatsAppAccountName: '' }, 'whatsAppAccountName', { kind: 'missing' }],
      [{ name: '' }, 'name', { kind: 'missing' }],
      [{ name: '🙂'.repeat(129) }, 'name', { kind: 'too-long', most: 128 }],
      [{ name: 'Support line ' }, 'name', { kind: 'name-taken', by: 'Support line' }],
    ];
    for (const [change, field, problem] of cases) {
      const { problems, request } = check(change);
      expect(problems, field).to.deep.equal({ [field]: problem });
      expect(request).to.equal(null);
    }
    expect(check({ name: '🙂'.repeat(128) }).request).to.not.equal(null);
  });

  it('says what is wrong with the number', () => {
    const problemOf = (entry: NumberEntry) => check({}, entry).problems.number;
    expect(problemOf({ ok: false, problem: 'missing' })).to.deep.equal({ kind: 'missing' });
    expect(problemOf({ ok: false, problem: 'too-short' })).to.deep.equal({
      kind: 'number',
      problem: 'too-short',
    });
    expect(problemOf({ ok: true, reading: { ...reading, number: '+442079460958' } })).to.deep.equal({
      kind: 'number-taken',
      by: 'Support line',
    });
  });

  it('has words for every problem', () => {
    for (const field of requestFields) {
      const kinds = ['missing', 'no-digits', 'digit-count'] as const;
      for (const kind of kinds) expect(problemWords(field, { kind }, en)).to.match(/\.$/);
    }
    expect(problemWords('name', { kind: 'name-taken', by: 'Orders' }, en)).to.contain('Orders');
    expect(problemWords('number', { kind: 'number-taken', by: 'Orders' }, en)).to.contain('Orders');
    expect(problemWords('name', { kind: 'too-long', most: 128 }, en)).to.contain('128');
    expect(problemWords('number', { kind: 'number', problem: 'extension' }, en)).to.contain('extension');
  });

  it('is blank until something is entered', () => {
    expect(isBlank({})).to.equal(true);
    expect(isBlank({ name: ' ' })).to.equal(true);
    expect(isBlank({ name: 'N' })).to.equal(false);
    expect(isBlank({ ready: ['number'] })).to.equal(false);
    expect(isBlank({ channelId: 'channel-2' })).to.equal(false);
  });

  it('begins with the values of a rejected one', () => {
    expect(valuesOf(rejectedChannel())).to.deep.equal({
      businessManagerId: '840026310957144',
      legalEntityName: 'Harbor Goods',
      whatsAppAccountName: 'Harbour Goods',
      number: '+442079460111',
      name: 'Returns',
    });
  });
});

describe('the prerequisites', () => {
  it('are ticked in the order of the list, and say what each is and where to get it', () => {
    expect(ticked(['number', 'unknown'], 'businessAccount', true)).to.deep.equal([
      'businessAccount',
      'number',
    ]);
    expect(ticked(['number'], 'number', false)).to.deep.equal([]);
    for (const { name, link } of prerequisites) {
      expect(en.prerequisiteList[name].what).to.not.equal('');
      expect(en.prerequisiteList[name].where).to.not.equal('');
      expect(new URL(link).protocol).to.equal('https:');
    }
  });
});

describe('a request that was not taken', () => {
  const kindOf = (reason: Parameters<typeof refusalOf>[0]['reason']) =>
    refusalOf({ ok: false, reason }, en).kind;

  it('is unclear where nobody knows what became of it', () => {
    for (const reason of [
      'network',
      'timeout',
      'invalid-answer',
      'internal',
      'unavailable',
      'request-in-flight',
    ] as const)
      expect(kindOf(reason), reason).to.equal('unclear');
  });

  it('stands at the field that it is about', () => {
    expect(refusalOf({ ok: false, reason: 'name-taken' }, en)).to.deep.equal({
      kind: 'fields',
      words: { name: 'This name is taken. Choose another.' },
    });
    expect(refusalOf({ ok: false, reason: 'conflict' }, en)).to.have.deep.property('words', {
      number: en.requestNumberTakenSomewhere,
    });
    const problem = {
      title: 'Not accepted',
      status: 422,
      code: 'validation-failed' as const,
      fields: [
        { field: '/legalEntityName', reason: 'Unknown company.' },
        { field: '/elsewhere', reason: 'Odd.' },
      ],
    };
    expect(refusalOf({ ok: false, reason: 'validation-failed', problem }, en)).to.deep.equal({
      kind: 'fields',
      words: { legalEntityName: 'Unknown company.' },
    });
  });

  it('is told apart where something can be done about it', () => {
    expect(kindOf('idempotency-key-reused')).to.equal('reused');
    expect(kindOf('role-not-allowed')).to.equal('forbidden');
    expect(kindOf('not-found')).to.equal('gone');
    expect(kindOf('rate-limited')).to.equal('said');
    expect(kindOf('precondition-failed')).to.equal('said');
    const current = rejectedChannel();
    expect(refusalOf({ ok: false, reason: 'precondition-failed', current }, en).kind).to.equal('conflict');
  });
});
