/** What the manifest tells: the public elements, and of each what a host may use. Paths are those of the package. */
const publicOnly = {
  name: 'public-only',
  packageLinkPhase({ customElementsManifest }) {
    const isPublic = ({ customElement, tagName, name }) =>
      customElement === true && (tagName !== undefined || name === 'JackfieldElement');
    const published = (path) => `dist/package/${path.replace(/\.ts$/, '.js')}`;
    const inPackage = (reference) => {
      if (reference?.module !== undefined) reference.module = published(reference.module.replace(/^\//, ''));
    };
    // Sorted: the analyser takes files in the order in which the file system names them.
    customElementsManifest.modules = customElementsManifest.modules
      .filter((module) => module.declarations.some(isPublic))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    for (const module of customElementsManifest.modules) {
      module.path = published(module.path);
      module.declarations = module.declarations.filter(isPublic);
      const names = new Set(module.declarations.map(({ name }) => name));
      module.exports = module.exports.filter(({ declaration }) => names.has(declaration.name));
      for (const { declaration } of module.exports) inPackage(declaration);
      for (const element of module.declarations) {
        inPackage(element.superclass);
        // The analyser also takes any `new …Event(…)` for an event; an element's own are documented.
        element.events = element.events?.filter(({ description }) => description !== undefined);
        element.members = element.members?.filter(
          ({ privacy }) => privacy === undefined || privacy === 'public',
        );
        for (const part of [...(element.members ?? []), ...(element.attributes ?? [])])
          inPackage(part.inheritedFrom);
      }
    }
  },
};

export default {
  globs: ['components/**/*.ts'],
  exclude: ['**/*.test.ts', '**/testing/**', '**/*.styles.ts', '**/*.gen.ts', '**/messages/**'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [publicOnly],
};
