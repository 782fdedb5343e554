import { type Context, systemContext } from '~/domains/identity/context'
import { perform } from '~/platform/perform.server'
import { endBudgetLine } from './commands/end-budget-line.server'
import { endWait } from './commands/end-wait.server'
import { issueNext } from './commands/issue-next.server'
import { findDueBudgets } from './queries/find-due-budgets.server'

/**
 * Serves who waits, each in a transaction of its own, until a line has too little for the next one; before that it ends
 * waits whose programme is over, and lines whose quarter is. Run again it does nothing.
 */
export async function serveWaiting(
  context: Context,
): Promise<{ served: number; ended: number; lines: number }> {
  const portal = systemContext(context.now, context.requestId)
  const due = await findDueBudgets(portal.now())
  const done = { served: 0, ended: 0, lines: 0 }
  for (const id of due.ended) if (await perform(portal, endWait, id)) done.ended++
  for (const id of due.lines) if (await perform(portal, endBudgetLine, id)) done.lines++
  for (const queue of due.queues) while (await perform(portal, issueNext, queue)) done.served++
  return done
}
