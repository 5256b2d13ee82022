import { JfTemplateComposer } from './template-composer.ts';

JfTemplateComposer.define('jf-template-composer');
