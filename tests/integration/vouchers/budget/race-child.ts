import { createInterface } from 'node:readline'
import { allowLongTransactions, closeDatabase, transaction } from '~/platform/db.server'
import { system } from '../world'
import { grant } from './budget-world'

/** People of whom each has a right decided, all at once. */
export interface BudgetRaceTask {
  personIds: string[]
}

async function run(personId: string): Promise<string> {
  try {
    const granted = await grant({ personId })
    if (!granted.ok) return granted.error
    return granted.value.voucher ? 'voucher' : 'waits'
  } catch (error) {
    // 64 at once wait for a connection longer than a visitor would.
    if (String(error).includes('Unable to start a transaction')) return run(personId)
    return `fault: ${String(error).slice(0, 200)}`
  }
}

// What has begun waits for the others, too.
allowLongTransactions(60_000)

const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
for (let line = await lines.next(); !line.done; line = await lines.next()) {
  const { personIds } = JSON.parse(line.value) as BudgetRaceTask
  await Promise.all(personIds.map(() => transaction(system, (tx) => tx.account.count())))
  console.log('ready')
  await lines.next()
  console.log(JSON.stringify(await Promise.all(personIds.map(run))))
}
await closeDatabase()
process.exit(0)
