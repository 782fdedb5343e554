import { describe, expect, it } from 'vitest'
import { connectionAgeMs, createStatementNames } from './statement-names'

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

  it('keeps the number of names bounded, and gives the places anew after as long as a connection lives', () => {
    let now = 0
    const names = createStatementNames(() => now)
    const given = Array.from({ length: 1000 }, (_, at) => ask(names, `select ${at}`))
    expect(new Set(given.filter(Boolean)).size).toBe(400)
    expect(names.nameOf('select 399')).toBe(given[399])
    expect(names.nameOf('select 999')).toBe('')
    now += connectionAgeMs + 1
    expect(ask(names, 'select 999')).not.toBe('')
    expect(ask(names, 'select 399')).toBe(given[399])
  })

  it('gives others once they no longer fit', () => {
    const names = createStatementNames()
    const before = ask(names, 'select 1')
    names.renew()
    expect(ask(names, 'select 1')).not.toBe(before)
  })
})
