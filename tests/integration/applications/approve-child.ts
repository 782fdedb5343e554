import { createInterface } from 'node:readline'
import { closeDatabase, transaction } from '~/platform/db.server'
import { approveApplication } from '~/workflows/approve-application.server'

// One process of the race: four approvals of one case at once, when the parent says so.
const { id, personId, version } = JSON.parse(process.argv[2] ?? '{}') as {
  id: string
  personId: string
  version: number
}
const context = {
  personId,
  role: 'inson_specialist',
  organisationId: '1726262',
  now: () => new Date(),
  requestId: 'race',
}

async function approve(): Promise<string> {
  const input = {
    version,
    reasonCode: 'certificateNames' as const,
    text: undefined,
    programme: undefined,
    paperEndsOn: null,
  }
  const answer = await approveApplication(context, id, input)
  return answer.ok ? 'approved' : answer.error
}

// The pool is opened before the race, so that the processes start even.
await transaction(context, (tx) => tx.application.count())
console.log('ready')
await createInterface({ input: process.stdin })[Symbol.asyncIterator]().next()
console.log(JSON.stringify(await Promise.all(Array.from({ length: 4 }, approve))))
await closeDatabase()
process.exit(0)
