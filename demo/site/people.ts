/** Someone the pretend CRM can be signed in as. The id is also the token. */
export interface Person {
  readonly id: string;
  readonly name: string;
}

/** Those who are in every scenario, by role, with the security access group that decides whether they see numbers. */
export const people: Readonly<Record<string, readonly Person[]>> = {
  Administrators: [{ id: 'administrator-ada', name: 'Ada Lindqvist · group Admin' }],
  Supervisors: [
    { id: 'supervisor-sam', name: 'Sam Adeyemi · group Supervisor' },
    { id: 'supervisor-sue', name: 'Sue Tanaka · group Analyst' },
  ],
  Agents: [
    { id: 'agent-ana', name: 'Ana Ruiz · group Agent' },
    { id: 'agent-ben', name: 'Ben Okoye · group Agent' },
    { id: 'agent-mia', name: 'Mia Chen · group Agent' },
    { id: 'agent-leo', name: 'Leo Novak · group Agent' },
    { id: 'agent-kim', name: 'Kim Larsen · group Agent' },
    { id: 'agent-noa', name: 'Noa Levi · no group' },
  ],
};

export function isKnown(id: string): boolean {
  return Object.values(people).some((ones) => ones.some((one) => one.id === id));
}
