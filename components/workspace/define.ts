import { JfWorkspace } from './workspace.ts';

JfWorkspace.define('jf-workspace');
