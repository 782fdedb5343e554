/** What an agency said. A time-out or an outage is `notKnown` with its reason, never `notFound`. */
export type AgencyAnswer =
  | { outcome: 'found'; asOf: Date; facts: Record<string, unknown> }
  | { outcome: 'notFound'; asOf: Date }
  | { outcome: 'notKnown'; reason: 'timeout' | 'unavailable' | 'refused' | 'unreadable' }

export interface AgencyGateway {
  /**
   * Asks one source about one person. `source` is the gateway's id, e.g. `disability-register`, `civil-register`.
   * `purpose` is the ground for the question (a case number); the agency records it.
   */
  ask(question: { source: string; pinfl: string; purpose: string; requestId: string }): Promise<AgencyAnswer>
}

export interface StoredFile {
  bytes: Buffer
  /** As found by content, not as the sender claimed. */
  mediaType: string
}

/** Keeps documents. Contents are encrypted; keys are made by the store and say nothing about the file. */
export interface FileStore {
  /** Returns the key. */
  put(bytes: Uint8Array, meta: { mediaType: string }): Promise<string>
  /** Null when there is no such file. A file that was changed on the disk throws. */
  get(key: string): Promise<StoredFile | null>
  /** Removing what is not there is fine. */
  remove(key: string): Promise<void>
}
