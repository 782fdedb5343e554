import { type Context, systemContext } from '~/domains/identity/context'
import { perform, performEach, performParts } from '~/platform/perform.server'
import { endBudgetLine } from './commands/end-budget-line.server'
import { endWait } from './commands/end-wait.server'
import { issueNext } from './commands/issue-next.server'
import { type DueBudgets, findDueBudgets } from './queries/find-due-budgets.server'

/**
 * Serves who waits, each in a transaction of its own, until a line has too little for the next one; before that it ends
 * waits whose programme is over, and lines whose quarter is. Run again it does nothing.
 */
export async function serveWaiting(
  context: Context,
): Promise<{ ended: number; lines: number; served: number }> {
  const portal = systemContext(context.now, context.requestId)
  const due = await findDueBudgets(portal.now())
  return performParts(portal, {
    ended: async () => (await performEach(portal, endWait, due.ended)).filter(Boolean).length,
    lines: async () => (await performEach(portal, endBudgetLine, due.lines)).filter(Boolean).length,
    served: () => serveQueues(portal, due.queues),
  })
}

async function serveQueues(portal: Context, queues: DueBudgets['queues']): Promise<number> {
  const served = await performParts<Record<string, number>>(
    portal,
    Object.fromEntries(
      queues.map((queue) => [`${queue.regionCode} ${queue.groupCode}`, () => serveQueue(portal, queue)]),
    ),
  )
  return Object.values(served).reduce((all, one) => all + one, 0)
}

async function serveQueue(portal: Context, queue: DueBudgets['queues'][number]): Promise<number> {
  let served = 0
  while (await perform(portal, issueNext, queue)) served++
  return served
}
