import { createInterface } from 'node:readline'
import { settlePayment } from '~/domains/payments/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { contextFor } from './portal'

// One process of the race: settles one payment `calls` times at once when the parent says so.
const { intentId, stripeUrl, calls } = JSON.parse(process.argv[2] ?? '{}') as {
  intentId: string
  stripeUrl: string
  calls: number
}
const context = contextFor(stripeUrl)
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

// The pool is opened before the race, so that the processes start even.
await transaction(context, (tx) => tx.account.count())
console.log('ready')
await lines.next()
const answers = await Promise.all(Array.from({ length: calls }, () => settlePayment(context, { intentId })))
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? answer.value.status : answer.error))))
await closeDatabase()
process.exit(0)
