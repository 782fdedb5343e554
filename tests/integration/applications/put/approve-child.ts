import { createInterface } from 'node:readline'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { approveCase } from '~/workflows/cases/approve-case.server'
import { seededNow } from '../../../setup/test-day'

export interface ApprovalTask {
  id: string
  /** The specialist who has the case, and her centre. */
  personId: string
  organisationId: string
  version: number
}

// One process of the race: all its approvals at once, when the parent says so.
async function approve({ id, personId, organisationId, version }: ApprovalTask): Promise<string> {
  const context = {
    personId,
    organisationId,
    role: 'inson_specialist',
    now: () => seededNow,
    requestId: 'race',
  }
  const input = {
    version,
    reasonCode: 'certificateNames' as const,
    text: undefined,
    programme: undefined,
    paperEndsOn: null,
  }
  const answer = await perform(context, approveCase, { caseId: id, ...input })
  return answer.ok ? 'approved' : answer.error
}

async function run(tasks: ApprovalTask[]): Promise<void> {
  // The pool is opened before the race, so that the processes start even.
  const system = { personId: null, role: 'system', organisationId: null }
  await Promise.all(tasks.map(() => transaction(system, (tx) => tx.application.count())))
  console.log('ready')
  await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next()
  console.log(JSON.stringify(await Promise.all(tasks.map(approve))))
  await closeDatabase()
  process.exit(0)
}

await run(JSON.parse(process.argv[2] ?? '[]') as ApprovalTask[])
