declare const __JACKFIELD_VERSION__: string | undefined;

/** The package's version, put in by the build; `development` where there was none. */
export const version = typeof __JACKFIELD_VERSION__ === 'string' ? __JACKFIELD_VERSION__ : 'development';
