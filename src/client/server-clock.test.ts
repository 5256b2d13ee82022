import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createServerClock } from './server-clock.ts';
import type { ServerClock } from './server-clock.ts';

const hour = 3_600_000;
const noon = Date.UTC(2026, 10, 23, 12);

/** A machine whose clock may be wrong, run away and jump, and a backend some way off. */
class Machine {
  /** The backend's clock. */
  backend = noon;
  #local: number;
  #monotonic = 0;
  doubts = 0;
  readonly clock: ServerClock;

  constructor(local: number, storedOffset?: number) {
    this.#local = local;
    this.clock = createServerClock({
      localNow: () => this.#local,
      monotonicNow: () => this.#monotonic,
      storedOffset,
      onDoubt: () => {
        this.doubts += 1;
      },
    });
  }

  pass(milliseconds: number, { drift = 0 } = {}): void {
    this.backend += milliseconds;
    this.#local += milliseconds * (1 + drift);
    this.#monotonic += milliseconds * (1 + drift);
  }

  /** The machine sleeps: its monotonic clock stands still. */
  sleep(milliseconds: number): void {
    this.backend += milliseconds;
    this.#local += milliseconds;
  }

  setClock(by: number): void {
    this.#local += by;
  }

  /** A round trip; the backend reads its clock between both ways. */
  trip(there: number, back: number): void {
    const arrive = this.leave();
    this.pass(there);
    const { backend } = this;
    this.pass(back);
    arrive(backend);
  }

  /** A round trip begins. Gives what ends it, with the backend's time as it was told. */
  leave(): (backendNow: number) => void {
    const sentAt = this.#local;
    const begun = this.#monotonic;
    return (backendNow) => {
      const took = this.#monotonic - begun;
      this.clock.sample({ sentAt, receivedAt: this.#local, took, backendNow });
    };
  }

  /** A heartbeat that is under way for so long. */
  beat(late = 0): void {
    const backendNow = this.backend;
    this.pass(late);
    this.clock.heartbeat(backendNow);
  }

  get error(): number {
    return Math.abs(this.clock.now() - this.backend);
  }
}

describe("the backend's time", () => {
  it.each([
    ['right', noon],
    ['14 h ahead', noon + 14 * hour],
    ['14 h behind', noon - 14 * hour],
    ['in 1970', 0],
    ['in 2099', Date.UTC(2099, 0)],
  ])('is known after one round trip where this machine is %s', (_, local) => {
    const machine = new Machine(local);
    expect(machine.clock.provisional).toBe(true);
    machine.trip(60, 40);
    expect(machine.clock.provisional).toBe(false);
    expect(machine.error).toBeLessThanOrEqual(10);
    machine.pass(hour);
    expect(machine.error).toBeLessThanOrEqual(10);
  });

  it('before that is what an earlier page knew, to be shown only', () => {
    const machine = new Machine(noon - 14 * hour, 14 * hour);
    expect(machine.error).toBe(0);
    expect(machine.clock.offset).toBe(14 * hour);
    expect(machine.clock.provisional).toBe(true);
    expect(new Machine(noon + 5).clock.now()).toBe(noon + 5);
  });

  it('is taken from the round trip that took least', () => {
    const machine = new Machine(noon);
    machine.trip(4000, 0);
    expect(machine.error).toBe(2000);
    machine.trip(10, 10);
    expect(machine.error).toBe(0);
    machine.trip(0, 3000);
    expect(machine.error).toBe(0);
  });

  it('is never further off than half the best round trip, whatever the ways take', () => {
    const ways = fc.tuple(fc.nat(7000), fc.nat(7000));
    fc.assert(
      fc.property(fc.integer(), fc.array(ways, { minLength: 1, maxLength: 12 }), (by, trips) => {
        const machine = new Machine(noon + by);
        for (const [there, back] of trips) machine.trip(there, back);
        const least = Math.min(...trips.map(([there, back]) => there + back));
        // A little more for the time that the later trips took.
        expect(machine.error).toBeLessThanOrEqual(least / 2 + 1 + trips.length * 14_000 * 0.0002);
      }),
    );
  });

  it('follows a machine whose clock runs away', () => {
    const machine = new Machine(noon);
    machine.trip(5, 5);
    for (let minutes = 0; minutes < 26 * 60; minutes += 15) {
      machine.pass(15 * 60_000, { drift: -0.0001 });
      const { doubts } = machine;
      machine.beat(50);
      if (machine.doubts > doubts) machine.trip(100, 20);
      expect(machine.error).toBeLessThanOrEqual(1000);
    }
  });

  it('trusts an old round trip less with each minute, and a new one more when it is surer', () => {
    const machine = new Machine(noon);
    machine.trip(50, 50);
    machine.pass(10 * 60_000, { drift: 0.0001 });
    expect(machine.error).toBe(60);
    // Surer than 50 ms and ten minutes, though it took longer.
    machine.trip(60, 60);
    expect(machine.error).toBe(0);
    machine.pass(10 * 60_000, { drift: 0.0001 });
    // 700 ms may be wrong by more than those ten minutes.
    machine.trip(350, 350);
    expect(machine.error).toBe(60);
  });

  it('asks for a round trip when the last is half an hour old', () => {
    const machine = new Machine(noon);
    machine.trip(5, 5);
    machine.pass(29 * 60_000);
    machine.beat();
    expect(machine.doubts).toBe(0);
    machine.pass(2 * 60_000);
    machine.beat();
    machine.beat();
    expect(machine.doubts).toBe(2);
    machine.trip(500, 500);
    machine.beat();
    expect(machine.doubts).toBe(2);
  });

  it('is not learnt from a round trip that took too long, or backwards', () => {
    const machine = new Machine(noon);
    machine.trip(15_000, 1);
    machine.clock.sample({ sentAt: noon + 10, receivedAt: noon, took: 10, backendNow: 0 });
    expect(machine.clock.provisional).toBe(true);
  });
});

describe('after 26 h of sleep', () => {
  it('is right at once, but provisional until it was asked for', () => {
    const machine = new Machine(noon - 14 * hour);
    machine.trip(20, 20);
    machine.sleep(26 * hour);
    expect(machine.error).toBe(0);
    expect(machine.clock.provisional).toBe(true);
    expect(machine.doubts).toBe(1);
    machine.trip(20, 20);
    expect(machine.clock.provisional).toBe(false);
    expect(machine.error).toBe(0);
  });

  it('does not trust a round trip during which it slept', () => {
    const machine = new Machine(noon);
    machine.trip(20, 20);
    const arrive = machine.leave();
    machine.sleep(5000);
    arrive(machine.backend);
    expect(machine.clock.provisional).toBe(true);
    expect(machine.error).toBe(0);
  });
});

describe("when this machine's clock is set", () => {
  it.each([-14 * hour, -60_000, -300])('back by %i ms, time goes on as it was', (by) => {
    const machine = new Machine(noon);
    machine.trip(20, 20);
    machine.setClock(by);
    expect(machine.error).toBe(0);
    expect(machine.clock.provisional).toBe(true);
    expect(machine.doubts).toBe(1);
  });

  it.each([14 * hour, 60_000, 300])('ahead by %i ms, nothing is decided before it was asked', (by) => {
    const machine = new Machine(noon);
    machine.trip(20, 20);
    machine.setClock(by);
    expect(machine.clock.provisional).toBe(true);
    expect(machine.doubts).toBe(1);
    machine.trip(20, 20);
    expect(machine.clock.provisional).toBe(false);
    expect(machine.error).toBe(0);
  });

  it.each([10_000, 300, -300, -700])(
    'by %i ms during a round trip, that round trip is worthless, though the jump was noticed before it ended',
    (by) => {
      const machine = new Machine(noon);
      machine.trip(20, 20);
      const arrive = machine.leave();
      machine.pass(400);
      machine.setClock(by);
      expect(machine.clock.provisional).toBe(true);
      machine.pass(400);
      arrive(machine.backend);
      expect(machine.clock.provisional).toBe(true);
      machine.trip(20, 20);
      expect(machine.clock.provisional).toBe(false);
      expect(machine.error).toBe(0);
    },
  );

  it.each<[string, (machine: Machine) => unknown]>([
    ['its offset is stored', ({ clock }) => clock.offset],
    ['it is asked whether it is provisional', ({ clock }) => clock.provisional],
    ['a heartbeat comes', (machine) => machine.beat()],
  ])('that is noticed also when %s', (_, look) => {
    const machine = new Machine(noon);
    machine.trip(20, 20);
    machine.setClock(-14 * hour);
    look(machine);
    expect(machine.doubts).toBeGreaterThan(0);
    expect(machine.clock.offset).toBe(14 * hour);
    expect(machine.clock.provisional).toBe(true);
  });

  it('over and over, every decision is within a second', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ pass: fc.nat(hour), by: fc.integer({ min: -20 * hour, max: 20 * hour }) }), {
          maxLength: 20,
        }),
        (steps) => {
          const machine = new Machine(noon);
          machine.trip(30, 30);
          for (const { pass, by } of steps) {
            machine.pass(pass);
            machine.setClock(by);
            if (!machine.clock.provisional) expect(machine.error).toBeLessThanOrEqual(1000);
            else machine.trip(200, 30);
            expect(machine.clock.provisional).toBe(false);
            expect(machine.error).toBeLessThanOrEqual(1000);
          }
        },
      ),
    );
  });
});

describe('a heartbeat', () => {
  it('is too little to decide by', () => {
    const machine = new Machine(noon - 14 * hour);
    machine.beat(30);
    expect(machine.clock.provisional).toBe(true);
    expect(machine.error).toBe(30);
    expect(machine.doubts).toBe(1);
  });

  it('within what is known makes it better, never worse', () => {
    const machine = new Machine(noon);
    machine.trip(0, 2000);
    expect(machine.error).toBe(1000);
    machine.beat(100);
    expect(machine.error).toBeLessThanOrEqual(1000);
    machine.trip(2000, 0);
    machine.beat(100);
    expect(machine.error).toBeLessThanOrEqual(1000);
    expect(machine.doubts).toBe(0);
  });

  it("takes the backend's jump ahead at once, and asks for more", () => {
    const machine = new Machine(noon);
    machine.trip(20, 20);
    machine.backend += 24 * hour;
    machine.beat(30);
    expect(machine.error).toBe(30);
    expect(machine.clock.provisional).toBe(false);
    expect(machine.doubts).toBe(1);
    machine.trip(400, 400);
    expect(machine.error).toBe(0);
  });

  it('far behind, as after a jump back or a long way, decides nothing and asks', () => {
    const back = new Machine(noon);
    back.trip(20, 20);
    back.backend -= 24 * hour;
    back.beat();
    expect([back.clock.provisional, back.doubts]).toEqual([true, 1]);
    back.trip(20, 20);
    expect(back.error).toBe(0);
    const late = new Machine(noon);
    late.trip(20, 20);
    late.beat(60_000);
    expect([late.clock.provisional, late.doubts, late.error]).toEqual([true, 1, 0]);
  });

  it('a little late is nothing', () => {
    const machine = new Machine(noon);
    machine.trip(20, 20);
    for (let times = 0; times < 20; times++) machine.beat(5000);
    expect([machine.clock.provisional, machine.doubts, machine.error]).toEqual([false, 0, 0]);
  });
});

describe('a round trip that contradicts the one before', () => {
  it("is believed: the backend's clock went somewhere else", () => {
    for (const by of [24 * hour, -24 * hour, 5000, -5000]) {
      const machine = new Machine(noon);
      machine.trip(5, 5);
      machine.backend += by;
      machine.trip(300, 300);
      expect(machine.error).toBe(0);
    }
  });
});
