import { expect, it } from 'vitest'
import { findChanges, firstOfColumns } from './line-report'
import { readLineSheet, type SheetShape, writeLineSheet } from './line-sheet'
import { markLines } from './mark-lines.server'

const columns = ['code', 'name', 'note'] as const
type Column = (typeof columns)[number]
const shape: SheetShape<Column> = { columns, needed: ['code', 'name'], mostLines: 2 }
const rows = [
  { code: '=1+1', name: 'Sopol "lagan"; katta', note: 'bir\nikki' },
  { code: '-5', name: "'qoʻsh", note: '' },
]

it('reads what it wrote, whatever stands in it', () => {
  const text = writeLineSheet(columns, rows)
  expect(text).toContain("'=1+1")
  expect(readLineSheet(text, shape)).toEqual([
    { line: 2, cells: rows[0] },
    { line: 3, cells: rows[1] },
  ])
})

it('takes other separators, an order of its own, and absent columns for empty ones', () => {
  expect(readLineSheet('Name, CODE \nA,b\n', shape)).toEqual([
    { line: 2, cells: { code: 'b', name: 'A', note: '' } },
  ])
})

it('says why a file is none of ours', () => {
  expect(readLineSheet('code;note\na;b\n', shape)).toBe('sheets.error.columns')
  expect(readLineSheet('code;name\n;\n', shape)).toBe('sheets.error.empty')
  expect(readLineSheet('code;name\na;b\na;b\na;b\n', shape)).toBe('sheets.error.tooMany')
  expect(readLineSheet('code;name\n"a;b\n', shape)).toBe('sheets.error.unread')
})

it('tells changes, and marks them', () => {
  const [one, other] = rows as [(typeof rows)[number], (typeof rows)[number]]
  expect(findChanges(columns, one, { ...one, note: 'uch' })).toEqual([
    { column: 'note', before: 'bir\nikki', after: 'uch' },
  ])
  expect(findChanges(columns, null, other).map(({ column }) => column)).toEqual(['code', 'name'])
  const faults = ['a', 'b', 'a'].map((column, at) => ({ column, error: String(at) }))
  expect(firstOfColumns(faults).map(({ error }) => error)).toEqual(['0', '1'])
  const line = { line: 2, title: 'x', does: 'changed' as const, changes: [], faults: [] }
  const mark = markLines([line])
  expect(markLines([line, { ...line, does: 'same' }, { ...line, does: null }])).toBe(mark)
  expect(markLines([{ ...line, changes: findChanges(columns, one, other) }])).not.toBe(mark)
})
