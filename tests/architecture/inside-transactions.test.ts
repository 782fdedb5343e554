import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { keptWrites } from '~/platform/kept-writes'
import { findEffectsInside } from './inside-transactions'

const sources = ['app/domains', 'app/workflows', 'app/views', 'app/http', 'app/routes', 'prisma/seed']
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !entry.name.includes('.test.'))
  .map((entry) => path.join(entry.parentPath, entry.name))
  .map((file) => ({ file, text: readFileSync(file, 'utf8') }))

describe('inside a transaction', () => {
  it('no cache is cleared, nobody outside is asked, and no refusal is thrown', () => {
    const found = sources.flatMap(({ file, text }) =>
      findEffectsInside(text).map((what) => `${file}:${what}`),
    )
    expect(found).toEqual([])
  })

  it('what stands on accounts is read for a page at one moment, with what it is laid beside', () => {
    const reads = /\b(getBalance|findBalances|sumBalances|getPeriodSums|balanceTiyin: true|balance_tiyin)\b/
    const torn = sources.filter(({ text }) => reads.test(text) && /[^.\w]transaction\(/.test(text))
    expect(torn.map(({ file }) => file)).toEqual([])
  })

  it('no savepoint is set: a refusal undoes everything', () => {
    expect(sources.filter(({ text }) => /\bsavepoint\b/i.test(text)).map(({ file }) => file)).toEqual([])
  })

  it('what is kept although refused is each of the list, once', () => {
    const used = sources.flatMap(({ text }) =>
      [...text.matchAll(/\.keep\('([^']+)'/g)].map(([, name]) => name),
    )
    expect(used.sort()).toEqual(Object.keys(keptWrites).sort())
  })
})

describe('findEffectsInside', () => {
  it.each([
    'transaction(context, async (tx) => { forgetCached("market") })',
    'async function write(tx: Work) { await context.ports.payments.expire(id) }',
    'async function write(t: Work, { payments }) { await payments.createCheckout(x) }',
    'transaction(context, (tx) => { if (!refund.ok) throw new Error("no") })',
    'transaction(context, (tx) => { if (!refund.ok) { throw new Error("no") } })',
  ])('sees %s', (text) => {
    expect(findEffectsInside(text)).toHaveLength(1)
  })

  it.each([
    'transaction(context, async (tx) => { tx.afterCommit(() => forgetCached("market")) })',
    'async function write(tx: Work) { const limits = context.ports.payments.limits(currency) }',
    'async function send() { const page = await context.ports.payments.retrieve(id); if (!page.ok) throw new Error() }',
    'transaction(context, (tx) => { if (!intent) throw new Error("a bug") })',
  ])('leaves alone %s', (text) => {
    expect(findEffectsInside(text)).toEqual([])
  })
})
