import { askCeiling, decideCeiling, prepareCeiling, withdrawCeiling } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { appealCeiling } from '~/workflows/vouchers/quotes/appeal-ceiling.server'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Asked {
  id: string
  quoteId: string
  voucherId: string
  personId: string
  centreCode: string
  preparedAt: Date | null
  preparedById: string | null
}

/** What is refused of prices above the ceiling, of the demonstration data and put as a refusal needs them. */
export async function driveCeilings(scene: Scene): Promise<Drive[]> {
  const prepared = await scene.find<Asked>(
    `select n.id, n.quote_id as "quoteId", n.voucher_id as "voucherId", v.person_id as "personId",
       n.centre_code as "centreCode", n.prepared_at as "preparedAt", n.prepared_by_id as "preparedById"
     from ceiling_request n join voucher v on v.id = n.voucher_id where n.status = 'asked' and n.outcome = 'approve' limit 1`,
  )
  const within = await scene.find<Asked>(
    `select q.id as "quoteId", v.id as "voucherId", v.person_id as "personId" from quote q
       join quote_request r on r.id = q.request_id join voucher v on v.id = r.voucher_id join offer f on f.id = q.offer_id
     where r.status = 'open' and q.status = 'answered' and f.price_tiyin <= v.ceiling_tiyin
       and not exists (select from ceiling_request n where n.voucher_id = v.id) limit 1`,
  )
  const used = await scene.find<{ id: string; personId: string }>(
    `select id, person_id as "personId" from voucher where status = 'redeemed' order by id limit 1`,
  )
  const text = 'Sababi'
  const person = ({ personId }: { personId: string }) => scene.as('citizen', personId)
  const ask = (one: Asked, of: Partial<{ voucherId: string; quoteId: string }> = {}) =>
    perform(person(one), askCeiling, { voucherId: one.voucherId, quoteId: one.quoteId, text, ...of })
  const staff = (role: string, personId = newId()) => scene.as(role, personId, prepared.centreCode)
  const draft = { outcome: 'approve', reasonCode: null, text } as const
  const prepare = (by = staff('inson_specialist'), ceilingId = prepared.id) =>
    perform(by, prepareCeiling, { ceilingId, ...draft })
  const seen = prepared.preparedAt ?? new Date(0)
  const decide = (by = staff('inson_head'), ceilingId = prepared.id, seenAt = seen) =>
    perform(by, decideCeiling, { ceilingId, seenAt })
  /** While the row stands otherwise. */
  const put = (table: string, id: string, set: string, back: string, act: Drive['act']) => async () => {
    await scene.put(`update ${table} set ${set} where id = $1`, [id])
    const answer = await act()
    await scene.put(`update ${table} set ${back} where id = $1`, [id])
    return answer
  }
  const asked = (set: string, back: string, act: Drive['act']) =>
    put('ceiling_request', prepared.id, set, back, act)
  const closed = (act: Drive['act']) =>
    asked(`status = 'withdrawn', closed_at = now()`, `status = 'asked', closed_at = null`, act)
  const tookPart = (act: Drive['act'], by: string) =>
    asked(`asked_by_id = '${by}'`, `asked_by_id = '${prepared.personId}'`, act)
  const helper = newId()
  return [
    ...drivesOf('askCeiling', {
      'vouchers.error.notFound': () => ask(prepared, { voucherId: newId() }),
      'vouchers.error.notUsable': () =>
        perform(person(used), askCeiling, { voucherId: used.id, quoteId: prepared.quoteId, text }),
      'vouchers.error.suspended': put(
        'voucher',
        within.voucherId,
        'suspended_at = now()',
        'suspended_at = null',
        () => ask(within),
      ),
      'quotes.error.moved': () => ask(within, { quoteId: newId() }),
      'quotes.error.withinCeiling': () => ask(within),
      'quotes.error.ceilingAsked': () => ask(prepared),
    }),
    ...drivesOf('withdrawCeiling', {
      'vouchers.error.notFound': () => perform(person(within), withdrawCeiling, { voucherId: newId() }),
      'quotes.error.moved': () => perform(person(within), withdrawCeiling, { voucherId: within.voucherId }),
    }),
    ...drivesOf('appealCeiling', {
      'vouchers.error.notFound': asked(
        `status = 'refused', outcome = 'refuse', reason_code = 'other', decided_by_id = '${helper}', closed_at = now(),
           appeal_until = now() + interval '30 days'`,
        `status = 'asked', outcome = 'approve', reason_code = null, decided_by_id = null, closed_at = null,
           appeal_until = null`,
        () =>
          perform(person(within), appealCeiling, {
            ...{ voucherId: prepared.voucherId, ceilingId: prepared.id, text },
          }),
      ),
      'quotes.error.moved': () =>
        perform(person(prepared), appealCeiling, { voucherId: prepared.voucherId, ceilingId: newId(), text }),
    }),
    ...drivesOf('prepareCeiling', {
      'quotes.error.notFound': () => prepare(undefined, newId()),
      'sides.error.decideClaim': () => prepare(staff('inson_specialist', prepared.personId)),
      'quotes.error.moved': closed(() => prepare()),
      'quotes.error.preparedAnew': () => prepare(),
      'quotes.error.decidedByYou': tookPart(() => prepare(staff('inson_specialist', helper)), helper),
    }),
    ...drivesOf('decideCeiling', {
      'quotes.error.notFound': () => decide(undefined, newId()),
      'sides.error.decideClaim': () => decide(staff('inson_head', prepared.personId)),
      'quotes.error.moved': closed(() => decide()),
      'quotes.error.unprepared': asked(
        'outcome = null, outcome_cipher = null, prepared_by_id = null, prepared_at = null',
        `outcome = 'approve', outcome_cipher = 'x', prepared_by_id = '${prepared.preparedById}', prepared_at = '${prepared.preparedAt?.toISOString()}'`,
        () => decide(),
      ),
      'quotes.error.preparedAnew': () => decide(undefined, undefined, new Date(0)),
      'vouchers.error.headDecides': () => decide(staff('inson_specialist')),
      'vouchers.error.preparedByYou': () => decide(staff('inson_head', prepared.preparedById ?? '')),
      'quotes.error.decidedByYou': tookPart(() => decide(staff('inson_head', helper)), helper),
      'quotes.error.priceGone': put(
        'quote',
        prepared.quoteId,
        `valid_until = '2020-01-01'`,
        `valid_until = '2090-01-01'`,
        () => decide(),
      ),
      'vouchers.error.budgetUsedUp': put(
        'ceiling_request',
        prepared.id,
        'ceiling_tiyin = 9000000000000',
        'ceiling_tiyin = ceiling_tiyin',
        async () => {
          await scene.put(
            `update offer set price_tiyin = 9000000000000 where id = (select offer_id from quote where id = $1)`,
            [prepared.quoteId],
          )
          return decide()
        },
      ),
    }),
  ]
}
