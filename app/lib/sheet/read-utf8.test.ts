import { describe, expect, it } from 'vitest'
import { readUtf8 } from './read-utf8'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))))

describe('text of a file', () => {
  it('is what the file holds, without the mark that says that it is UTF-8', () => {
    expect(readUtf8(bytes('\uFEFFa;b\noʻ;ё 😀\n'))).toBe('a;b\noʻ;ё 😀\n')
    expect(readUtf8(bytes(''))).toBe('')
    expect(readUtf8(bytes('the sign \uFFFD itself'))).toBe('the sign \uFFFD itself')
  })

  it('is not read where an octet is no UTF-8, and the row of the first is named', () => {
    const windows1251 = [0xcf, 0xf0, 0xee]
    expect(readUtf8(bytes('a;b\nc;d\n', windows1251, ';e\n'))).toEqual({ fault: 'encoding', line: 3 })
    expect(readUtf8(bytes('a;b\r\nc;', [0xff], '\r\n', [0xff]))).toEqual({ fault: 'encoding', line: 2 })
    // Two bytes a letter, as “Unicode text” of a spreadsheet.
    expect(readUtf8(Buffer.from('\uFEFFa;b', 'utf16le'))).toEqual({ fault: 'encoding', line: 1 })
    // A sign in three octets that ends after two, in the middle and at the end of the file.
    expect(readUtf8(bytes('a\nb', [0xe2, 0x82], ';c'))).toEqual({ fault: 'encoding', line: 2 })
    expect(readUtf8(bytes('a\nb', [0xe2, 0x82]))).toEqual({ fault: 'encoding', line: 2 })
  })

  it('is not read with a NUL in it, and the row is named', () => {
    expect(readUtf8(bytes('a;b\nc;\0d\n'))).toEqual({ fault: 'nul', line: 2 })
    expect(readUtf8(bytes('\0'))).toEqual({ fault: 'nul', line: 1 })
  })

  it('counts rows as a spreadsheet does: a line break within quotes ends none', () => {
    expect(readUtf8(bytes('a;b\n"one\ntwo ""three""\n";x\ny;\0'))).toEqual({ fault: 'nul', line: 3 })
  })
})
