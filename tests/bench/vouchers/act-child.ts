import fs from 'node:fs'
import pg from 'pg'
import { handOverDevice } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { allowLongTransactions, closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { placeDeviceOrder } from '~/workflows/device-orders/place-device-order.server'
import { createTestGateway } from '../../integration/vouchers/gateway'
import { sent } from '../../integration/vouchers/sent'
import { type Actor, actor } from '../../integration/vouchers/world'
import { measureRate } from '../measure-act'

/** Somebody's act, as the program is told of it. */
export type VoucherAct =
  | { kind: 'hold'; personId: string; voucherId: string; offerId: string; priceTiyin: number }
  | { kind: 'capture'; personId: string; makerId: string; orderId: string; code: string }

export interface ActTask {
  /** `record`: what the database is asked by each, and nothing of it is kept. */
  how: 'rate' | 'record'
  acts: VoucherAct[]
}

export interface Asked {
  text: string
  values: (string | null)[]
}

const task = JSON.parse(fs.readFileSync(process.argv[2] ?? '', 'utf8')) as ActTask
const gateway = createTestGateway()
const now = () => new Date()
const as = (role: string, personId: string, organisationId: string | null = null): Actor => ({
  ...actor(gateway, role, personId, organisationId),
  now,
})

async function act(one: VoucherAct): Promise<void> {
  const done =
    one.kind === 'capture'
      ? await perform(as('maker_staff', one.personId, one.makerId), handOverDevice, {
          ...{ ...sent(), deviceOrderId: one.orderId, code: one.code },
        })
      : await perform(as('citizen', one.personId), placeDeviceOrder, {
          ...{ orderId: newId(), voucherId: one.voucherId, offerId: one.offerId },
          ...{ priceTiyin: BigInt(one.priceTiyin), delivery: 'pickup' as const, consent: 'yes' as const },
          ...{ recipientName: 'Nodira Karimova', recipientPhone: '998901234567', locale: 'ru' },
        })
  if (!done.ok) throw new Error(done.error)
}

/** One after another; every transaction is rolled back where it would be kept, so that it can be done again as it was. */
async function record(acts: readonly VoucherAct[]): Promise<Asked[][]> {
  let asked: Asked[] = []
  const { query } = pg.Client.prototype
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [config, values] = given as [string | { text: string; values?: unknown[] }, unknown[] | undefined]
    const text = typeof config === 'string' ? config : config.text
    const sent = (typeof config === 'string' ? values : (config.values ?? values)) ?? []
    asked.push({ text, values: sent.map(asText) })
    const isKept = /^commit/i.test(text)
    return Reflect.apply(query, this, isKept ? ['ROLLBACK', ...given.slice(1).filter(isFunction)] : given)
  } as typeof query
  const all: Asked[][] = []
  for (const one of acts) {
    asked = []
    await act(one)
    all.push(asked)
  }
  return all
}

const isFunction = (one: unknown) => typeof one === 'function'

function asText(value: unknown): string | null {
  if (value === null || value === undefined) return null
  if (value instanceof Date) return value.toISOString()
  return Array.isArray(value) ? `{${value.join(',')}}` : String(value)
}

allowLongTransactions(60_000)
if (task.how === 'rate') {
  // Code is compiled and statements are prepared before anything counts.
  const early = Math.floor(task.acts.length / 4)
  await measureRate(task.acts.slice(0, early), act)
  console.log(JSON.stringify(await measureRate(task.acts.slice(early), act)))
} else {
  const file = `${process.argv[2]}.asked`
  fs.writeFileSync(file, JSON.stringify(await record(task.acts)))
  console.log(JSON.stringify(file))
}
await closeDatabase()
process.exit(0)
