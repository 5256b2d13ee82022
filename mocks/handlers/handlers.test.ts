import { describe, expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import type { Handler } from './handler.ts';
import type { HandledOperation } from '../handled-operation.ts';
import { handlers } from './index.ts';

describe('the handlers', () => {
  it('are one for each operation but the stream, which the backend keeps open itself', () => {
    expect([...Object.keys(handlers), 'streamEvents'].sort()).toEqual(Object.keys(operations).sort());
  });

  it('do not compile when one is missing, or answers otherwise than the contract says', () => {
    const { getMe: _left, ...others } = handlers;
    // @ts-expect-error -- getMe is missing
    const incomplete: { readonly [Name in HandledOperation]: Handler<Name> } = others;
    // @ts-expect-error -- 202 is no status of getMe, and there is no viewer in the body
    const wrongAnswer: Handler<'getMe'> = () => ({ ok: true, status: 202, body: {} });
    // @ts-expect-error -- getMe is never refused so
    const wrongRefusal: Handler<'getMe'> = () => ({ ok: false, code: 'window-closed' });
    expect([incomplete, wrongAnswer, wrongRefusal]).toHaveLength(3);
  });
});
