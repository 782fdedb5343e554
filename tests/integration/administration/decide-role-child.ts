import { createInterface } from 'node:readline'
import {
  confirmRoleRequest,
  refuseRoleRequest,
  revokeRoleAtOnce,
  withdrawRoleRequest,
} from '~/domains/administration/index.server'
import type { Context } from '~/domains/identity/context'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { actingAs } from './scene'

/** One administrator and what she does. */
export type RoleTask =
  | { by: string; does: 'confirm' | 'withdraw' | 'refuse'; requestId: string }
  | { by: string; does: 'takeAtOnce'; personId: string; grantId: string }

/** A process of its own that decides when it is told to, and prints what came of it. */
const task = JSON.parse(process.argv[2] ?? '') as RoleTask
const context: Context = actingAs(task.by, 'administrator')
const reason = 'Nobody asked for it'

function act() {
  if (task.does === 'takeAtOnce') return perform(context, revokeRoleAtOnce, { ...task, grounds: reason })
  if (task.does === 'confirm') return perform(context, confirmRoleRequest, task.requestId)
  if (task.does === 'withdraw') return perform(context, withdrawRoleRequest, task.requestId)
  return perform(context, refuseRoleRequest, { requestId: task.requestId, reason })
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
console.log('ready')
await lines.next()
const answer = await act()
console.log(JSON.stringify(answer.ok ? 'done' : answer.error))
await closeDatabase()
process.exit(0)
