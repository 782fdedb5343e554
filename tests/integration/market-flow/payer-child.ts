import { createInterface } from 'node:readline'
import { closeDatabase, transaction } from '~/platform/db.server'
import { system } from '../market/purchase'
import { guestOf, pressPay } from './flow'

// One process of the race: presses the last button of the same cart in so many tabs at once.
const { cart, tabs, stripeUrl } = JSON.parse(process.argv[2] ?? '{}') as {
  cart: string
  tabs: number
  stripeUrl: string
}
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const buyer = guestOf(stripeUrl)

// The pool is opened before the race, so that the processes start even.
await transaction(system, (tx) => tx.product.count())
console.log('ready')
await lines.next()
const answers = await Promise.all(Array.from({ length: tabs }, () => pressPay(buyer, cart)))
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? 'page' : answer.error))))
await closeDatabase()
process.exit(0)
