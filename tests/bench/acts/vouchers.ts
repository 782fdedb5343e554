import { advanceDeviceOrder, getOwnDeviceOrder, handOverDevice } from '~/domains/vouchers/index.server'
import { perform } from '~/platform/perform.server'
import { openDatabase } from '../../integration/ledger/open-database'
import { createTestGateway } from '../../integration/vouchers/gateway'
import { sent } from '../../integration/vouchers/sent'
import { type Actor, actor, addMaker, addPerson, issue, place } from '../../integration/vouchers/world'
import { type ActCost, measureAct, warmUps } from '../measure-act'
import { measureBareMovement } from './bare-movement'
import { runJobs } from './run-jobs'

const price = 400_000

/** A person holds her voucher at a maker, and the maker hands the device over by her code. */
export async function measureVouchers(rounds: number): Promise<ActCost[]> {
  const test = await openDatabase('services')
  const bare = await measureBareMovement(test.ownerUrl, rounds)
  const gateway = createTestGateway()
  const maker = await addMaker(test, [price])
  const desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  const holders: { person: Actor; voucherId: string; orderId: string }[] = []
  for (let holder = 0; holder < rounds + warmUps; holder++) {
    const personId = await addPerson()
    const { id: voucherId } = await issue(personId, 500_000)
    holders.push({ person: actor(gateway, 'citizen', personId), voucherId, orderId: '' })
  }
  const holding = await measureAct(
    'hold',
    holders,
    async (holder) => {
      const placed = await place(holder.person, holder.voucherId, maker, price)
      if (!placed.ok) throw new Error(placed.error)
      holder.orderId = placed.value.deviceOrderId
    },
    () => runJobs(test.ownerUrl),
  )
  const codes: Parameters<typeof handOverDevice>[1][] = []
  for (const { person, orderId: deviceOrderId } of holders) {
    for (const move of ['accept', 'startMaking', 'finish'] as const) {
      const moved = await perform(desk, advanceDeviceOrder, { deviceOrderId, move, makingDays: 10 })
      if (!moved.ok) throw new Error(moved.error)
    }
    codes.push({
      ...sent(),
      deviceOrderId,
      code: (await getOwnDeviceOrder(person, deviceOrderId))?.handoverCode ?? '',
    })
  }
  await runJobs(test.ownerUrl)
  const handing = await measureAct(
    'hand over',
    codes,
    async (input) => {
      const handed = await perform(desk, handOverDevice, input)
      if (!handed.ok) throw new Error(handed.error)
    },
    () => runJobs(test.ownerUrl),
  )
  return [bare, holding, handing]
}
