import { caseFilters, dueFilters } from '~/domains/cases/index.server'
import { isId } from '~/lib/ids'
import { cleanLine } from '~/lib/typed/clean'
import type { QueueQuery } from './queue-query'

/** Reads it from an address or a form; what is not known is left out. */
export function readQueueQuery(read: (name: string) => string | null): QueueQuery {
  const who = read('who') ?? ''
  return {
    filter: caseFilters.find((one) => one === read('filter')),
    service: cleanLine(read('service') ?? '').slice(0, 60),
    due: dueFilters.find((one) => one === read('due')),
    who: isId(who) ? who : '',
  }
}
