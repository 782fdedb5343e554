import { describe, expect, it } from 'vitest'
import { documentRow } from './document-row'
import { addDocument, emptyIndex, holds, isWorn } from './kind-index'
import type { SearchKind } from './schema'
import { scoreHits } from './score-hits'
import type { Alternative } from './understanding/alternatives'

const product = (ref: string, name: string, body = '') =>
  documentRow({
    kind: 'product',
    ref,
    names: [{ text: name, language: 'en' }],
    extra: [],
    body: [{ text: body, language: 'en' }],
  })

function indexOf(...rows: ReturnType<typeof product>[]) {
  const index = emptyIndex()
  for (const row of rows) addDocument(index, row)
  return index
}

const word = (slot: number, stem: string, quality = 1): Alternative => ({
  slot,
  stems: [stem],
  form: stem,
  quality,
  sure: 1,
})

const find = (
  index: ReturnType<typeof indexOf>,
  alternatives: Alternative[],
  productWeights: number[],
  kind: SearchKind = 'product',
) => {
  const weights = productWeights.map(() => 1)
  return scoreHits({ alternatives, weights, productWeights }, new Map([[kind, index]]))
    .hits.sort((a, b) => b.score - a.score)
    .map(({ ref }) => ref)
}

describe('the index of a kind', () => {
  it('knows a document by its last text only', () => {
    const index = indexOf(product('a', 'Red lamp'), product('b', 'Blue lamp'), product('a', 'Red vase'))
    expect(holds(index, 'en:vase')).toBe(true)
    expect(index.numbers.size).toBe(2)
    expect(find(index, [word(0, 'en:lamp')], [1])).toEqual(['b'])
    expect(find(index, [word(0, 'en:red')], [1])).toEqual(['a'])
  })

  it('does not hold what nobody says any more, and tells when it is worn', () => {
    const index = indexOf(product('a', 'Red lamp'))
    for (let round = 0; round < 1_002; round++) addDocument(index, product('a', 'Vase'))
    expect(holds(index, 'en:lamp')).toBe(false)
    expect(isWorn(index)).toBe(true)
  })
})

describe('scoreHits', () => {
  it('puts a name before the text, and what holds more words before what holds fewer', () => {
    const index = indexOf(
      product('text', 'Vase', 'red lamp'),
      product('one', 'Lamp'),
      product('both', 'Red lamp'),
      ...Array.from({ length: 30 }, (_, at) => product(`other${at}`, 'Belt')),
    )
    expect(find(index, [word(0, 'en:red'), word(1, 'en:lamp')], [1, 1])[0]).toBe('both')
    expect(find(index, [word(0, 'en:lamp')], [1]).slice(0, 2)).toEqual(['one', 'both'])
  })

  it('takes no more than the best, of equals the first, and says how many there are', () => {
    const named = Array.from({ length: 40 }, (_, at) => product(`lamp${String(at).padStart(2, '0')}`, 'Lamp'))
    const told = Array.from({ length: 9 }, (_, at) => product(`a${at}`, 'Vase', 'lamp'))
    const index = indexOf(
      ...told,
      ...named,
      ...Array.from({ length: 200 }, (_, at) => product(`o${at}`, 'Belt')),
    )
    const asked = { alternatives: [word(0, 'en:lamp')], weights: [1], productWeights: [1] }
    const take = (most: number) => scoreHits(asked, new Map([['product', index]]), most)
    const all = take(100)
    expect([all.total, all.hits.length]).toEqual([40, 40])
    expect(take(3)).toMatchObject({
      total: 40,
      hits: [{ ref: 'lamp00' }, { ref: 'lamp01' }, { ref: 'lamp02' }],
    })
  })

  it('asks for all stems of a phrase', () => {
    const index = indexOf(product('a', 'Hearing aid'), product('b', 'First aid'))
    const phrase = { slot: 0, stems: ['en:hear', 'en:aid'], form: '', quality: 0.8, sure: 1 }
    expect(find(index, [phrase], [1])).toEqual(['a'])
  })

  it('weighs words among products in a way of their own', () => {
    const bags = Array.from({ length: 3 }, (_, at) => product(`bag${at}`, 'Red bag'))
    const carpets = Array.from({ length: 9 }, (_, at) => product(`carpet${at}`, 'Blue carpet'))
    const index = indexOf(...bags, ...carpets)
    const query = [word(0, 'en:red'), word(1, 'en:carpet')]
    expect(find(index, query, [0.15, 1])[0]).toMatch(/^carpet/)
    expect(find(index, query, [0.15, 1], 'help')[0]).toMatch(/^bag/)
  })
})
