/** A template as the contact will see it, and one that has no name yet. */
export const templatePreviewMessages = {
  readMore: 'Read more',
  seeAllOptions: 'See all options',
  previewEmpty: 'The text will stand here.',
  newTemplate: 'New template',
};
