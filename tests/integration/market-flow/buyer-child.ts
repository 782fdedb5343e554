import { createInterface } from 'node:readline'
import { closeDatabase, transaction } from '~/platform/db.server'
import { system } from '../market/purchase'
import { buy, guestOf } from './flow'

// One process of the race: buys each of its carts at once, from the last button to the order.
const { carts, stripeUrl } = JSON.parse(process.argv[2] ?? '{}') as { carts: string[]; stripeUrl: string }
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const buyer = guestOf(stripeUrl)

// The pool is opened before the race, so that the processes start even.
await transaction(system, (tx) => tx.product.count())
console.log('ready')
await lines.next()
const answers = await Promise.all(carts.map((token) => buy(buyer, token)))
console.log(JSON.stringify(answers.map((answer) => ('number' in answer ? 'bought' : answer.error))))
await closeDatabase()
process.exit(0)
