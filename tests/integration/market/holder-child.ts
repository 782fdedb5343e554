import { createInterface } from 'node:readline'
import { startCheckout } from '~/domains/market/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { contact, describeCheckout, guest } from './purchase'

// One process of the race: checks out each of its carts at once, all for one phone.
const { carts, phone } = JSON.parse(process.argv[2] ?? '{}') as { carts: string[]; phone: string }
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

// The pool is opened before the race, so that the processes start even.
const inputs = await Promise.all(carts.map((cart) => describeCheckout(cart)))
console.log('ready')
await lines.next()
const answers = await Promise.all(
  inputs.map((input) => perform(guest, startCheckout, { ...input, contact: { ...contact, phone } })),
)
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? 'held' : answer.error))))
await closeDatabase()
process.exit(0)
