import type { Page } from '@playwright/test';

/** What stands on the page, as text. */
export interface Contents {
  readonly lightDom: string;
  readonly shadowDom: string;
  /** Attributes in both. */
  readonly attributes: string;
  /** The values of fields in both. */
  readonly fields: string;
}

/**
 * Texts, attributes and values of fields, in light and shadow DOM; of the first `element` only, where one is named.
 *
 * @throws where there is no such element: nothing can be said of it
 */
export function pageContents(page: Page, element: string | null = null): Promise<Contents> {
  return page.evaluate((name) => {
    const lightDom: string[] = [];
    const shadowDom: string[] = [];
    const attributes: string[] = [];
    const fields: string[] = [];
    const visit = (node: Node, texts: string[]): void => {
      if (node instanceof Text || node instanceof Comment) texts.push(node.data);
      if (node instanceof Element) {
        for (const { name, value } of node.attributes) attributes.push(`${name}=${value}`);
        if (node instanceof HTMLInputElement || node instanceof HTMLTextAreaElement) fields.push(node.value);
        if (node.shadowRoot !== null) visit(node.shadowRoot, shadowDom);
      }
      node.childNodes.forEach((child) => visit(child, texts));
    };
    const root = name === null ? document : document.querySelector(name);
    if (root === null) throw new Error(`There is no ${name ?? 'page'}.`);
    visit(root, lightDom);
    return {
      lightDom: lightDom.join('\n'),
      shadowDom: shadowDom.join('\n'),
      attributes: attributes.join('\n'),
      fields: fields.join('\n'),
    };
  }, element);
}
