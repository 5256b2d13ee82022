/** The mock backend's parts that run anywhere: scenarios, and the world's own data. */
export { scenarioNames, scenarios } from './scenarios/index.ts';
export type { ScenarioName } from './scenarios/index.ts';
export type { MockControl } from './control.ts';
export type { ColleagueControl } from './control/colleague.ts';
export type { MishapControl } from './control/mishaps.ts';
export type { PlatformControl, WaitingReview } from './control/platform.ts';
export type { WebhookRefusal, WebhookReport } from './world/webhooks/report.ts';
