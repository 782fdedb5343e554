import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  checkParameter,
  confirmParameter,
  listParameterProposals,
  prepareParameter,
  withdrawParameter,
} from '~/domains/administration/index.server'
import { listAuditEntries } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { getParameter, listParameters } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock } from '../../setup/test-day'
import { openDatabase } from '../ledger/open-database'
import { actingAs } from './scene'

let test: TestDatabase
const administrator = actingAs(newId(), 'administrator')
const second = actingAs(newId(), 'administrator')
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const next = {
  ...{ value: 80_000_000n, validFrom: '2027-01-01', isExample: true },
  ...{ source: 'Example act No 1', sourceLocale: 'en' as const },
}
let code: string

beforeAll(async () => {
  test = await openDatabase()
})

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

beforeEach(async () => {
  code = `poverty-line-${newId()}`
  const common = { code, unit: 'tiyin', source: 'press', isExample: false }
  await transaction(systemContext(seededClock), (tx) =>
    tx.parameter.createMany({
      data: [
        {
          ...common,
          id: newId(),
          value: 66_900_000n,
          validFrom: day('2025-01-01'),
          validUntil: day('2025-12-31'),
        },
        { ...common, id: newId(), value: 71_500_000n, validFrom: day('2026-01-01') },
      ],
    }),
  )
  forgetCached('reference.parameters')
})

async function waitingId(): Promise<string> {
  const proposals = await listParameterProposals(administrator, code)
  return proposals.find(({ status }) => status === 'prepared')?.id ?? newId()
}

/** Prepared by one, confirmed by the other. */
async function add(input: Partial<typeof next>) {
  expect(await perform(administrator, prepareParameter, { ...next, code, ...input })).toMatchObject({
    ok: true,
  })
  return perform(second, confirmParameter, await waitingId())
}

const valueOn = async (on: string) => (await getParameter(code, day(on)))?.value

describe('a value', () => {
  it('counts once a second administrator has confirmed it, and ends the one before it', async () => {
    expect(await valueOn('2027-01-01')).toBe(71_500_000n)
    expect(await perform(administrator, prepareParameter, { ...next, code })).toEqual({
      ok: true,
      value: null,
    })
    forgetCached('reference.parameters')
    expect(await valueOn('2027-01-01'), 'not yet').toBe(71_500_000n)
    const id = await waitingId()
    expect(await perform(administrator, confirmParameter, id)).toEqual({
      ok: false,
      error: 'sides.error.confirmParameter',
    })
    expect(await perform(second, confirmParameter, id)).toEqual({ ok: true, value: null })
    expect(await perform(second, confirmParameter, id)).toMatchObject({
      error: 'admin.error.proposalDecided',
    })
    expect(await valueOn('2026-12-31')).toBe(71_500_000n)
    expect(await valueOn('2027-01-01')).toBe(80_000_000n)
    const [latest, before] = await listParameters(code)
    expect(latest).toMatchObject({ unit: 'tiyin', validUntil: null, isExample: true, source: next.source })
    expect(latest?.sourceTexts, 'in the language it was typed in').toEqual({ en: next.source })
    expect(before?.validUntil).toEqual(day('2026-12-31'))
    const { entries } = await transaction(administrator, (tx) =>
      listAuditEntries(tx, { chain: `parameter:${code}` }),
    )
    expect(entries).toMatchObject([
      { action: 'parameter.confirmed', actorId: second.personId },
      { action: 'parameter.prepared', details: { value: '80000000', previousValue: '71500000' } },
    ])
  })

  it('may begin today', async () => {
    expect(await add({ validFrom: '2026-11-21' })).toMatchObject({ ok: true })
  })

  it('is refused while it is prepared: the past, not after the last, an unknown code, other roles, a second one', async () => {
    const refused = async (input: Partial<typeof next & { code: string }>, context = administrator) => {
      const asked = { ...next, code, ...input }
      const [checked, prepared] = [
        await perform(context, checkParameter, asked),
        await perform(context, prepareParameter, asked),
      ]
      expect(checked).toEqual(prepared)
      return prepared.ok ? 'prepared' : prepared.error
    }
    expect(await refused({ validFrom: '2026-11-20' })).toBe('admin.error.parameterInPast')
    expect(await refused({ validFrom: '2026-01-01' })).toBe('admin.error.parameterInPast')
    expect(await refused({ code: 'nothing' })).toBe('admin.error.parameterUnknown')
    expect(await refused({}, actingAs(newId(), 'auditor'))).toBe('admin.error.notAllowed')
    expect(await add({ validFrom: '2027-06-01' })).toMatchObject({ ok: true })
    expect(await refused({ validFrom: '2027-05-01' })).toBe('admin.error.parameterNotAfterLast')
    expect(await refused({ validFrom: '2027-06-01' })).toBe('admin.error.parameterNotAfterLast')
    expect(await perform(second, prepareParameter, { ...next, code, validFrom: '2027-07-01' })).toMatchObject(
      {
        ok: true,
      },
    )
    expect(await refused({ validFrom: '2027-08-01' })).toBe('admin.error.parameterWaiting')
  })

  it('is prepared once and confirmed once, though five ask at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => perform(administrator, prepareParameter, { ...next, code })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    const id = await waitingId()
    const confirmed = await Promise.all(
      Array.from({ length: 5 }, () => perform(second, confirmParameter, id)),
    )
    expect(confirmed.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listParameters(code)).toHaveLength(3)
  })

  it('is taken back before its day, whether it waits or was confirmed, and another can follow', async () => {
    const withdraw = (proposalId: string, context = administrator) =>
      perform(context, withdrawParameter, { proposalId, reason: 'A wrong figure' })
    await perform(administrator, prepareParameter, { ...next, code })
    expect(await withdraw(await waitingId())).toMatchObject({ ok: true })
    expect(await add({})).toMatchObject({ ok: true })
    const [latest] = await listParameters(code)
    const id = latest?.proposalId ?? newId()
    const onItsDay = { ...second, now: () => new Date('2027-01-01T09:00:00Z') }
    expect(await withdraw(id, onItsDay)).toMatchObject({ error: 'admin.error.parameterBegun' })
    expect(await withdraw(id, second)).toMatchObject({ ok: true })
    expect(await withdraw(id, second)).toMatchObject({ error: 'admin.error.proposalDecided' })
    expect(await valueOn('2027-01-01')).toBe(71_500_000n)
    expect((await listParameters(code)).map(({ validUntil }) => validUntil)).toEqual([
      null,
      day('2025-12-31'),
    ])
    expect(await add({ value: 81_000_000n })).toMatchObject({ ok: true })
    expect(await valueOn('2027-01-01')).toBe(81_000_000n)
    expect(await listParameterProposals(actingAs(newId(), 'auditor'), code)).toHaveLength(2)
    expect(await listParameterProposals(actingAs(newId(), 'citizen'), code)).toEqual([])
  })

  it('has the database behind it', async () => {
    const row = { code, value: 1n, unit: 'tiyin', validFrom: day('2027-05-01'), source: 'x', isExample: true }
    const overlapping = transaction(systemContext(seededClock), (tx) =>
      tx.parameter.create({ data: { ...row, id: newId(), validFrom: day('2026-05-01') } }),
    )
    await expect(overlapping).rejects.toThrow(/parameter_no_overlap|23P01/)
    await perform(administrator, prepareParameter, { ...next, code })
    const id = await waitingId()
    const byHand = (sql: string) => transaction(administrator, (tx) => tx.$executeRawUnsafe(sql))
    const attacks = {
      alone: `update parameter_proposal set status = 'confirmed', confirmed_by_id = '${administrator.personId}', confirmed_at = now() where id = '${id}'`,
      'in another’s name': `update parameter_proposal set status = 'confirmed', confirmed_by_id = '${second.personId}', confirmed_at = now() where id = '${id}'`,
      'another value': `update parameter_proposal set value = 5 where id = '${id}'`,
      'without a proposal': `insert into parameter (id, code, value, unit, valid_from, source, is_example) values ('${newId()}', '${code}-x', 1, 'tiyin', '2030-01-01', 'x', true)`,
      'before it is confirmed': `insert into parameter (id, code, value, unit, valid_from, source, is_example, proposal_id) select '${newId()}', code || '-x', value, unit, valid_from, source, is_example, id from parameter_proposal where id = '${id}'`,
      'ending what is in force': `update parameter set valid_until = '2026-12-01' where code = '${code}' and valid_until is null`,
      'taking back what is in force': `update parameter set withdrawn_at = now() where code = '${code}'`,
    }
    for (const [name, sql] of Object.entries(attacks)) await expect(byHand(sql), name).rejects.toThrow()
    expect(
      await transaction(systemContext(seededClock), (tx) => tx.parameter.count({ where: { code } })),
    ).toBe(2)
  })
})
