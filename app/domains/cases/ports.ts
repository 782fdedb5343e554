/** What an agency said. A time-out or an outage is `notKnown` with its reason, never `notFound`. */
export type AgencyAnswer =
  | { outcome: 'found'; asOf: Date; facts: Record<string, unknown> }
  | { outcome: 'notFound'; asOf: Date }
  | { outcome: 'notKnown'; reason: 'timeout' | 'unavailable' | 'refused' | 'unreadable' }

export interface AgencyGateway {
  /**
   * Asks one source about one person. `source` is the gateway's id, e.g. `disability-register`, `civil-register`.
   * `purpose` is the ground for the question (a case number); the agency records it.
   * `patienceMs` is how long to wait; absent: 5 seconds.
   */
  ask(question: {
    source: string
    pinfl: string
    purpose: string
    requestId: string
    patienceMs?: number
  }): Promise<AgencyAnswer>
}
