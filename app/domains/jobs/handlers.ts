import type { ContextWith } from '~/domains/identity/context'
import type { TaskName, TaskPayload } from './schema'

/** Does one job. `Ports` are the outside systems it needs. Throwing puts it off for another attempt. */
export type JobHandler<Task extends TaskName, Ports = unknown> = (
  context: ContextWith<Ports>,
  payload: TaskPayload<Task>,
) => Promise<void>

/** What a domain exports from its `jobs.server.ts`: `satisfies JobHandlers<{ payments: PaymentGateway }>`. */
export type JobHandlers<Ports = unknown> = { [Task in TaskName]?: JobHandler<Task, Ports> }
