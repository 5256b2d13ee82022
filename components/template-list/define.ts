import { JfTemplateList } from './template-list.ts';

JfTemplateList.define('jf-template-list');
