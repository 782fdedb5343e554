import { createInterface } from 'node:readline'
import { startCheckoutIn } from '~/domains/market/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { contact, describeCheckout, guest, system } from './purchase'

// One process of the race: checks out each of its carts at once, all for one phone.
const { carts, phone } = JSON.parse(process.argv[2] ?? '{}') as { carts: string[]; phone: string }
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

// The pool is opened before the race, so that the processes start even.
const inputs = await Promise.all(carts.map((cart) => describeCheckout(cart)))
console.log('ready')
await lines.next()
const answers = await Promise.all(
  inputs.map((input) =>
    transaction(system, (tx) => startCheckoutIn(tx, guest, { ...input, contact: { ...contact, phone } })),
  ),
)
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? 'held' : answer.error))))
await closeDatabase()
process.exit(0)
