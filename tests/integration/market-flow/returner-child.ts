import { createInterface } from 'node:readline'
import { performAsBuyer } from '~/domains/market/index.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { takeOfferAndRefund } from '~/workflows/market-orders/take-offer-and-refund.server'
import { system } from '../market/purchase'

// One process of the race: the buyer takes the same offer so many times at once.
const { times, ...mine } = JSON.parse(process.argv[2] ?? '{}') as {
  parcelId: string
  returnId: string
  guest: { number: string; phone: string }
  times: number
}
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const buyer = { ...system, role: 'anonymous' as const }

// The pool is opened before the race, so that the processes start even.
await transaction(system, (tx) => tx.product.count())
console.log('ready')
await lines.next()
const take = () => performAsBuyer(buyer, takeOfferAndRefund, mine)
const answers = await Promise.all(Array.from({ length: times }, take))
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? 'taken' : answer.error))))
await closeDatabase()
process.exit(0)
