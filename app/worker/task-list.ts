import type { TaskList } from 'graphile-worker'
import type { ContextWith } from '~/domains/identity/context'
import { type JobHandler, type JobHandlers, type TaskName, taskPayloads } from '~/domains/jobs/index.server'
import { log } from '~/platform/log.server'

/** The context of one run; `jobId` becomes part of the request id. */
export type JobContext<Ports> = (jobId: string) => ContextWith<Ports>

/**
 * Handlers as graphile-worker calls them. Every known job is in the list, so that one without a handler fails
 * where the operator sees it, instead of waiting for ever.
 */
export function createTaskList<Ports>(handlers: JobHandlers<Ports>, contextOf: JobContext<Ports>): TaskList {
  const names = Object.keys(taskPayloads) as TaskName[]
  return Object.fromEntries(
    names.map((name) => [
      name,
      (payload: unknown, { job }: { job: { id: string } }) =>
        runTask(name, handlers[name] as JobHandler<TaskName, Ports> | undefined, contextOf(job.id), payload),
    ]),
  )
}

async function runTask<Ports>(
  name: TaskName,
  handler: JobHandler<TaskName, Ports> | undefined,
  context: ContextWith<Ports>,
  payload: unknown,
): Promise<void> {
  if (!handler) throw new Error(`no handler for job ${name}: add it to handlerSets in app/worker/registry.ts`)
  try {
    await handler(context, taskPayloads[name].parse(withoutClock(payload)))
  } catch (error) {
    log.error({ job: name, requestId: context.requestId, error }, 'job failed')
    throw new Error(reasonOf(error))
  }
}

// What the operator reads. A database's message quotes the row in its first lines and the reason in the last.
function reasonOf(error: unknown): string {
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error)
  const reason = message.trim().split('\n').at(-1) ?? ''
  return reason.replace(/\d{7,}/g, '[number]').slice(0, 300)
}

// graphile-worker adds when and why a job by the clock was made.
function withoutClock(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) return {}
  const { _cron, ...own } = payload as Record<string, unknown>
  return own
}
