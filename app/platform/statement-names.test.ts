import { describe, expect, it } from 'vitest'
import { createStatementNames } from './statement-names'

const list = (length: number) => `select 1 where id in (${Array.from({ length }, (_, at) => `$${at + 1}`)})`

/** Asks often enough to be given a name, if ever. */
function ask(names: ReturnType<typeof createStatementNames>, text: string): string {
  for (let time = 0; time < 5; time++) names.nameOf(text)
  return names.nameOf(text)
}

describe('createStatementNames', () => {
  it('names what is asked again and again, by its text alone', () => {
    const names = createStatementNames()
    expect(names.nameOf('select 1')).toBe('')
    expect(ask(names, 'select 1')).toBe(ask(createStatementNames(), 'select 1'))
    expect(ask(names, 'select 2')).not.toBe(ask(names, 'select 1'))
    // PostgreSQL cuts names off after 63 bytes.
    expect(ask(names, 'select 1').length).toBeLessThan(64)
  })

  it('leaves lists of any length and giant texts alone', () => {
    const names = createStatementNames()
    expect(ask(names, list(3))).not.toBe('')
    expect(ask(names, list(9))).toBe('')
    expect(ask(names, 'insert into a values ($1), ($2)')).toBe('')
    expect(ask(names, `select '${'x'.repeat(9000)}'`)).toBe('')
  })

  it('keeps the number of names bounded, the latest first', () => {
    const names = createStatementNames()
    const first = Array.from({ length: 1000 }, (_, at) => ask(names, `select ${at}`))
    expect(new Set(first).size).toBe(1000)
    expect(names.nameOf('select 999')).toBe(first[999])
    expect(names.nameOf('select 0')).toBe('')
  })

  it('gives others once they no longer fit', () => {
    const names = createStatementNames()
    const before = ask(names, 'select 1')
    names.renew()
    expect(ask(names, 'select 1')).not.toBe(before)
  })
})
