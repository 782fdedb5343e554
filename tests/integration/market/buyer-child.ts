import { createInterface } from 'node:readline'
import { closeDatabase, transaction } from '~/platform/db.server'
import { checkOut, system } from './purchase'

// One process of the race: checks out each of its carts at once when the parent says so.
const { carts } = JSON.parse(process.argv[2] ?? '{}') as { carts: string[] }
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

// The pool is opened before the race, so that the processes start even.
await transaction(system, (tx) => tx.product.count())
console.log('ready')
await lines.next()
const answers = await Promise.all(carts.map((tokenHash) => checkOut(tokenHash)))
console.log(JSON.stringify(answers.map((answer) => (answer.ok ? 'held' : answer.error))))
await closeDatabase()
process.exit(0)
