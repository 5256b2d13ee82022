/** What is offered at a press; any other emoji comes from the keyboard of the system. */
export const offeredEmoji: readonly string[] = Array.from(
  new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(
    '🙂😀😊😍🥳😎🤝🙏👍👏👋💪✅❌⚠️❗❓⭐🎉🎁🎂🔥❤️💚💙✨💡📣📅⏰⏳📍🏠🏢🏥🚗🚚✈️📦🛒💳💰🧾🔑🔒📞📱✉️📝📎👉👇🌞🌧️☕🍽️',
  ),
  ({ segment }) => segment,
);
