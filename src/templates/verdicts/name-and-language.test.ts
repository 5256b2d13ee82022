import type { TemplateVersion } from '../index.ts';
import { describeVerdicts } from '../testing/verdict.ts';

describeVerdicts('a name', [
  ['of letters, digits and underscores passes', { name: 'order_2_sent' }, []],
  ['that is one digit passes', { name: '1' }, []],
  ['of 512 characters passes', { name: 'x'.repeat(512) }, []],
  ['of 513 characters is refused', { name: 'x'.repeat(513) }, ['error name-too-long name']],
  ['that is empty is refused', { name: '' }, ['error name-missing name']],
  ['with a capital is refused', { name: 'Order_sent' }, ['error name-characters name']],
  ['with a space is refused', { name: 'order sent' }, ['error name-characters name']],
  ['with a hyphen is refused', { name: 'order-sent' }, ['error name-characters name']],
  ['with an accent is refused', { name: 'envío' }, ['error name-characters name']],
  ['with a newline at its end is refused', { name: 'order_sent\n' }, ['error name-characters name']],
]);

describeVerdicts('a category', [
  ['marketing passes', { category: 'marketing' }, []],
  ['utility passes', { category: 'utility' }, []],
  [
    'in capitals is refused',
    { category: 'UTILITY' as TemplateVersion['category'] },
    ['error category-unknown category'],
  ],
  [
    'that was given up is refused',
    { category: 'transactional' as TemplateVersion['category'] },
    ['error category-unknown category'],
  ],
]);

describeVerdicts('a language', [
  ['of two letters passes', { language: 'es' }, []],
  ['of three letters passes', { language: 'fil' }, []],
  ['with a region passes', { language: 'pt_BR' }, []],
  ['that is not in the list passes', { language: 'eo_XX' }, []],
  ['with a hyphen is refused', { language: 'pt-BR' }, ['error language-malformed language']],
  ['in capitals is refused', { language: 'EN' }, ['error language-malformed language']],
  ['with a region in small letters is refused', { language: 'pt_br' }, ['error language-malformed language']],
  ['with a script is refused', { language: 'zh_Hans_CN' }, ['error language-malformed language']],
  ['that is a name is refused', { language: 'English' }, ['error language-malformed language']],
  ['that is missing is refused', { language: '' }, ['error language-malformed language']],
]);
