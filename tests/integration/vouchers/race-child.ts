import { createInterface } from 'node:readline'
import { settlePayment } from '~/domains/payments/index.server'
import { handOverDevice } from '~/domains/vouchers/index.server'
import { createStripe } from '~/integrations/stripe/create-stripe'
import { newId } from '~/lib/ids'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { sandboxKeys } from '~/sandbox/config'
import { cancelDeviceOrder } from '~/workflows/device-orders/cancel-device-order.server'
import { endAndRefund } from '~/workflows/device-orders/end-and-refund.server'
import { sent } from './sent'
import { actor, place, system } from './world'

export interface RaceTask {
  /** What each call does; the calls of both processes start together. */
  moves: ('place' | 'handOver' | 'cancel' | 'settle' | 'lapse')[]
  stripeUrl: string
  personId: string
  voucherId: string
  makerId: string
  /** Price in soʻm and offer id. */
  offer: [number, string]
  deskPersonId: string
  orderId: string
  code: string
  intentId: string
}

async function run(task: RaceTask, move: RaceTask['moves'][number]): Promise<string> {
  const { orderId: deviceOrderId } = task
  const gateway = createStripe({
    secretKey: sandboxKeys.stripeSecretKey,
    webhookSecret: sandboxKeys.stripeWebhookSecret,
    apiUrl: task.stripeUrl,
  })
  const person = actor(gateway, 'citizen', task.personId)
  const desk = actor(gateway, 'maker_staff', task.deskPersonId, task.makerId)
  switch (move) {
    case 'place': {
      const maker = { id: task.makerId, offers: new Map([task.offer]) }
      const answer = await place(person, task.voucherId, maker, task.offer[0], newId())
      return answer.ok ? 'done' : answer.error
    }
    case 'handOver': {
      const answer = await perform(desk, handOverDevice, { ...sent(), deviceOrderId, code: task.code })
      return answer.ok ? 'done' : answer.error
    }
    case 'cancel': {
      const answer = await perform(person, cancelDeviceOrder, { deviceOrderId, reasonCode: 'other' })
      return answer.ok ? 'done' : answer.error
    }
    case 'lapse': {
      const input = { deviceOrderId, ending: 'lapse', reasonCode: 'unpaid' } as const
      const portal = { ...person, ...system }
      const answer = await perform(portal, endAndRefund, input)
      return answer.ok ? 'done' : answer.error
    }
    case 'settle': {
      const answer = await settlePayment(person, { intentId: task.intentId })
      return answer.ok ? (answer.value.refusal ?? answer.value.status) : answer.error
    }
  }
}

// Line by line: a task, then the word to go; answers `ready`, then what each move came to.
const lines = createInterface({ input: process.stdin })[Symbol.asyncIterator]()
for (let line = await lines.next(); !line.done; line = await lines.next()) {
  const task = JSON.parse(line.value) as RaceTask
  // The pool is opened before the race, so that the processes start even.
  await Promise.all(task.moves.map(() => transaction(system, (tx) => tx.account.count())))
  console.log('ready')
  await lines.next()
  console.log(JSON.stringify(await Promise.all(task.moves.map((move) => run(task, move)))))
}
await closeDatabase()
process.exit(0)
