import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { systemContext } from '~/domains/identity/context'
import { findSignals, getSignal, listSignals, reviewSignal } from '~/domains/makers/index.server'
import { signalRuleCodes } from '~/domains/makers/signals/rules'
import { perform } from '~/platform/perform.server'
import { seededClock } from '../../setup/test-day'
import { openScene, type Scene } from '../refusals/scene'
import { financeOf } from './makers'

let scene: Scene
beforeAll(async () => {
  scene = await openScene()
}, 900_000)
afterAll(() => scene?.close())

const find = () => findSignals(systemContext(seededClock, 'test'))
const list = async (ruleCode: string) =>
  (await listSignals(financeOf(scene))).filter((one) => one.ruleCode === ruleCode)
const reason = 'Asked the workshop; it serves the whole region.'

describe('what looks unusual', () => {
  it.each(signalRuleCodes)(
    'is shown by the demonstration, and found again as the same (%s)',
    async (rule) => {
      const before = await list(rule)
      expect(before.length).toBeGreaterThan(0)
      await find()
      expect((await list(rule)).map(({ id }) => id)).toEqual(
        expect.arrayContaining(before.map(({ id }) => id)),
      )
    },
  )

  it.each([
    ['samePhone', `update person set phone_index = null`],
    [
      'helperOfMany',
      `update mandate set given_at = given_at - interval '3 years' where given_at is not null`,
    ],
    ['farFromHome', `update device_order set delivery = 'visit'`],
    ['manyOfKind', `update device_order set handed_over_at = handed_over_at - interval '2 years'`],
    [
      'priceOutlier',
      `update device_order set price_tiyin = 100000, voucher_part_tiyin = 100000, top_up_tiyin = 0`,
    ],
    ['ownPeople', `update role_grant set revoked_at = now() where role = 'maker_staff'`],
    ['sameAddress', `update device_order set placed_at = placed_at - interval '3 years'`],
    ['accountBeforeBatch', `update maker_account set prepared_at = prepared_at - interval '2 years'`],
  ] as const)('is not found where there is none of it (%s)', async (rule, sql) => {
    const now = new Date(seededClock().getTime() + 60_000)
    const seenNow = async () => (await list(rule)).filter(({ seenAt }) => seenAt >= now).length
    await scene.put(sql)
    await findSignals(systemContext(() => now, 'test'))
    expect(await seenNow()).toBe(0)
  })

  it('names nobody and no device, to who looks at it', async () => {
    for (const { id } of await listSignals(financeOf(scene))) {
      const signal = await getSignal(financeOf(scene), id)
      expect(signal?.numbers.every((number) => /^H[A-Z]-/.test(number))).toBe(true)
    }
    expect(await listSignals(scene.as('citizen', scene.person('citizen-leg')))).toEqual([])
  })
})

describe('a review', () => {
  it('is written by one of finance with a reason, once, and opens again where it grows', async () => {
    const [signal] = (await list('samePhone')).filter(({ status }) => status === 'open')
    const input = {
      signalId: signal?.id ?? '',
      weight: signal?.weight ?? 0,
      outcome: 'explained' as const,
      reason,
    }
    const both = await Promise.all(
      (['finance', 'finance-2'] as const).map((key) => perform(financeOf(scene, key), reviewSignal, input)),
    )
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    const read = () => getSignal(financeOf(scene), input.signalId)
    expect(await read()).toMatchObject({ status: 'reviewed', reviewedWeight: input.weight })
    await scene.put(
      `update person set phone_index = 'shared' where id in (select distinct person_id from voucher limit 30)`,
    )
    await scene.put(`update fraud_signal set subject = 'phone:shared' where id = $1`, [input.signalId])
    await find()
    expect(await read()).toMatchObject({ status: 'open' })
    // What was read before it grew cannot close it.
    expect(await perform(financeOf(scene), reviewSignal, input)).toMatchObject({
      error: 'settlement.signals.error.grown',
    })
    expect((await read())?.reviews).toHaveLength(1)
  })

  it('is refused by the database past the program: another role, somebody of a side, no review', async () => {
    const [signal] = (await listSignals(financeOf(scene))).filter(({ status }) => status === 'open')
    const id = signal?.id ?? ''
    await expect(
      perform(financeOf(scene), (work) =>
        work.asSystem(() =>
          work.tx.fraudSignal.update({ where: { id }, data: { status: 'reviewed', reviewedWeight: 999 } }),
        ),
      ),
    ).rejects.toThrow()
    await scene.put(`update fraud_signal set people = array[$2::uuid] where id = $1`, [
      id,
      scene.person('finance'),
    ])
    const input = { signalId: id, weight: signal?.weight ?? 0, outcome: 'watched' as const, reason }
    expect(await perform(financeOf(scene), reviewSignal, input)).toMatchObject({
      error: 'sides.error.reviewSignal',
    })
    await expect(
      perform(financeOf(scene), (work) =>
        work.asSystem(() =>
          work.tx.fraudReview.create({
            data: {
              ...{
                id: crypto.randomUUID(),
                signalId: id,
                ordinal: 9,
                weight: input.weight,
                outcome: 'watched',
              },
              ...{ reason, reviewedById: scene.person('finance'), reviewedAt: seededClock() },
            },
          }),
        ),
      ),
    ).rejects.toThrow(/both sides/)
  })
})

it('the demonstration has a list that is there as a file, and whose parts are kept', async () => {
  const { rows } = await scene.client.query<{
    status: string
    rows: number
    parts: number
    reason: string | null
  }>(
    `select e.status, e.rows_done as rows, e.reason, count(p.*)::int as parts
       from list_export e left join list_export_part p on p.export_id = e.id group by e.id`,
  )
  expect(rows).toEqual([{ status: 'ready', rows: expect.any(Number), parts: 1, reason: null }])
  expect(rows[0]?.rows).toBeGreaterThan(2)
})
