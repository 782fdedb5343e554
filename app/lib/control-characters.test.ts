import { describe, expect, it } from 'vitest'
import { hasControlCharacter } from './control-characters'

describe('hasControlCharacter', () => {
  it.each(['\0', 'a\0b', '\u0001', '\u0008', '\u001b[31m', '\u007f', '\u0085', '\u009b'])('sees %j', (text) =>
    expect(hasControlCharacter(text)).toBe(true),
  )
  it.each(['', 'gilam', 'bir\tikki', 'bir\r\nikki', 'Word\vPDF\f', 'oʻzbek 😀 \u202a\u200b\u00ad'])(
    'leaves %j alone',
    (text) => expect(hasControlCharacter(text)).toBe(false),
  )
})
