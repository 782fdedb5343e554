import { escapeXml } from './escape-xml'
import { openZip } from './zip'

/** Text, a number, an amount in tiyin, a calendar day (midnight UTC), or an instant, shown in Tashkent; null is empty. */
export type SheetCell = string | number | { tiyin: bigint } | { day: Date } | { at: Date } | null

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const office = 'http://schemas.openxmlformats.org'
const main = `${office}/spreadsheetml/2006/main`
const relations = `${office}/package/2006/relationships`
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const frame: Record<string, string> = {
  '[Content_Types].xml': `${xml}<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
  '_rels/.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  'xl/_rels/workbook.xml.rels': `${xml}<Relationships xmlns="${relations}"><Relationship Id="r1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${office}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  // The formats: text, money, the head, a day and an instant as the reader's own settings write them.
  'xl/styles.xml': `${xml}<styleSheet xmlns="${main}"><fonts count="2"><font/><font><b/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/><xf numFmtId="4" applyNumberFormat="1"/><xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`,
}

/**
 * A workbook of one sheet, written row by row: `write` is given its octets as they come, and no more than a chunk is held.
 * Text is never a formula here, whatever it begins with.
 */
export function openWorkbook(sheet: string, write: (octets: Uint8Array) => void) {
  const zip = openZip(write)
  const put = (name: string, text: string) => {
    const file = zip.openFile(name)
    file.add(text)
    file.close()
  }
  for (const [name, text] of Object.entries(frame)) put(name, text)
  put(
    'xl/workbook.xml',
    `${xml}<workbook xmlns="${main}" xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="${escapeXml(sheetName(sheet))}" sheetId="1" r:id="r1"/></sheets></workbook>`,
  )
  const rows = zip.openFile('xl/worksheets/sheet1.xml')
  rows.add(
    `${xml}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="22" defaultRowHeight="15"/><sheetData>`,
  )
  return {
    addRow(cells: readonly SheetCell[], isHead = false): void {
      rows.add(`<row>${cells.map((cell) => writeCell(cell, isHead)).join('')}</row>`)
    },
    close(): void {
      rows.add('</sheetData></worksheet>')
      rows.close()
      zip.close()
    },
  }
}

function writeCell(cell: SheetCell, isHead: boolean): string {
  if (cell === null) return '<c/>'
  if (typeof cell === 'number') return `<c><v>${cell}</v></c>`
  if (typeof cell === 'string') {
    return `<c t="inlineStr"${isHead ? ' s="2"' : ''}><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`
  }
  if ('tiyin' in cell) return `<c s="1"><v>${asDecimal(cell.tiyin)}</v></c>`
  if ('day' in cell) return `<c s="3"><v>${asSerial(cell.day)}</v></c>`
  return `<c s="4"><v>${asSerial(new Date(cell.at.getTime() + tashkentMs))}</v></c>`
}

/** Uzbekistan has kept UTC+5 without summer time since 1992. */
const tashkentMs = 5 * 3_600_000

/** Days since the end of 1899, as spreadsheets count. */
function asSerial(at: Date): number {
  return Number((at.getTime() / 86_400_000 + 25_569).toFixed(6))
}

function asDecimal(tiyin: bigint): string {
  const absolute = tiyin < 0n ? -tiyin : tiyin
  return `${tiyin < 0n ? '-' : ''}${absolute / 100n}.${String(absolute % 100n).padStart(2, '0')}`
}

/** A sheet's name is at most 31 characters long and has none of these. */
function sheetName(name: string): string {
  return name.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31)
}
