import { expect, it } from 'vitest'
import { csvLine, tiyinAsDecimal, withoutGuard } from './csv'

it('quotes what must be quoted and disarms formulas', () => {
  expect(csvLine(['1', 'a "b"; c', 'd, e', '-12,05'])).toBe('1;"a ""b""; c";d, e;-12,05\r\n')
  for (const cell of ['=1+1', '+1', '-1+1', '@x', ' =1', '\t=1', '\u{ff1d}1']) {
    expect(csvLine([cell]).replace(/^"/, ''), cell).toMatch(/^'/)
    expect(withoutGuard(`'${cell}`)).toBe(cell)
  }
  expect(withoutGuard("'tis")).toBe("'tis")
})

it('writes tiyin as soʻm', () => {
  expect([0n, 5n, -1205n, 12_345_600n].map((tiyin) => tiyinAsDecimal(tiyin))).toEqual([
    '0,00',
    '0,05',
    '-12,05',
    '123456,00',
  ])
})

it('writes what spreadsheets read where commas part the cells', () => {
  const commas = { separator: ',', decimal: '.' } as const
  expect(csvLine(['a; b', 'c, d', tiyinAsDecimal(-1205n, commas), '=1'], commas)).toBe(
    `a; b,"c, d",-12.05,'=1\r\n`,
  )
})
