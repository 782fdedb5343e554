import { expect, it } from 'vitest'
import { collapseWhitespace } from './text'

it('leaves single plain spaces', () => {
  expect(collapseWhitespace(' a\u00A0 b\r\n\tc\u200B ')).toBe('a b c')
})
