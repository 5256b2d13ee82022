import type { Messages } from '../../base/messages.ts';

/** What a part of a template is called, by its path. */
export function partWords(part: string, msg: Messages): string {
  const [field = '', place = '', own = ''] = part.split('.');
  switch (field) {
    case 'name':
      return msg.templateName;
    case 'category':
      return msg.templateCategory;
    case 'language':
      return msg.language;
    case 'header':
    case 'body': {
      const words = field === 'header' ? msg.templateHeader : msg.templateBody;
      return place === 'examples' ? `${words} · ${msg.variableExampleOf(`{{${own}}}`)}` : words;
    }
    case 'footer':
      return msg.templateFooter;
    case 'buttons':
      return place === ''
        ? msg.buttonsOfTemplate
        : msg.buttonNumbered('', Number(place) + 1).replace(/[:\s]+$/, '');
    case 'authentication':
      return msg.templateCategories.authentication;
    default:
      return part;
  }
}
