/**
 * Who may import whom: the one table of the architecture. `values` may be imported as they are, `types` by `import type`
 * only, `lazy` by `import()` (or as types), whatever else would let it in. A zone may always import itself. `packages`
 * are the run-time packages.
 */
export const zones = {
  'src/contract': { packages: ['zod'] },
  'src/session': { types: ['src/contract'] },
  'src/templates': { types: ['src/contract'] },
  'src/masking': { types: ['src/contract'] },
  'src/cdr': { types: ['src/contract'], values: ['src/masking'] },
  'src/store': { values: ['src/contract', 'src/session'], packages: ['dexie'] },
  'src/client': { values: ['src/contract', 'src/masking'], packages: ['eventsource-parser'] },
  'src/workspace': {
    values: ['src/contract', 'src/session', 'src/templates', 'src/masking', 'src/cdr', 'src/client'],
    lazy: ['src/store'],
    packages: ['@preact/signals-core'],
  },
  src: { values: ['src/workspace'], types: ['src'] },
  'components/base': {
    values: ['src/session', 'src/templates', 'src/masking', 'src/cdr'],
    types: ['src/contract', 'src/workspace', 'src/store'],
    lazy: ['src/workspace', 'components/base/phone-number'],
    packages: ['lit', '@lit'],
  },
  'components/user-import/parser': { values: ['components'], packages: ['papaparse'] },
  'components/base/phone-number': { values: ['components/base'], packages: ['libphonenumber-js'] },
  components: {
    values: ['components', 'src/session', 'src/templates', 'src/masking', 'src/cdr'],
    types: ['src/contract', 'src/workspace', 'src/store'],
    lazy: ['components/base/phone-number', 'components/user-import/parser'],
    packages: ['lit', '@lit'],
  },
  mocks: { values: ['src/contract', 'src/session', 'src/templates'], packages: ['msw', 'zod'] },
  demo: { values: ['components', 'src', 'mocks'], packages: ['lit', '@lit', 'jackfield'] },
  'bin/dev': { values: ['src', 'components', 'mocks', 'test'], packages: ['*'] },
  bin: { values: ['mocks', 'test/conformance'], packages: [] },
};

/** Globals that belong to one zone: the network, timers and locks, the wall clock, chance. */
export const globals = [
  {
    names: ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'navigator.sendBeacon'],
    allowed: ['mocks', 'demo', 'bin'],
    why: 'only src/client knows the network, and it gets fetch injected by src/workspace',
    also: ['src/workspace'],
  },
  {
    names: ['setTimeout', 'setInterval', 'requestIdleCallback', 'navigator.locks'],
    allowed: ['src/workspace', 'mocks', 'demo', 'bin'],
    why: 'only src/workspace holds timers and locks; elements tick from the workspace clock',
  },
  {
    names: ['Date.now', 'performance.now', 'Math.random', 'crypto.randomUUID'],
    allowed: ['src/workspace', 'mocks', 'demo', 'bin'],
    also: ['components'],
    alsoNames: ['crypto.randomUUID'],
    why: 'time and chance are arguments (`now`, `random`), given by src/workspace',
  },
  {
    names: ['localStorage', 'sessionStorage'],
    allowed: ['demo', 'mocks'],
    why: 'facts are kept by src/store',
  },
  { names: ['indexedDB'], allowed: ['src/store', 'mocks'], why: 'facts are kept by src/store' },
];
