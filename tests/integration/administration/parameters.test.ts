import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addParameter } from '~/domains/administration/index.server'
import { listAuditEntries } from '~/domains/audit/index.server'
import { systemContext } from '~/domains/identity/context'
import { getParameter, listParameters } from '~/domains/reference/index.server'
import { newId } from '~/lib/ids'
import { forgetCached } from '~/platform/cache.server'
import { closeDatabase, transaction } from '~/platform/db.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { openDatabase } from '../ledger/open-database'
import { actingAs } from './scene'

let test: TestDatabase
const administrator = actingAs(newId(), 'administrator')
const day = (text: string) => new Date(`${text}T00:00:00Z`)
const next = { value: 80_000_000n, validFrom: '2027-01-01', source: 'Example act No 1', isExample: true }
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
  await transaction(systemContext(), (tx) =>
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

describe('addParameter', () => {
  it('ends the value before it the day before, and counts from its day on', async () => {
    expect((await getParameter(code, day('2027-01-01')))?.value).toBe(71_500_000n)
    expect(await addParameter(administrator, { ...next, code })).toEqual({ ok: true, value: null })
    expect((await getParameter(code, day('2026-12-31')))?.value).toBe(71_500_000n)
    expect((await getParameter(code, day('2027-01-01')))?.value).toBe(80_000_000n)
    const [latest, before] = await listParameters(code)
    expect(latest).toMatchObject({ unit: 'tiyin', validUntil: null, isExample: true, source: next.source })
    expect(before?.validUntil).toEqual(day('2026-12-31'))
    const { entries } = await transaction(administrator, (tx) =>
      listAuditEntries(tx, { chain: `parameter:${code}` }),
    )
    expect(entries).toMatchObject([
      { action: 'parameter.added', details: { value: '80000000', previousValue: '71500000' } },
    ])
  })

  it('may begin today', async () => {
    expect(await addParameter(administrator, { ...next, code, validFrom: '2026-11-21' })).toMatchObject({
      ok: true,
    })
  })

  it('refuses the past, what begins not after the last value, an unknown code and other roles', async () => {
    const refused = async (input: Partial<typeof next & { code: string }>, context = administrator) => {
      const answer = await addParameter(context, { ...next, code, ...input })
      return answer.ok ? 'added' : answer.error
    }
    expect(await refused({ validFrom: '2026-11-20' })).toBe('admin.error.parameterInPast')
    expect(await refused({ code: 'nothing' })).toBe('admin.error.parameterUnknown')
    expect(await refused({}, actingAs(newId(), 'auditor'))).toBe('admin.error.notAllowed')
    expect(await refused({ validFrom: '2027-06-01' })).toBe('added')
    expect(await refused({ validFrom: '2027-05-01' })).toBe('admin.error.parameterNotAfterLast')
    expect(await refused({ validFrom: '2027-06-01' })).toBe('admin.error.parameterNotAfterLast')
  })

  it('takes one of five that are sent at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => addParameter(administrator, { ...next, code })),
    )
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await listParameters(code)).toHaveLength(3)
  })

  it('has the database behind it', async () => {
    const overlapping = transaction(systemContext(), (tx) =>
      tx.parameter.create({
        data: {
          id: newId(),
          code,
          value: 1n,
          unit: 'tiyin',
          validFrom: day('2026-05-01'),
          source: 'x',
          isExample: true,
        },
      }),
    )
    await expect(overlapping).rejects.toThrow(/parameter_no_overlap|23P01/)
    expect(await transaction(systemContext(), (tx) => tx.parameter.count({ where: { code } }))).toBe(2)
  })
})
