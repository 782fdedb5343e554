import { expect, it } from 'vitest'
import { sheetFormat } from './format-sheet'

it('writes days as the spreadsheets of a language read them', () => {
  const at = new Date('2026-03-05T19:30:00Z')
  expect(sheetFormat('ru').instant(at)).toBe('06.03.2026 00:30')
  expect(sheetFormat('uz-Cyrl').dialect.separator).toBe(';')
  expect(sheetFormat('en').instant(at)).toBe('2026-03-06 00:30')
  expect(sheetFormat('en').day(new Date('2026-03-05T00:00:00Z'))).toBe('2026-03-05')
})
