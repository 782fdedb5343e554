import { expect, it } from 'vitest'
import { readZip } from '../../../tests/setup/read-zip'
import { openWorkbook } from './xlsx'

function write(rows: Parameters<ReturnType<typeof openWorkbook>['addRow']>[0][]) {
  const octets: Uint8Array[] = []
  const book = openWorkbook('Ishlar: 2026/11 [hammasi] va juda uzun nom', (chunk) => octets.push(chunk))
  for (const row of rows) book.addRow(row)
  book.close()
  const files = readZip(Buffer.concat(octets))
  return {
    chunks: octets.length,
    sheet: files.get('xl/worksheets/sheet1.xml') ?? '',
    book: files.get('xl/workbook.xml') ?? '',
    names: [...files.keys()].sort(),
  }
}

it('writes text as text, numbers as numbers, and money with its decimals', () => {
  const { sheet, book, names } = write([['=1+1', 'a<b & "c"\u0000\ud800', 7, { tiyin: -1205n }]])
  expect(sheet).toContain('<t xml:space="preserve">=1+1</t>')
  expect(sheet).not.toContain('<f>')
  expect(sheet).toContain('a&lt;b &amp; &quot;c&quot;</t>')
  expect(sheet).toContain('<c><v>7</v></c><c s="1"><v>-12.05</v></c>')
  expect(book).toMatch(/sheet name="Ishlar {2}2026 11 {2}hammasi {2}va/)
  expect(names).toEqual([
    ...['[Content_Types].xml', '_rels/.rels', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml'],
    ...['xl/workbook.xml', 'xl/worksheets/sheet1.xml'],
  ])
})

it('writes days and instants as what a spreadsheet counts with', () => {
  const at = new Date('2026-03-05T19:00:00Z')
  const { sheet } = write([[{ day: new Date('2026-03-05T00:00:00Z') }, { at }, null]])
  expect(sheet).toContain('<c s="3"><v>46086</v></c><c s="4"><v>46087</v></c><c/>')
})

it('gives its octets away as rows come', () => {
  const rows = Array.from({ length: 20_000 }, (_, at) => [`HA-${at * 7919}`, 'Karimova Nodira', at])
  expect(write(rows).chunks).toBeGreaterThan(20)
})
