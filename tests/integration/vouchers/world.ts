import { type Context, type ContextWith, systemContext } from '~/domains/identity/context'
import { getProfile, signIn } from '~/domains/identity/index.server'
import { accountCode, getBalance } from '~/domains/ledger/index.server'
import type { PaymentPorts } from '~/domains/payments/index.server'
import type { PaymentProvider } from '~/domains/payments/ports'
import type { IssueVoucherInput } from '~/domains/vouchers/commands/issue-voucher.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { makePinfl } from '~/lib/people/pinfl'
import { transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { paidTopUp } from '~/workflows/device-orders/paid-top-up.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { asSuperuser } from '../ledger/open-database'
import { issueByDecision } from './issue-by-decision'

/** A clock that a test moves. */
export const clock = { at: new Date('2026-11-21T09:00:00Z') }
export const now = () => new Date(clock.at)

export type Actor = ContextWith<PaymentPorts>

export function actor(
  gateway: PaymentProvider,
  role: string,
  personId: string | null,
  organisationId: string | null = null,
): Actor {
  const ports = {
    payments: { stripe: gateway },
    paidSubjects: { device_top_up: paidTopUp, market_checkout: paidTopUp },
  }
  return { personId, role, organisationId, now, requestId: 'test', ports }
}

export const system: Context = systemContext(now, 'test')

let people = 0

export async function addPerson(): Promise<string> {
  people += 1
  const birthDate = '1984-05-17'
  const [district, serial] = [200 + Math.floor(people / 999), (people % 999) + 1]
  const pinfl = makePinfl({ sex: 'female', birthDate, district, serial })
  const { personId } = await perform(
    system,
    signIn,
    {
      pinfl,
      familyName: 'Karimova',
      givenName: 'Nodira',
      patronymic: null,
      passport: null,
      bornOn: birthDate,
      phone: null,
      email: null,
      authMethod: 'TEST',
      userAgent: 'test',
      locale: 'uz-Latn',
    },
    null,
  )
  return personId
}

export interface TestMaker {
  id: string
  /** Offer ids by price in whole soʻm. */
  offers: Map<number, string>
}

/** An accredited maker with one offer a price. */
export async function addMaker(
  test: TestDatabase,
  prices: number[],
  deviceCode = 'cane',
): Promise<TestMaker> {
  const id = newId()
  const offers = new Map(prices.map((price) => [price, newId()]))
  const text = JSON.stringify({ 'uz-Latn': 'x', 'uz-Cyrl': 'x', ru: 'x', en: 'x' })
  await asSuperuser(test, async (client) => {
    await client.query(
      `insert into maker (id, slug, name, soato, address_uz_latn, address_uz_cyrl, address_ru, address_en, about, phone,
        status, accredited_from, accredited_until, latitude, longitude)
       values ($1::uuid, $1::text, 'Test', '1726262', 'a', 'a', 'a', 'a', $2, '998712009001', 'accredited', '2024-01-01',
        '2040-01-01', 41, 69)`,
      [id, text],
    )
    // Kinds of devices are not in every beginning.
    await client.query('set session_replication_role = replica')
    await client.query(`insert into maker_licence values ($1, $2, '2024-01-01', '2040-01-01')`, [
      id,
      deviceCode,
    ])
    await client.query('set session_replication_role = origin')
    for (const [price, offerId] of offers) {
      await client.query(
        `insert into offer (id, maker_id, device_code, title, description, price_tiyin, making_days, warranty_months,
          home_visit, active) values ($1, $2, $3, $4, $4, $5, 10, 12, false, true)`,
        [offerId, id, deviceCode, text, som(price)],
      )
    }
  })
  return { id, offers }
}

export interface TestVoucher {
  id: string
  personId: string
  ceilingTiyin: bigint
}

export async function issue(
  personId: string,
  ceiling: number,
  extra: {
    validDays?: number
    programmeEndsOn?: Date
    deviceCode?: string
    applicationId?: string
    /** The received device that is repaired. */
    repairsOrderId?: string
    /** Whom the device is for; the holder when absent. */
    child?: IssueVoucherInput['beneficiary']
  } = {},
): Promise<TestVoucher> {
  const ceilingTiyin = som(ceiling)
  const own = (await transaction(system, (tx) => getProfile(tx, personId)))?.pinfl ?? ''
  const right = {
    applicationId: extra.applicationId ?? newId(),
    personId,
    beneficiary: extra.child ?? { pinfl: own, name: null },
    deviceCode: extra.deviceCode ?? 'cane',
    ceilingTiyin,
    validDays: extra.validDays ?? 365,
    // A repair may be needed again at any time.
    lifeYears: extra.deviceCode?.startsWith('repair-') ? 0 : 2,
    programmeEndsOn: extra.programmeEndsOn ?? null,
    repairsOrderId: extra.repairsOrderId ?? null,
  }
  const issued = await issueByDecision(right, now)
  if (!issued.ok) throw new Error(issued.error)
  return { id: issued.value.voucherId, personId, ceilingTiyin }
}

/** Chooses the maker's offer of this price. */
export function place(
  person: Actor,
  voucherId: string,
  maker: TestMaker,
  price: number,
  orderId = newId(),
  isShared = false,
) {
  return perform(person, placeDeviceOrder, {
    orderId,
    voucherId,
    offerId: maker.offers.get(price) ?? '',
    priceTiyin: som(price),
    delivery: 'pickup',
    recipientName: 'Nodira Karimova',
    recipientPhone: '998901234567',
    consent: 'yes',
    ...(isShared && { shareMeasurements: 'yes' as const }),
    locale: 'uz-Latn',
  })
}

export async function placed(person: Actor, voucherId: string, maker: TestMaker, price: number) {
  const answer = await place(person, voucherId, maker, price)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.deviceOrderId
}

export interface Standing {
  voucher: bigint
  hold: bigint
  maker: bigint
  treasury: bigint
  stripe: bigint
}

export function standing(ids: { voucherId: string; orderId?: string; makerId: string }): Promise<Standing> {
  return transaction(system, async (tx) => ({
    voucher: await getBalance(tx, accountCode.voucher(ids.voucherId)),
    hold: await getBalance(tx, accountCode.hold(ids.orderId ?? newId())),
    maker: await getBalance(tx, accountCode.maker(ids.makerId)),
    treasury: await getBalance(tx, accountCode.treasury),
    stripe: await getBalance(tx, accountCode.provider('stripe')),
  }))
}

export async function states(voucherId: string, orderId: string): Promise<string[]> {
  return transaction(system, async (tx) => {
    const voucher = await tx.voucher.findUniqueOrThrow({ where: { id: voucherId } })
    const order = await tx.deviceOrder.findUniqueOrThrow({ where: { id: orderId } })
    return [voucher.status, order.status]
  })
}
