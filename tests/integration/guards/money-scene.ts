import type pg from 'pg'
import { advanceDeviceOrder, getOwnDeviceOrder, handOverDevice } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { type Scope, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { enterAs } from '../../setup/enter-as'
import { writeCase } from '../applications/put/write-case'
import { openShop } from '../market/open-shop'
import { buy, findProducts } from '../market/purchase'
import { createTestGateway } from '../vouchers/gateway'
import { sent } from '../vouchers/sent'
import { actor, addMaker, addPerson, issue, now, placed, system } from '../vouchers/world'

/** Somebody, with a context that the program signed. */
export interface Attacker extends Scope {
  /** True: inside a piece that runs with the portal's eyes, the best that a hole in one page can give. */
  asPortal?: boolean
}

/** Vouchers and orders in the states that attacks begin with, and a parcel that was paid for. */
export async function openScene() {
  const test = await openShop()
  const gateway = createTestGateway()
  const holder = await addPerson()
  const clerk = await addPerson()
  const maker = await addMaker(test, [400_000, 500_000, 700_000])
  const person = actor(gateway, 'citizen', holder)

  /** An order on a voucher of a kind of its own, moved on so many steps of the maker. */
  async function order(deviceCode: string, price: number, steps: number) {
    const own = deviceCode === 'cane' ? maker : await addMaker(test, [price], deviceCode)
    const { id: voucherId } = await issue(holder, 500_000, { deviceCode })
    const orderId = await placed(person, voucherId, own, price)
    const staff = actor(gateway, 'maker_staff', clerk, own.id)
    for (const move of (['accept', 'startMaking', 'finish'] as const).slice(0, steps))
      await perform(staff, advanceDeviceOrder, { deviceOrderId: orderId, move, makingDays: 3 })
    return { voucherId, orderId, makerId: own.id, staff }
  }
  const free = await issue(holder, 500_000)
  const placedOne = await order('rollator', 400_000, 0)
  const ready = await order('crutches', 400_000, 3)
  const unpaid = await order('walker', 700_000, 0)
  const done = await order('wheelchair', 400_000, 3)
  const code = (await getOwnDeviceOrder(person, done.orderId))?.handoverCode ?? ''
  await perform(done.staff, handOverDevice, { ...sent(), deviceOrderId: done.orderId, code })

  const buyer = await addPerson()
  const bought = await buy(await findProducts(1), { ...system, personId: buyer, role: 'citizen' })
  const [parcel] = bought.parcels
  const open = await transaction(system, async (tx) => {
    const { entitlement } = await tx.voucher.findUniqueOrThrow({
      where: { id: free.id },
      select: { entitlement: { select: { applicationId: true, beneficiaryIndex: true } } },
    })
    const decided = await tx.case.findUniqueOrThrow({ where: { id: entitlement.applicationId } })
    const application = newId()
    const ceiling = { code: 'voucher-ceiling.cane-2', value: som(500_000), unit: 'tiyin', source: 'test' }
    await tx.parameter.create({ data: { ...ceiling, id: newId(), validFrom: now(), isExample: true } })
    const { centreCode, assigneeId } = decided
    await writeCase(tx, { id: application, applicantId: holder, centreCode, assigneeId, now: now() })
    const { id: payment } = await tx.paymentIntent.findFirstOrThrow({
      where: { subjectId: bought.checkoutId },
    })
    return { application, assigneeId, payment, beneficiary: entitlement.beneficiaryIndex }
  })

  const who = (role: string, personId: string | null, organisationId: string | null = null): Attacker => ({
    ...{ role, personId, organisationId, now },
  })
  return {
    test,
    ids: {
      ...{ holder, maker: maker.id, offer: maker.offers.get(400_000) ?? '', free: free.id },
      ...{ placed: placedOne.orderId, placedVoucher: placedOne.voucherId },
      ...{ ready: ready.orderId, readyVoucher: ready.voucherId },
      ...{ unpaid: unpaid.orderId, done: done.orderId },
      ...{ parcel: parcel?.parcelId ?? '', marketOrder: bought.orderId, seller: parcel?.sellerId ?? '' },
      ...{
        application: open.application,
        beneficiary: open.beneficiary,
        payment: open.payment,
        new: newId(),
      },
    },
    people: {
      citizen: who('citizen', newId()),
      holder: who('citizen', holder),
      maker: who('maker_staff', clerk, ready.makerId),
      otherMaker: who('maker_staff', newId(), maker.id),
      placedMaker: who('maker_staff', clerk, placedOne.makerId),
      seller: who('artisan', newId(), parcel?.sellerId ?? ''),
      otherSeller: who('artisan', newId(), newId()),
      buyer: who('citizen', buyer),
      specialist: who('inson_specialist', open.assigneeId, '1726262'),
      otherSpecialist: who('inson_specialist', newId(), '1726262'),
      finance: who('finance_officer', newId()),
      auditor: who('auditor', newId()),
      approver: who('approver', newId()),
      administrator: who('administrator', newId()),
      visitor: who('anonymous', null),
      portal: who('system', null),
    },
  }
}

export type Scene = Awaited<ReturnType<typeof openScene>>

/** In a list of statements: from here on without the portal's eyes. */
export const ownEyes = 'own eyes'

/** What came of statements that somebody else runs as the web process's role, undone afterwards; `:name` is an id. */
export async function tryAs(
  app: pg.Client,
  ids: Record<string, string>,
  attacker: Attacker | null,
  statements: readonly string[],
): Promise<string> {
  await app.query('begin')
  try {
    if (attacker) await enterAs(app, attacker, attacker.asPortal)
    for (const statement of statements) {
      if (statement === ownEyes) await enterAs(app, attacker ?? { role: 'anonymous' })
      else
        await app.query(
          statement.replace(/(?<!:):(\w+)/g, (whole, name: string) => (ids[name] ? `'${ids[name]}'` : whole)),
        )
    }
    await app.query('set constraints all immediate')
    return 'done'
  } catch (error) {
    const { constraint, message } = error as pg.DatabaseError
    return constraint ?? message
  } finally {
    await app.query('rollback')
  }
}

export const somTiyin = (soms: number) => String(som(soms))
