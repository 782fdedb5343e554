import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyPostings, canonicalJson, hashInput, reversePostings, type Standing } from './rules'
import type { PostingInput } from './schema'

const codes = ['treasury', 'voucher:1', 'voucher:2', 'hold:1', 'maker:1', 'provider:stripe']

function emptyStandings(): Map<string, Standing> {
  return new Map(
    codes.map((code) => [
      code,
      { balanceTiyin: 0n, mayBeNegative: code === 'treasury' || code.startsWith('provider') },
    ]),
  )
}

const posting: fc.Arbitrary<PostingInput> = fc
  .tuple(
    fc.shuffledSubarray(codes, { minLength: 2, maxLength: 2 }),
    fc.bigInt({ min: 1n, max: 5_000_000_00n }),
  )
  .map(([[from = '', to = ''], amountTiyin]) => ({ from, to, amountTiyin, purpose: 'test' }))

const sequence = fc.array(fc.array(posting, { minLength: 1, maxLength: 3 }), { maxLength: 20 })

function total(standings: ReadonlyMap<string, Standing>): bigint {
  return [...standings.values()].reduce((sum, { balanceTiyin }) => sum + balanceTiyin, 0n)
}

describe('applyPostings', () => {
  it('keeps the sum at 0 and no account short, over 10,000 random sequences', () => {
    fc.assert(
      fc.property(sequence, (effects) => {
        let standings = emptyStandings()
        for (const postings of effects) {
          const applied = applyPostings(standings, postings)
          if (applied.ok) standings = applied.standings
          expect(total(standings)).toBe(0n)
          for (const { balanceTiyin, mayBeNegative } of standings.values()) {
            expect(balanceTiyin >= 0n || mayBeNegative).toBe(true)
          }
        }
      }),
      { numRuns: 10_000 },
    )
  })

  it('is undone by the reversed postings', () => {
    fc.assert(
      fc.property(fc.array(posting, { minLength: 1, maxLength: 6 }), (postings) => {
        const applied = applyPostings(emptyStandings(), postings)
        fc.pre(applied.ok)
        const undone = applyPostings(
          applied.standings,
          reversePostings(postings, () => 'test.undone'),
        )
        expect(undone).toEqual({ ok: true, standings: emptyStandings() })
      }),
    )
  })

  it('names the account that runs short, and by how much', () => {
    const short = [{ from: 'voucher:1', to: 'hold:1', amountTiyin: 7n, purpose: 'test' }]
    expect(applyPostings(emptyStandings(), short)).toEqual({
      ok: false,
      shortage: { account: 'voucher:1', missingTiyin: 7n },
    })
  })

  it('throws on what can only be a bug', () => {
    const of = (change: Partial<PostingInput>) => () =>
      applyPostings(emptyStandings(), [
        { from: 'treasury', to: 'hold:1', amountTiyin: 1n, purpose: 'test', ...change },
      ])
    expect(of({ amountTiyin: 0n })).toThrow('above zero')
    expect(of({ amountTiyin: -1n })).toThrow('above zero')
    expect(of({ to: 'treasury' })).toThrow('one account')
    expect(of({ to: 'maker:unknown' })).toThrow('no account')
  })
})

describe('canonicalJson', () => {
  it('spells one value in one way', () => {
    const at = new Date('2026-11-21T09:00:00Z')
    expect(canonicalJson({ b: 12n, a: [1, null, undefined], c: undefined, at })).toBe(
      '{"a":[1,null,null],"at":"2026-11-21T09:00:00.000Z","b":"12n"}',
    )
    expect(() => canonicalJson({ a: Number.NaN })).toThrow()
    expect(() => canonicalJson(() => 1)).toThrow()
  })

  it('does not depend on the order of keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(turned)).toBe(canonicalJson(value))
      }),
    )
  })
})

describe('hashInput', () => {
  it('changes with kind, input and postings', () => {
    const postings = [{ from: 'a', to: 'b', amountTiyin: 1n, purpose: 'p' }]
    const hashes = [
      hashInput('k', { id: 1 }, postings),
      hashInput('l', { id: 1 }, postings),
      hashInput('k', { id: 2 }, postings),
      hashInput('k', { id: 1 }, []),
    ]
    expect(new Set(hashes).size).toBe(4)
    expect(hashInput('k', { id: 1 }, postings)).toBe(hashes[0])
  })
})
