/** An element's class, with the version of the package it comes from. */
export interface VersionedElement extends CustomElementConstructor {
  readonly version: string;
}

/**
 * Defines `element` as `tag`. A tag that is taken stays with the class that has it; one warning names both versions if
 * they differ.
 */
export function defineElement(element: VersionedElement, tag: string, registry: CustomElementRegistry): void {
  const standing = registry.get(tag) as Partial<VersionedElement> | undefined;
  if (standing === undefined) {
    registry.define(tag, element);
  } else if (standing.version !== element.version) {
    const other = standing.version ?? 'of another origin';
    // oxlint-disable-next-line no-console -- the page's author must know which of two versions runs
    console.warn(`<${tag}> is already defined (${other}); Jackfield ${element.version} leaves it so.`);
  }
}
