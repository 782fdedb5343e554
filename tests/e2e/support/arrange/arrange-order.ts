import { randomInt, randomUUID } from 'node:crypto'
import { type HttpClient, signInOverHttp } from '../http'
import { arrangeVoucher, find, send } from './arrange-voucher'
import { query } from './database'
import { enterAsNewcomer, type Newcomer } from './newcomer'

/** An order of somebody new at a workshop whose staff are among the people of the demonstration. */
export interface ArrangedOrder {
  newcomer: Newcomer
  voucherId: string
  id: string
  /** Its page for the workshop. */
  atWorkshop: string
  /** Who works there. */
  staff: 'maker-tashkent' | 'maker-samarkand'
}

/** A device that the voucher pays whole, ordered and paid for. */
export async function arrangeOrder(deviceCode: string): Promise<ArrangedOrder> {
  const { newcomer, voucherId } = await arrangeVoucher({ deviceCode })
  const citizen = await enterAsNewcomer(newcomer)
  const [offer] = await query<{ id: string; slug: string; price: string }>(
    `select f.id, m.slug, f.price_tiyin as price from offer f join maker m on m.id = f.maker_id
       join voucher v on v.device_code = f.device_code and v.id = $1
     where f.status = 'offered' and m.slug in ('yengil-qadam', 'registon-orto') and f.price_tiyin <= v.ceiling_tiyin
     order by f.price_tiyin, f.id limit 1`,
    [voucherId],
  )
  if (!offer) throw new Error(`no workshop of the demonstration makes ${deviceCode} for the voucher alone`)
  const placed = await send(citizen, `/uz-Latn/vouchers/${voucherId}/offers/${offer.id}`, {
    ...{ orderId: randomUUID(), priceTiyin: offer.price, delivery: 'pickup', consent: 'yes' },
    ...{ recipientName: 'Yangiboyeva Zilola', recipientPhone: newcomer.phone },
  })
  const id = find(placed, /\/vouchers\/orders\/([0-9a-f-]{36})/)
  const staff = offer.slug === 'yengil-qadam' ? 'maker-tashkent' : 'maker-samarkand'
  return { newcomer, voucherId, id, atWorkshop: `/uz-Latn/maker/orders/${id}`, staff }
}

/** The same, made and handed over for the code. */
export async function arrangeReceived(deviceCode: string): Promise<ArrangedOrder> {
  const order = await arrangeOrder(deviceCode)
  const workshop = await signInOverHttp(order.staff, 'maker_staff')
  await send(workshop, order.atWorkshop, { intent: 'accept', makingDays: '5' })
  for (const intent of ['startMaking', 'finish']) await send(workshop, order.atWorkshop, { intent })
  await send(workshop, order.atWorkshop, {
    ...{ intent: 'handOver', handoverId: randomUUID(), serialNumber: `E2E-${randomInt(1e9)}` },
    code: await readCode(await enterAsNewcomer(order.newcomer), order.id),
  })
  return order
}

/** Six digits, as her page shows them. */
export async function readCode(citizen: HttpClient, id: string): Promise<string> {
  const page = await (await citizen.get(`/uz-Latn/vouchers/orders/${id}`)).text()
  return find(page, /visually-hidden">((?:\d ){5}\d)</).replaceAll(' ', '')
}
