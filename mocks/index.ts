/** The mock backend's parts that run anywhere: scenarios, and the world's own data. */
export { scenarioNames, scenarios } from './scenarios/index.ts';
export type { ScenarioName } from './scenarios/index.ts';
export type { MockControl } from './control.ts';
export type { WebhookRefusal, WebhookReport } from './world/webhooks/report.ts';
