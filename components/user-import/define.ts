import { JfUserImport } from './user-import.ts';

JfUserImport.define('jf-user-import');
