import type { CaseFilter, DueFilter } from '~/domains/cases/index.server'

/** What the queue's address says beside what is searched for: the same names in its forms. */
export interface QueueQuery {
  filter: CaseFilter | undefined
  service: string
  due: DueFilter | undefined
  /** Id of a colleague; empty for everybody. */
  who: string
}

/** The part of it that is given, for an address or hidden fields. */
export function writeQueueQuery({ filter, service, due, who }: Partial<QueueQuery>): Record<string, string> {
  return {
    ...(filter && { filter }),
    ...(service && { service }),
    ...(due && { due }),
    ...(who && { who }),
  }
}
