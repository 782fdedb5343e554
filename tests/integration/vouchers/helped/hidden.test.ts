import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { recordFitting } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { closeDatabase } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { loader } from '~/routes/vouchers/order'
import { type Bench, begun, openBench } from '../making/bench'
import { type Actor, clock } from '../world'
import { agreed, clerkOf } from './helping'

const signedIn = vi.hoisted(() => ({ person: null as unknown }))
vi.mock('~/http/guards.server', () => ({
  notFound: () => new Response(null, { status: 404 }),
  requireSignedIn: async ({ request }: { request: Request }) => ({
    ...(signedIn.person as Actor),
    ...{ locale: 'ru', url: new URL(request.url) },
  }),
}))

let bench: Bench

beforeAll(async () => {
  bench = await openBench('prosthesis-shin')
}, 120_000)
afterAll(async () => {
  await closeDatabase()
  await bench?.test.drop()
})

async function pageOf(by: Actor, orderId: string): Promise<string> {
  signedIn.person = by
  const request = new Request(`http://localhost:3000/ru/vouchers/orders/${orderId}`)
  return (await loader({ request, params: { id: orderId }, context: {} as never })).text()
}

it('tells a clerk who helps nothing that was measured of the person, and nothing of her fittings', async () => {
  const { person, orderId } = await begun(bench)
  const fitted = { parts: ['pain' as const], note: 'Tizza ostida qizargan' }
  const on = { fittingId: newId(), fittedOn: clock.at.toISOString().slice(0, 10), outcome: 'adjust' as const }
  const recorded = await perform(bench.desk, recordFitting, { deviceOrderId: orderId, ...on, fitted })
  expect(recorded).toMatchObject({ ok: true })
  const own = await pageOf(person, orderId)
  for (const secret of ['Uchida ogʻriydi', 'Tizza ostida qizargan']) expect(own).toContain(secret)

  const clerk = clerkOf(bench.specialist)
  await agreed(clerk, person, 'desk', { deviceCode: bench.deviceCode })
  const seen = await pageOf(clerk, orderId)
  for (const secret of ['Uchida ogʻriydi', 'Tizza ostida qizargan', '"pain"', 'stumpLength'])
    expect(seen).not.toContain(secret)
  expect(seen).toContain('"code":"cast"')
})
