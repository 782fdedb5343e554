import { askQuotes, refuseQuote, withdrawQuotes } from '~/domains/vouchers/index.server'
import { newId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { submitQuote } from '~/workflows/vouchers/quotes/submit-quote.server'
import { type Drive, drivesOf, type Scene } from '../scene'

interface Asked {
  id: string
  makerId: string
  voucherId: string
  personId: string
  /** Of the offer; null until a price is named. */
  version: number | null
}

/** What is refused of requests for prices, of the demonstration data and put as a refusal needs them. */
export async function driveQuotes(scene: Scene): Promise<Drive[]> {
  const find = (where: string) =>
    scene.find<Asked>(
      `select q.id, q.maker_id as "makerId", r.voucher_id as "voucherId", r.person_id as "personId", f.version
       from quote q join quote_request r on r.id = q.request_id left join offer f on f.id = q.offer_id
       where r.status = 'open' and ${where} order by q.id limit 1`,
    )
  const [waits, stands, declined] = [
    await find(`q.status = 'asked'`),
    await find(`q.status = 'answered'`),
    await find(`q.status = 'declined'`),
  ]
  const free = await scene.find<{ id: string; personId: string; deviceCode: string }>(
    `select v.id, v.person_id as "personId", v.device_code as "deviceCode" from voucher v
     where v.status = 'issued' and v.suspended_at is null and v.valid_until > now() + interval '3 days'
       and not exists (select from quote_request r where r.voucher_id = v.id) order by v.id limit 1`,
  )
  const copy = async (number: string, values: Record<string, string>) => {
    const id = newId()
    await scene.put(
      `insert into voucher select (jsonb_populate_record(v, jsonb_build_object('id', $2::uuid, 'number', $3::text,
        'beneficiary_index', $3::text) || $4::jsonb)).* from voucher v where v.id = $1`,
      [free.id, id, number, JSON.stringify(values)],
    )
    return id
  }
  const [expired, suspended] = [
    await copy('HV-QONE-0000', { valid_until: '2020-01-01' }),
    await copy('HV-QTWO-0000', { suspended_at: '2026-01-01T00:00:00Z' }),
  ]
  const over = await scene.find<{ id: string }>('select id from quote_request order by id limit 1')
  const used = await scene.find<{ id: string; personId: string }>(
    `select id, person_id as "personId" from voucher where status = 'redeemed' order by id limit 1`,
  )
  // It stays in its region, and makes what the person needs; of others it is the last that anybody finds.
  const away = newId()
  await scene.put(
    `insert into maker select (jsonb_populate_record(m, jsonb_build_object('id', $1::uuid, 'slug', 'zz-' || $1::text,
       'status', 'accredited', 'regions', '{1735}'::text[], 'accredited_from', '2020-01-01',
       'accredited_until', '2090-01-01'))).* from maker m limit 1`,
    [away],
  )
  await scene.put(`insert into maker_licence values ($1, $2, '2020-01-01', '2090-01-01')`, [
    away,
    free.deviceCode,
  ])
  const input = {
    ...{ measuredAt: 'workshop' as const, district: '1726262', makers: [away] },
    need: 'Tutqichi baland boʻlgan, ikki qoʻl bilan ushlanadigan.',
  }
  const ask = (voucherId = free.id, of: Partial<typeof input> | object = {}, personId = free.personId) =>
    perform(scene.as('citizen', personId), askQuotes, { requestId: newId(), voucherId, ...input, ...of })
  const desk = ({ makerId }: Asked, personId = scene.person('maker-tashkent')) =>
    scene.as('maker_staff', personId, makerId)
  const nowhere = { ...waits, id: newId() }
  const said = {
    ...{ title: 'Hassa', priceTiyin: 40_000_000n, makingDays: 5, warrantyMonths: 12, note: null },
    ...{ measuredAt: 'workshop' as const, version: 0 },
    validUntilOn: scene.as('system').now().toISOString().slice(0, 10),
  }
  const answer = (one: Asked, of: object = {}, by = desk(one)) =>
    perform(by, submitQuote, { quoteId: one.id, ...said, ...of })
  const decline = (one: Asked, reasonCode = 'other', by = desk(one)) =>
    perform(by, refuseQuote, { quoteId: one.id, reasonCode, note: null })
  const whileMaker = (status: string, act: Drive['act']) => async () => {
    await scene.put(`update maker set status = $2::maker_status where id = $1`, [waits.makerId, status])
    const given = await act()
    await scene.put(`update maker set status = 'accredited' where id = $1`, [waits.makerId])
    return given
  }
  return [
    ...drivesOf('askQuotes', {
      'vouchers.error.notFound': () => ask(newId()),
      'vouchers.error.notUsable': () => ask(used.id, {}, used.personId),
      'vouchers.error.suspended': () => ask(suspended),
      'vouchers.error.expired': () => ask(expired),
      'quotes.error.district': () => ask(free.id, { district: '9999999' }),
      'quotes.error.openAlready': () => ask(waits.voucherId, {}, waits.personId),
      'vouchers.error.sentBefore': async () => {
        const open = await scene.find(
          `select id from quote_request where voucher_id = $1 and status = 'open'`,
          [waits.voucherId],
        )
        return ask(waits.voucherId, { requestId: open.id }, waits.personId)
      },
      'quotes.error.moved': () => ask(free.id, { requestId: over.id }),
      'quotes.error.makerGone': () => ask(free.id, { makers: [newId()] }),
      'quotes.error.makerStaysThere': () => ask(free.id, { measuredAt: 'home' }),
    }),
    ...drivesOf('withdrawQuotes', {
      'vouchers.error.notFound': () =>
        perform(scene.as('citizen', free.personId), withdrawQuotes, { voucherId: newId() }),
      'quotes.error.moved': () =>
        perform(scene.as('citizen', free.personId), withdrawQuotes, { voucherId: free.id }),
    }),
    ...drivesOf('submitQuote', {
      'quotes.error.notFound': () => answer(nowhere),
      'sides.error.makeDevice': () => answer(waits, {}, desk(waits, waits.personId)),
      'quotes.error.moved': async () => {
        await scene.put(`update quote set valid_until = '2020-01-01' where id = $1`, [stands.id])
        const given = await answer(stands, { version: stands.version })
        await scene.put(`update quote set valid_until = '2090-01-01' where id = $1`, [stands.id])
        return given
      },
      'quotes.error.notAccredited': whileMaker('suspended', () => answer(waits)),
      'quotes.error.validUntil.outside': () => answer(waits, { validUntilOn: '2020-01-01' }),
      'quotes.error.changed': () => answer(waits, { version: 7 }),
    }),
    ...drivesOf('refuseQuote', {
      'quotes.error.notFound': () => decline(nowhere),
      'sides.error.makeDevice': () => decline(waits, 'other', desk(waits, waits.personId)),
      'quotes.error.moved': () => decline(declined),
      'quotes.error.reasonMissing': () => decline(waits, 'x'),
    }),
  ]
}
