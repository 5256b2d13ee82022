import { JfTemplatePreview } from './template-preview.ts';

JfTemplatePreview.define('jf-template-preview');
