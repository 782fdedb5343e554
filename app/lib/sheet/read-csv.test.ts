import { expect, test } from 'vitest'
import { readCsv } from './read-csv'

test('reads what spreadsheets of each region save, and counts rows as they do', () => {
  expect(readCsv('\uFEFFa;b\r\n1;"x;\r\ny"\r\n;\r\n\r\n2;3\r\n')).toEqual([
    { line: 1, cells: ['a', 'b'] },
    { line: 2, cells: ['1', 'x;\r\ny'] },
    { line: 5, cells: ['2', '3'] },
  ])
  expect(readCsv('a,b\n1,2')?.at(-1)?.cells).toEqual(['1', '2'])
  expect(readCsv('a\tb\n1\t2')?.at(-1)?.cells).toEqual(['1', '2'])
})

test('leaves out rows in which nothing is written', () => {
  expect(readCsv('a;b\n;\n  ; \n')).toEqual([{ line: 1, cells: ['a', 'b'] }])
  expect(readCsv('')).toEqual([])
})

test('knows what is no table', () => {
  expect(readCsv('a;"b\n1;2')).toBeNull()
})
