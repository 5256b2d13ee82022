/** The chart of interactions by day and disposition. */
export const cdrChartMessages = {
  /** By what a bar stands for. */
  cdrChartBy: {
    day: 'Interactions by day',
    week: 'Interactions by week',
    month: 'Interactions by month',
    year: 'Interactions by year',
  },
  cdrChartColumn: { day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
  cdrChartAll: 'All',
  /** The days of a bar, and how many interactions they have. */
  cdrChartWhen: (days: string, total: string) => `${days}: ${total}`,
  /** The same with the dispositions and their counts. */
  cdrChartSaid: (when: string, parts: string) => (parts === '' ? when : `${when} (${parts})`),
  cdrChartPart: (count: string, disposition: string) => `${count} ${disposition.toLowerCase()}`,
  cdrChartHint: 'Drag over bars to see those days alone.',
  cdrChartName: 'Days of the chart',
  cdrChartKeys:
    'Arrow keys move from bar to bar, with Shift they choose several. Enter shows the chosen days alone, Escape undoes the choice.',
  cdrChartEmpty: 'No interaction to draw.',
  cdrChartLoading: 'Counting interactions by day',
};
