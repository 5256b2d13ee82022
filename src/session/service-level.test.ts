import { describe, expect, it } from 'vitest';
import { facts, inHours, instant } from '../../test/session/notation.ts';
import { foldSessions, viewAt } from './index.ts';

/** The service level of the first session, with a target in hours. */
function serviceLevel(text: string, hour: number, target: number) {
  const [session] = foldSessions(facts(text));
  const view = viewAt(session!, instant(hour), { serviceLevelTarget: target * 3_600_000 });
  const { serviceLevel: state, startedAt, dueAt, answeredAt } = inHours(view);
  return { state, startedAt, dueAt, answeredAt };
}

const NOT_STARTED = { state: 'notStarted', startedAt: null, dueAt: null, answeredAt: null };

describe('the service level of a session opened by the contact', () => {
  it.each([
    ['R0', 0, 'running', null],
    ['R0', 0.999, 'running', null],
    ['R0', 1, 'breached', null],
    ['R0 F0.999', 0.999, 'met', 0.999],
    ['R0 T0.5', 0.5, 'met', 0.5],
    ['R0 F1', 1, 'breached', 1],
    ['R0 F2', 2, 'breached', 2],
    ['R0 F0.5 F2', 3, 'met', 0.5],
    ['R0 F2 F3', 3, 'breached', 2],
    ['R0 R0.5 R0.9', 1, 'breached', null],
    ['R0 F0.5 R3', 9, 'met', 0.5],
    ['R0 F0.5', 99, 'met', 0.5],
    ['R0 X0.5', 0.5, 'unanswered', null],
    ['R0 X0.5', 99, 'unanswered', null],
    ['R0 X1', 1, 'breached', null],
    ['R0 X2', 2, 'breached', null],
    ['R0 F0.5 X0.7', 0.7, 'met', 0.5],
    ['R0 C0.2 T0.5', 0.5, 'met', 0.5],
    ['R0 F0', 0, 'met', 0],
  ])('of %s at %d h is %s', (text, hour, state, answeredAt) => {
    expect(serviceLevel(text, hour, 1)).toEqual({ state, startedAt: 0, dueAt: 1, answeredAt });
  });

  it('is unanswered when time archives it before the target, breached when at the target', () => {
    expect(serviceLevel('R0', 23.999, 24.001).state).toBe('running');
    expect(serviceLevel('R0', 24, 24.001).state).toBe('unanswered');
    expect(serviceLevel('R0', 99, 24.001).state).toBe('unanswered');
    expect(serviceLevel('R0', 24, 24).state).toBe('breached');
  });

  it('is breached at once with a target of nothing, even by an answer at that instant', () => {
    expect(serviceLevel('R0', 0, 0).state).toBe('breached');
    expect(serviceLevel('R0 F0', 0, 0)).toMatchObject({ state: 'breached', answeredAt: 0 });
  });
});

describe('the service level of a session opened by the business', () => {
  it.each([
    ['T0', 0],
    ['T0', 47],
    ['T0 T30 F31', 40],
    ['T0', 48],
    ['T0 X5', 99],
  ])('of %s at %d h has not started', (text, hour) => {
    expect(serviceLevel(text, hour, 1)).toEqual(NOT_STARTED);
  });

  it.each([
    ['T0 R5', 5, 'running', null],
    ['T0 R5', 6, 'breached', null],
    ['T0 F4 R5', 5, 'running', null],
    ['T0 F5 R5', 5, 'running', null],
    ['T0 R5 F5', 5, 'met', 5],
    ['T0 R5 R5.5 F5.9', 6, 'met', 5.9],
    ['T0 R5 F6', 6, 'breached', 6],
    ['T0 R5 X5.5', 6, 'unanswered', null],
    ['T0 R5 F5.5 C6 T7 R8', 20, 'met', 5.5],
  ])('of %s at %d h is %s, counted from the answer', (text, hour, state, answeredAt) => {
    expect(serviceLevel(text, hour, 1)).toEqual({ state, startedAt: 5, dueAt: 6, answeredAt });
  });
});

it('has a target of five minutes where the channel names none', () => {
  const [session] = foldSessions(facts('R0'));
  expect(viewAt(session!, instant(0)).serviceLevel.dueAt).toBe(instant(0) + 300_000);
  expect(viewAt(session!, instant(0), {}).serviceLevel.dueAt).toBe(instant(0) + 300_000);
});
