/** The package's main entry point: the workspace, and the types of what it tells and takes. */
export * from './workspace/index.ts';
