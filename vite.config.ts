import { cpSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin, type PreviewServer, type UserConfig, type ViteDevServer } from 'vite';
import { withoutDescriptions } from './bin/dev/without-descriptions.ts';

const root = fileURLToPath(new URL('.', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}/package.json`, 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
};
const shared = {
  define: { __JACKFIELD_VERSION__: JSON.stringify(manifest.version) },
  build: { target: 'es2022', sourcemap: true, emptyOutDir: true },
} satisfies UserConfig;

/** The published modules: one output file for each source file, dependencies left to the host's bundler. */
const packageBuild: UserConfig = {
  ...shared,
  plugins: [withoutDescriptions()],
  publicDir: false,
  build: {
    ...shared.build,
    outDir: 'dist/package',
    minify: false,
    lib: {
      formats: ['es'],
      entry: [
        'src/index.ts',
        ...globSync('src/{contract,session,templates,masking,cdr}/index.ts', { cwd: root }),
        'components/elements.ts',
        'components/loader.ts',
        ...globSync('components/*/define.ts', { cwd: root }),
        'mocks/index.ts',
        'mocks/browser.ts',
        'mocks/node.ts',
        'bin/jackfield.ts',
      ],
    },
    rolldownOptions: {
      external: (id) =>
        id.startsWith('node:') ||
        ['msw', ...Object.keys(manifest.dependencies)].some(
          (name) => id === name || id.startsWith(`${name}/`),
        ),
      output: { preserveModules: true, preserveModulesRoot: root, entryFileNames: '[name].js' },
    },
  },
};

/**
 * The table's own code, Lit, and what all elements share: a chunk of nothing else is compiled by Chromium as it loads (a
 * note at its head asks for that), and not function by function while somebody waits for rows. The desk, the client and
 * the store are not: what is compiled and never run is memory.
 */
const compiledAtOnce =
  /^\0|\/(components\/(base|cdr-table)|src\/(cdr|masking|contract)|node_modules\/(lit|@lit)[^/]*)\//;

/** What one script tag loads: the loader with everything it needs, in chunks fetched as tags appear. */
const bundleBuild: UserConfig = {
  ...shared,
  plugins: [withoutDescriptions()],
  publicDir: false,
  build: {
    ...shared.build,
    outDir: 'dist/bundle',
    lib: { formats: ['es'], entry: { loader: 'components/loader.ts' } },
    rolldownOptions: {
      output: {
        chunkFileNames: '[name]-[hash].js',
        minify: true,
        postBanner: ({ moduleIds }) =>
          moduleIds.every((id) => compiledAtOnce.test(id)) ? '//# allFunctionsCalledOnLoad' : '',
      },
    },
  },
};

/** The pages that bring no mock of their own, and who is signed in there, by a cookie, as a portal would have done it. */
const plainPages = { '/plain.html': 'agent-ana', '/portal.html': 'administrator-ada' };

/** Serves the mock backend over HTTP at `/mock`, for the plain pages. */
function mockBackend(): Plugin {
  const serve = async ({ middlewares, config }: ViteDevServer | PreviewServer): Promise<void> => {
    const { mockMiddleware } = await import('./mocks/server.ts');
    middlewares.use('/mock', mockMiddleware({ onBug: (error) => config.logger.error(String(error)) }));
    for (const [page, userId] of Object.entries(plainPages)) {
      middlewares.use(page, (_request, response, next) => {
        const session = `jackfield-session=${userId}; Path=/mock; HttpOnly; SameSite=Strict`;
        response.setHeader('Set-Cookie', session);
        next();
      });
    }
  };
  return { name: 'jackfield-mock-backend', configureServer: serve, configurePreviewServer: serve };
}

/** Puts the links to all pages of the site into the header of each; that of the page itself stays where there is little room. */
function placesOfSite(): Plugin {
  const handler = (html: string, { path }: { readonly path: string }): string => {
    const own = `href=".${path.replace('index.html', '')}"`;
    const places = readFileSync(`${root}/demo/site/places.html`, 'utf8')
      .replace(`${own} class="aside"`, own)
      .replace(own, `${own} aria-current="page"`);
    return html.replace('<!-- places -->', () => places);
  };
  return { name: 'jackfield-places-of-site', transformIndexHtml: { order: 'pre', handler } };
}

/** Puts msw's worker, and the built bundle for the plain pages, beside the demo's pages. */
function besideThePages(): Plugin {
  const worker = fileURLToPath(import.meta.resolve('msw/mockServiceWorker.js'));
  return {
    name: 'jackfield-beside-the-pages',
    configureServer(server) {
      server.middlewares.use('/mockServiceWorker.js', (_request, response) => {
        response.setHeader('Content-Type', 'text/javascript').end(readFileSync(worker));
      });
    },
    closeBundle() {
      cpSync(worker, `${root}/dist/demo/mockServiceWorker.js`);
      cpSync(`${root}/dist/bundle`, `${root}/dist/demo/jackfield`, { recursive: true });
    },
  };
}

/** The strict policy that a careful host sets; the demo must live under it. */
const policy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
].join('; ');

const demoBuild: UserConfig = {
  ...shared,
  root: 'demo',
  plugins: [placesOfSite(), mockBackend(), besideThePages()],
  build: {
    ...shared.build,
    outDir: '../dist/demo',
    rolldownOptions: { input: globSync('demo/*.html', { cwd: root }).map((page) => `${root}/${page}`) },
  },
  preview: { headers: { 'Content-Security-Policy': policy } },
};

const builds: Record<string, UserConfig> = { package: packageBuild, bundle: bundleBuild };

export default defineConfig(({ mode }) => builds[mode] ?? demoBuild);
