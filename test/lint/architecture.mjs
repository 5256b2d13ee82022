import path from 'node:path';
import { styles, texts } from './presentation.mjs';
import { fileOf, isTest } from './subject.mjs';
import { globals, zones } from './zones.mjs';

const names = Object.keys(zones).toSorted((a, b) => b.length - a.length);

const zoneOf = (file) => names.find((name) => file === name || file.startsWith(`${name}/`));
const isWithin = (zone, list = []) => list.some((entry) => zone === entry || zone?.startsWith(`${entry}/`));

/** Why `file` may not import `source` in this way, or null. */
function refusal(file, source, way) {
  const zone = zoneOf(file);
  if (zone === undefined || isTest(file)) return null;
  const { values, types, lazy, packages = [] } = zones[zone];
  if (!source.startsWith('.')) {
    if (source.startsWith('node:'))
      return isWithin(zone, ['bin', 'mocks']) ? null : `${zone} runs in browsers: no ${source}`;
    const owner = source.startsWith('@') ? source.split('/').slice(0, 2).join('/') : source.split('/')[0];
    const scope = owner.split('/')[0];
    return packages.some((name) => name === '*' || name === owner || name === scope)
      ? null
      : `${zone} may not import the package ${owner}`;
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), source.split('?')[0]));
  const targetZone = zoneOf(target) ?? path.posix.dirname(target);
  if (targetZone === zone) return null;
  if (isWithin(targetZone, values) && !isWithin(targetZone, lazy)) return null;
  if (way === 'type' && isWithin(targetZone, [...(types ?? []), ...(lazy ?? [])])) return null;
  if (way === 'lazy' && isWithin(targetZone, lazy)) return null;
  const how = isWithin(targetZone, types)
    ? ' (types only)'
    : isWithin(targetZone, lazy)
      ? ' (by import() only)'
      : '';
  return `${zone} may not import ${targetZone}${how}`;
}

const imports = {
  create(context) {
    const file = fileOf(context);
    const check = (node, way) => {
      const source = node.source?.value;
      if (typeof source !== 'string') return;
      const message = refusal(file, source, way);
      if (message !== null) context.report({ node, message });
    };
    const wayOf = (node) => {
      const kind = node.importKind ?? node.exportKind;
      const named = node.specifiers ?? [];
      const onlyTypes =
        named.length > 0 && named.every((one) => (one.importKind ?? one.exportKind) === 'type');
      return kind === 'type' || onlyTypes ? 'type' : 'value';
    };
    return {
      ImportDeclaration: (node) => check(node, wayOf(node)),
      ExportNamedDeclaration: (node) => check(node, wayOf(node)),
      ExportAllDeclaration: (node) => check(node, wayOf(node)),
      ImportExpression: (node) => check(node, 'lazy'),
      TSImportType: (node) => check(node, 'type'),
    };
  },
};

/** Where a name is only a type, and not there when the code runs. */
const inTypes = new Set(['TSTypeQuery', 'TSTypeReference', 'TSQualifiedName']);
const holders = new Set(['globalThis', 'window', 'self']);

/** References to what no scope of the file declares. */
function globalReferences({ through, variables }) {
  const known = variables.filter(({ defs }) => defs.length === 0).flatMap(({ references }) => references);
  return [...through, ...known].map(({ identifier }) => identifier);
}

/** Every name by which a use of a global reaches something: `navigator` and `navigator.locks`. */
function* namesReached(identifier) {
  let node = identifier;
  let name = holders.has(node.name) ? '' : node.name;
  const within = (part) => (name === '' ? part : `${name}.${part}`);
  if (name !== '') yield name;
  while (node.parent.type === 'MemberExpression' && node.parent.object === node) {
    const { property, computed } = node.parent;
    const part = computed ? property.value : property.name;
    if (typeof part !== 'string') return;
    name = within(part);
    node = node.parent;
    if (holders.has(name)) name = '';
    else yield name;
  }
  const { type, id, init, callee, arguments: given } = node.parent;
  if (type === 'VariableDeclarator' && init === node && id.type === 'ObjectPattern')
    for (const { key } of id.properties) if (key !== undefined) yield within(key.name);
  if (name === 'Date' && callee === node && (type === 'CallExpression' || given.length === 0))
    yield 'Date.now';
}

const ownGlobals = {
  create(context) {
    const file = fileOf(context);
    const zone = zoneOf(file);
    if (zone === undefined || isTest(file)) return {};
    const check = (node, name) => {
      for (const rule of globals) {
        if (!rule.names.includes(name) || isWithin(zone, rule.allowed)) continue;
        if (isWithin(zone, rule.also) && (rule.alsoNames ?? rule.names).includes(name)) continue;
        context.report({ node, message: `${name} is not for ${zone}: ${rule.why}` });
      }
    };
    return {
      'Program:exit'() {
        for (const identifier of globalReferences(context.sourceCode.scopeManager.globalScope)) {
          if (!inTypes.has(identifier.parent.type))
            for (const name of namesReached(identifier)) check(identifier, name);
        }
      },
    };
  },
};

const forbidden = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
]);
const forbiddenImports = new Set(['unsafeHTML', 'unsafeSVG', 'unsafeCSS', 'styleMap', 'unsafeStatic']);
/** Modules of which nothing may be used, by whatever name. */
const forbiddenModules = /^lit\/directives\/(unsafe-html|unsafe-svg|unsafe-mathml|style-map)\b/;

const markup = {
  create(context) {
    const file = fileOf(context);
    const say = (node, what) =>
      context.report({ node, message: `${what} is forbidden: text becomes nodes, never markup or code` });
    return {
      MemberExpression(node) {
        const name = (node.computed ? node.property.value : node.property.name) ?? '';
        if (forbidden.has(name)) say(node, name);
        if (node.object.name === 'document' && String(name).startsWith('write')) say(node, 'document.write');
      },
      ImportDeclaration(node) {
        if (forbiddenModules.test(node.source.value)) say(node, node.source.value);
      },
      ImportExpression(node) {
        if (forbiddenModules.test(node.source.value)) say(node, node.source.value);
      },
      ImportSpecifier(node) {
        if (forbiddenModules.test(node.parent.source.value)) return;
        if (forbiddenImports.has(node.imported.name)) say(node, node.imported.name);
      },
      CallExpression(node) {
        if (node.callee.name === 'eval' || node.callee.name === 'Function') say(node, node.callee.name);
      },
      NewExpression: (node) => node.callee.name === 'Function' && say(node, 'new Function'),
      TemplateElement(node) {
        if (isTest(file) || !/^(components|demo)\//.test(file)) return;
        if (/<[a-z-]+[^>]*\sstyle=/.test(node.value.raw) || /^\s*style=/.test(node.value.raw))
          say(node, 'A style attribute');
        if (/\.innerHTML=/.test(node.value.raw)) say(node, '.innerHTML');
      },
    };
  },
};

export default {
  meta: { name: 'jackfield' },
  rules: { imports, globals: ownGlobals, markup, styles, texts },
};
