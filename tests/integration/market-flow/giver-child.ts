import { createInterface } from 'node:readline'
import type { Context } from '~/domains/identity/context'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { returnPartAndRefund } from '~/workflows/market-orders/return-part-and-refund.server'
import { system } from '../market/purchase'

// One process of the race: the seller's people give back one piece of the same line, so many at once.
const { parcelId, lineId, sellerId, times } = JSON.parse(process.argv[2] ?? '{}') as {
  parcelId: string
  lineId: string
  sellerId: string
  times: number
}
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
const seller: Context = { ...system, role: 'artisan', organisationId: sellerId }

// The pool is opened before the race, so that the processes start even.
await transaction(system, (tx) => tx.product.count())
console.log('ready')
await lines.next()
const give = () =>
  perform(seller, returnPartAndRefund, {
    ...{ key: newId(), parcelId, withDelivery: true, reason: 'arrivedDamaged' },
    units: new Map([[lineId, 1]]),
  })
const answers = await Promise.all(Array.from({ length: times }, give))
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? 'given' : answer.error))))
await closeDatabase()
process.exit(0)
