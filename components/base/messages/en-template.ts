/** Templates: composing them, and as the contact will see them. */
export const templateMessages = {
  readMore: 'Read more',
  seeAllOptions: 'See all options',
  previewEmpty: 'The text will stand here.',
};
