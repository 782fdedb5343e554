import { askQuotes } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { som } from '~/lib/money'
import { perform } from '~/platform/perform.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import { submitQuote } from '~/workflows/vouchers/quotes/submit-quote.server'
import type { Workshop } from '../../device-claims/received'
import { asPortal, asSuperuser } from '../../ledger/open-database'
import { type Actor, actor, addMaker, addPerson, type TestMaker } from '../world'

export interface OtherWorkshop {
  maker: TestMaker
  desk: Actor
}

/** Another workshop than the one that a test opened, with somebody who works there. */
export async function addWorkshop({ test, gateway }: Workshop): Promise<OtherWorkshop> {
  const maker = await addMaker(test, [450_000])
  const desk = actor(gateway, 'maker_staff', await addPerson(), maker.id)
  await asSuperuser(test, (client) =>
    client.query(
      `insert into role_grant (id, person_id, role, organisation_id) values ($1, $2, 'maker_staff', $3)`,
      [...[newId(), desk.personId, maker.id]],
    ),
  )
  return { maker, desk }
}

export function ask(
  by: Actor,
  voucherId: string,
  makers: readonly string[],
  of: Partial<Parameters<typeof askQuotes>[1]> = {},
) {
  return perform(by, askQuotes, {
    ...{ requestId: newId(), voucherId, makers: [...makers], measuredAt: 'workshop', district: '1726262' },
    need: 'Tutqichi baland, ikki qoʻl bilan ushlanadigan hassa kerak.',
    ...of,
  })
}

export async function asked(by: Actor, voucherId: string, makers: readonly string[]): Promise<string> {
  const answer = await ask(by, voucherId, makers)
  if (!answer.ok) throw new Error(answer.error)
  return answer.value.requestId
}

export function quoteOf(requestId: string, makerId: string) {
  return asPortal(({ tx }) =>
    tx.quote.findUniqueOrThrow({ where: { requestId_makerId: { requestId, makerId } } }),
  )
}

export function answer(
  by: Actor,
  quoteId: string,
  of: Partial<Parameters<typeof submitQuote>[1]> & { price?: number } = {},
) {
  const { price = 450_000, ...rest } = of
  return perform(by, submitQuote, {
    ...{ quoteId, version: 0, title: 'Ikki tutqichli hassa', priceTiyin: som(price), makingDays: 12 },
    ...{ warrantyMonths: 18, measuredAt: 'workshop', validUntilOn: '2026-12-20', note: null },
    ...rest,
  })
}

/** The offer that a workshop named for a request. */
export async function answered(
  by: Actor,
  requestId: string,
  makerId: string,
  price = 450_000,
): Promise<string> {
  const { id } = await quoteOf(requestId, makerId)
  const named = await answer(by, id, { price })
  if (!named.ok) throw new Error(named.error)
  return (await quoteOf(requestId, makerId)).offerId ?? ''
}

export function order(by: Actor, voucherId: string, offerId: string, price: number, orderId = newId()) {
  return perform(by, placeDeviceOrder, {
    ...{ orderId, voucherId, offerId, priceTiyin: som(price), delivery: 'pickup', consent: 'yes' },
    ...{ recipientName: 'Karimova Nodira', recipientPhone: '998901234567', locale: 'ru' },
  })
}
