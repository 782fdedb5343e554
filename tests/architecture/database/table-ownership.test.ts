import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { domainOf, findWrites, readTables } from './table-writes'

const tables = readTables()
const sources = readdirSync('app', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .filter((file) => !file.startsWith('app/platform/prisma/'))

describe('tables', () => {
  it('belong to a domain that exists', () => {
    const domains = readdirSync('app/domains')
    expect(tables.length).toBeGreaterThan(35)
    expect(tables.filter(({ owner }) => !domains.includes(owner))).toEqual([])
  })

  it('are written by their owner only; workflows and everything above write none', () => {
    const wrong = sources
      .flatMap((file) => findWrites(file, readFileSync(file, 'utf8'), tables))
      .filter(({ file, owner }) => domainOf(file) !== owner)
    expect(wrong.map(({ file, table, owner }) => `${file} writes ${table}, which is ${owner}'s`)).toEqual([])
  })
})

describe('findWrites', () => {
  const found = (text: string) => findWrites('app/x.ts', text, tables).map(({ table }) => table)

  it('sees every way of writing', () => {
    expect(found('await tx.roleGrant.updateMany({})')).toEqual(['role_grant'])
    expect(found('database().person.create({ data })')).toEqual(['person'])
    expect(found('tx.$executeRaw`insert into voucher (id) values (1)`')).toEqual(['voucher'])
    expect(found(`tx.$executeRaw\`update "order" set x = \${y} \``)).toEqual(['order'])
    expect(found(`q('delete from cart_line where x')`)).toEqual(['cart_line'])
  })

  it('leaves reading, locking and other words alone', () => {
    expect(found('tx.person.findMany({}); tx.other.update({}); map.delete(person)')).toEqual([])
    expect(found('tx.$queryRaw`select 1 from person where id = 1 for update`')).toEqual([])
    expect(found('tx.$executeRaw`insert into x on conflict do update set voucher = 1`')).toEqual([])
  })
})
