import { configureGlobal, readConfigureGlobal } from 'fast-check';

/** A mutant is found at the first counter-example; making that small takes longer than the whole suite. */
configureGlobal({ ...readConfigureGlobal(), endOnFailure: true });
