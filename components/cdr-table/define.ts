import { JfCdrTable } from './cdr-table.ts';

JfCdrTable.define('jf-cdr-table');
