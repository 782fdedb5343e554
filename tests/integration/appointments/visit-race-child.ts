import { findFreeTimes } from '~/domains/appointments/index.server'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { bookOrderVisit } from '~/workflows/appointments/book-order-visit.server'
import { createTestGateway } from '../vouchers/gateway'
import { actor } from '../vouchers/world'

export interface VisitRaceTask {
  personId: string
  orderId: string
  makerId: string
  startsAt: string
}

// Once its pool is open, it waits for the word, then books.
const task = JSON.parse(process.argv[2] ?? '') as VisitRaceTask
const person = actor(createTestGateway(), 'citizen', task.personId)
await findFreeTimes(person, { centreCode: null, makerId: task.makerId, serviceCode: null, minutes: null })
console.log('ready')
await new Promise((resolve) => process.stdin.once('data', resolve))
const answer = await perform(person, bookOrderVisit, {
  ...{ deviceOrderId: task.orderId, startsAt: new Date(task.startsAt) },
  ...{ interpreter: 'none', access: [], note: null },
})
console.log(JSON.stringify(answer.ok ? 'booked' : answer.error))
await closeDatabase()
process.exit(0)
