import { describe, expect, it } from 'vitest'
import { readShippedVersions } from '../../../../prisma/seed/services/service-versions'
import { listRows, type Row, type RowsOf, readRows } from './rows'

const typed = (rows: readonly Row[]) => {
  const form = new FormData()
  for (const [at, row] of rows.entries()) {
    for (const [part, text] of Object.entries(row)) form.set(`facts.${at}.${part}`, text)
  }
  return form
}
const read = (of: RowsOf, rows: readonly Row[]) => readRows(of, 'facts', typed(rows))
const empty = { key: '', how: 'fact', what: '', codes: '', plus: '', under: '' }

describe('a map as rows', () => {
  it('comes back as it was, for every version that is shipped', () => {
    const maps = readShippedVersions().flatMap(({ definition: { facts = {}, rules } }) => [
      { of: 'facts' as const, map: facts },
      ...rules.flatMap(({ cases }) =>
        cases.map(({ values = {} }) => ({ of: 'placeholders' as const, map: values })),
      ),
    ])
    expect(maps.length).toBeGreaterThan(100)
    for (const { of, map } of maps) {
      const back = read(of, [...listRows(of, map), empty, empty])
      expect(back.ok && JSON.stringify(back.value)).toBe(JSON.stringify(map))
    }
  })

  it('keeps a text that looks like a number, and what is counted', () => {
    const map = {
      'person.works': [{ fact: 'work.kind', values: { a: '1', b: 'true', c: true, d: -2 } }],
      'household.size': [{ count: 'home.people', plus: 1, youngerThan: 18 }],
      'device.needed': [{ always: 'yes' }, { always: true }],
    }
    expect(read('facts', listRows('facts', map))).toEqual({ ok: true, value: map })
  })

  it.each([
    ['facts', { ...empty, what: 'a.b' }, 'key', 'services.error.rowKey'],
    ['facts', { ...empty, key: 'person.age' }, 'what', 'services.error.rowWhat'],
    ['facts', { ...empty, key: 'person.age', what: 'a b' }, 'what', 'services.error.path'],
    [
      'facts',
      { ...empty, key: 'person.age', what: 'a.b', codes: 'I group1' },
      'codes',
      'services.error.rowCodes',
    ],
    ['facts', { ...empty, key: 'x.y', how: 'if', what: 'a.b = ' }, 'what', 'services.error.conditionEnd'],
    [
      'facts',
      { ...empty, key: 'x.y', how: 'count', what: 'a.b', plus: '9' },
      'plus',
      'services.error.number',
    ],
    ['facts', { ...empty, key: 'x.y', how: 'guess', what: 'a.b' }, 'how', 'services.error.kind'],
    ['placeholders', { key: 'until', fact: '', plusYears: '' }, 'fact', 'services.error.path'],
    ['placeholders', { key: 'until', fact: 'a.b', plusYears: 'two' }, 'plusYears', 'services.error.number'],
  ] as const)('says beside the field what is wrong with a row of %s: %o', (of, row, part, error) => {
    expect(read(of, [row])).toMatchObject({ ok: false, error, at: `facts.0.${part}` })
  })

  it('takes a placeholder once', () => {
    const row = { key: 'until', fact: 'a.b', plusYears: '' }
    expect(read('placeholders', [row, row])).toMatchObject({
      ok: false,
      error: 'services.error.rowTwice',
      at: 'facts.1.key',
    })
  })
})
