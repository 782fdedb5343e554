import type { Context } from '~/domains/identity/context'
import { transaction } from '~/platform/db.server'
import { deskOf, noTasks, readTaskCounts, type TaskCounts } from '../rows/read-task-counts.server'

/** How much is to be done, without a look at what. */
export async function countTasks(context: Context): Promise<TaskCounts> {
  const desk = deskOf(context)
  return desk ? transaction(context, (work) => readTaskCounts(work, desk)) : noTasks
}
