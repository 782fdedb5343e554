import { createInterface } from 'node:readline'
import type { Context } from '~/domains/identity/context'
import { closeDatabase } from '~/platform/db.server'
import { refuseRoleRequest, withdrawRoleRequest } from '~/workflows/role-requests/close-role-request.server'
import { confirmRoleRequest } from '~/workflows/role-requests/confirm-role-request.server'
import { takeRoleAtOnce } from '~/workflows/role-requests/take-role-at-once.server'
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
  if (task.does === 'takeAtOnce') return takeRoleAtOnce(context, { ...task, grounds: reason })
  if (task.does === 'confirm') return confirmRoleRequest(context, task.requestId)
  if (task.does === 'withdraw') return withdrawRoleRequest(context, task.requestId)
  return refuseRoleRequest(context, { requestId: task.requestId, reason })
}

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
console.log('ready')
await lines.next()
const answer = await act()
console.log(JSON.stringify(answer.ok ? 'done' : answer.error))
await closeDatabase()
process.exit(0)
