import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { saveSynonym } from '~/domains/administration/index.server'
import { systemContext } from '~/domains/identity/context'
import { listProducts } from '~/domains/market/index.server'
import {
  createSynonymGroup,
  findAlikeWords,
  findHits,
  listCompletions,
  listSynonyms,
  prepareSearch,
  saveProductDocuments,
} from '~/domains/search/index.server'
import type { SearchDocument } from '~/domains/search/schema'
import { newId } from '~/lib/ids'
import { closeDatabase, database, transaction } from '~/platform/db.server'
import { perform } from '~/platform/perform.server'
import { searchKind, searchPortal } from '~/views/search/search-portal.server'
import { refreshSearch } from '~/workflows/search/refresh-search.server'
import type { TestDatabase } from '../../setup/database-per-test'
import { seededClock, testDay } from '../../setup/test-day'
import { actingAs } from '../administration/scene'
import { openMarket } from '../market/open-market'
import { type Judged, judgeQuery } from './golden'
import { readGoldenQueries } from './golden-queries'

let test: TestDatabase
const everywhere = (q: string) => searchPortal(q, { locale: 'ru', mostProducts: 5 })

beforeAll(async () => {
  test = await openMarket()
}, 240_000)

afterAll(async () => {
  await closeDatabase()
  await test?.drop()
})

describe('how a query may go on', () => {
  it('is said in the letters that are typed, with what stands before', async () => {
    expect(await listCompletions('koʻk gil', 'uz-Latn', 'product')).toContain('koʻk gilam')
    expect(await listCompletions('гил', 'uz-Cyrl', 'product')).toContain('гилам')
    expect(await listCompletions('ков', 'ru', 'product')).toContain('ковёр')
    expect(await listCompletions("o'yin", 'uz-Latn', null)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^o'yin/)]),
    )
    for (const word of await listCompletions('ko', 'en', null)) expect(word).not.toMatch(/[а-я]/)
  })

  it('knows what products belong to, in each language and script', async () => {
    for (const [typed, locale, whole] of [
      ['керам', 'ru', 'керамика'],
      ['ceram', 'en', 'ceramic'],
      ['kulol', 'uz-Latn', 'kulolchilik'],
      ['кулол', 'uz-Cyrl', 'кулолчилик'],
      ['ришт', 'ru', 'риштанская'],
      ['rishto', 'uz-Latn', 'rishton'],
      ['фарғ', 'uz-Cyrl', 'фарғона'],
    ] as const)
      expect(await listCompletions(typed, locale, 'product'), typed).toContain(whole)
    expect(await listCompletions('керам', 'ru', 'service')).toEqual([])
  })

  it('names no word that leads to nothing of its kind, and nothing for what is no beginning', async () => {
    expect(await listCompletions('nafaq', 'uz-Latn', 'service')).not.toEqual([])
    expect(await listCompletions('nafaq', 'uz-Latn', 'product')).toEqual([])
    for (const typed of ['', 'g', 'gil ', '%', '__', "'", '0'.repeat(101)])
      expect(await listCompletions(typed, 'uz-Latn', null)).toEqual([])
  })
})

describe('the golden queries', () => {
  const queries = readGoldenQueries()

  it('find what people mean, nearly always first, and nothing where nothing is meant', async () => {
    expect(queries.length).toBeGreaterThanOrEqual(500)
    const judged: ({ query: string; isNothing: boolean } & Judged)[] = []
    const waiting = [...queries]
    const lane = async () => {
      for (let query = waiting.pop(); query; query = waiting.pop())
        judged.push({
          query: query.query,
          isNothing: query.first.length === 0,
          ...(await judgeQuery(query, testDay.today)),
        })
    }
    await Promise.all([lane(), lane(), lane(), lane()])
    const meant = judged.filter(({ isNothing }) => !isNothing)
    expect(meant.filter(({ place }) => place < 0 || place >= 5)).toEqual([])
    expect(meant.filter(({ place }) => place > 0).length).toBeLessThanOrEqual(meant.length * 0.03)
    expect(judged.filter(({ isNothing, rows }) => isNothing && rows > 0)).toEqual([])
  })
})

describe('the search', () => {
  it('finds nothing, not everything, where no word was typed', async () => {
    for (const q of [
      '',
      ' ',
      '%',
      '_',
      '🙂',
      'a',
      'и',
      'как',
      'for the',
      'x'.repeat(300),
      '\u0000',
      "'; --",
    ]) {
      const { hits, products } = await everywhere(q)
      expect({ q, found: hits.length + products.total }).toEqual({ q, found: 0 })
    }
  })

  it('is one in every script and spelling', async () => {
    const totals = async (words: string[]) =>
      new Set(await Promise.all(words.map(async (q) => (await everywhere(q)).products.total))).size
    expect(await totals(['gilam', 'Gilam', 'ГИЛАМ', 'гилам', 'gilamlar', 'gilamlarni'])).toBe(1)
    expect(await totals(["o'yinchoq", 'oʻyinchoq', 'ўйинчоқ', 'o´yinchoq'])).toBe(1)
    expect(await totals(['кукла', 'куклы', 'куклу'])).toBe(1)
    expect((await everywhere('ковер')).products.total).toBe((await everywhere('ковёр')).products.total)
  })

  it('does not take one thing for another', async () => {
    const all = { page: 1, locale: 'uz-Latn' }
    expect((await listProducts({ ...all, q: 'protez' })).total).toBe(0)
    expect((await listProducts({ ...all, q: 'aravacha' })).total).toBe(0)
    const earrings = await listProducts({ ...all, q: 'sirgʻa' })
    expect(earrings.items.every(({ name }) => /zirak|зирак|серьги/i.test(name.text))).toBe(true)
  })

  it('says what it read otherwise, and knows words like a typed one', async () => {
    expect((await everywhere('ghjntp')).corrections).toEqual([{ typed: 'ghjntp', meant: 'протез' }])
    expect((await everywhere('протез')).corrections).toEqual([])
    expect(await findAlikeWords('колязкаа', 'ru', 5)).toContain('коляска')
  })

  it('puts what holds more of the words first', async () => {
    const { items } = await listProducts({ q: 'gilam yulduz', page: 1, locale: 'uz-Latn' })
    expect(items[0]?.name.text).toMatch(/gilam.*yulduz|yulduz.*gilam/i)
    expect(items.length).toBeGreaterThan(4)
  })

  it('parts words typed in one, and reads a word on the other keyboard beside others', async () => {
    const glued = await everywhere('инвалиднаяколяска')
    expect(glued.corrections).toEqual([{ typed: 'инвалиднаяколяска', meant: 'инвалидная коляска' }])
    expect(glued.hits[0]?.ref).toMatch(/^wheelchair/)
    expect((await everywhere('протез yjub')).corrections).toEqual([{ typed: 'yjub', meant: 'ноги' }])
    expect((await everywhere('тойота')).hits).toEqual([])
  })

  it('hears what sounds alike in Russian, and weighs who somebody is less than what is looked for', async () => {
    expect((await everywhere('калеска')).hits[0]?.ref).toMatch(/^wheelchair/)
    expect((await everywhere('коляска для бабушки')).hits[0]?.ref).toMatch(/^wheelchair/)
    expect((await everywhere('erim ichib kelib uradi')).hits[0]?.ref).toBe('violence-support')
    expect((await everywhere('помощь с дырявой крышей')).hits[0]?.ref).toBe('material-aid')
    expect((await everywhere('yfafrf')).corrections).toEqual([{ typed: 'yfafrf', meant: 'нафака' }])
  })

  it('leads a list of one kind to the others', async () => {
    const { refs, elsewhere } = await searchKind('инвалидная коляска', 'service')
    expect(refs[0]).toBe('device-voucher')
    expect(elsewhere).toBeGreaterThan(5)
  })
})

describe('what is for sale', () => {
  const found = async (q: string) => {
    const prepared = await prepareSearch(q)
    return prepared ? findHits(prepared, ['product']).hits.map(({ ref }) => ref) : []
  }
  // In the text: a word of a name is one row for all, for which the second writer would wait.
  const save = (ref: string, text: string, then?: () => Promise<void>) => {
    const body: SearchDocument['body'] = [{ text, language: 'uz' }]
    return transaction(systemContext(seededClock), async (tx) => {
      await saveProductDocuments(tx, [{ kind: 'product', ref, names: [], extra: [], body }])
      await then?.()
    })
  }

  it('is found as soon as it was written, also by a transaction that began before another and ended after it', async () => {
    const [early, quick] = [newId(), newId()]
    let end = () => {}
    let wrote = () => {}
    const ended = new Promise<void>((resolve) => {
      end = resolve
    })
    const written = new Promise<void>((resolve) => {
      wrote = resolve
    })
    const late = save(early, 'zarzaminbof', () => {
      wrote()
      return ended
    })
    await written
    await save(quick, 'zarzaminbof')
    expect(await found('zarzaminbof')).toEqual([quick])
    end()
    await late
    expect((await found('zarzaminbof')).sort()).toEqual([early, quick].sort())
    await save(early, 'tumorbof')
    expect(await found('zarzaminbof')).toEqual([quick])
    expect(await found('tumorbof')).toEqual([early])
  })

  it('is found by what it is before what it is like', async () => {
    // All of these are made as carpets are.
    const noun = /gilam|kigiz|sholcha|palos|yostiq/i
    for (const q of [
      'qizil gilam',
      'қизил гилам',
      'красный ковёр',
      'red carpet',
      'ipak gilam',
      'woollen carpet',
    ]) {
      const { items } = await listProducts({ q, page: 1, locale: 'uz-Latn' })
      expect(items.length, q).toBeGreaterThan(4)
      const others = items.slice(0, 5).filter(({ name }) => !noun.test(name.text))
      expect({ q, others: others.map(({ name }) => name.text) }).toEqual({ q, others: [] })
    }
  })
})

describe('synonyms', () => {
  it('lead to things that exist', async () => {
    const rows = await database().$queryRaw<{ mark: string }[]>`
      select distinct m as mark from search_synonym, unnest(leads_to) m
      where not exists (select 1 from search_document d where '@' || d.kind || ':' || d.ref = '@' || m)`
    expect(rows).toEqual([])
  })

  it('work as soon as they are saved, in every process', async () => {
    expect((await everywhere('zumzum')).hits).toEqual([])
    await transaction(systemContext(seededClock), (tx) =>
      createSynonymGroup(tx, { terms: { uz: ['zumzum'], ru: [], en: [] }, leadsTo: ['service:sanatorium'] }),
    )
    expect((await everywhere('zumzum')).hits[0]).toMatchObject({ kind: 'service', ref: 'sanatorium' })
  })
})

describe('saveSynonym', () => {
  const administrator = actingAs(newId(), 'administrator')
  const input = { terms: { uz: ['vaqvaq'], ru: ['вакуум'], en: [] }, leadsTo: ['service:sanatorium'] }

  it('is the administrator’s, audited, and refuses a page that is not there and a group that was changed', async () => {
    expect(await perform(actingAs(newId(), 'auditor'), saveSynonym, input, null)).toMatchObject({
      error: 'admin.error.notAllowed',
    })
    expect(
      await perform(
        administrator,
        saveSynonym,
        { ...input, leadsTo: ['service:nothing', 'help:help'] },
        null,
      ),
    ).toMatchObject({ error: 'search.error.markUnknown', details: { marks: 'service:nothing' } })
    // Two presses of one button add one group.
    const twice = await Promise.all([1, 2].map(() => perform(administrator, saveSynonym, input, null)))
    expect(twice).toMatchObject([{ ok: true }, { ok: true }])
    expect(await listSynonyms('вакуум')).toHaveLength(1)
    const [group] = await listSynonyms('вакуум')
    const known = { id: group?.id ?? '', version: group?.version ?? 0 }
    const changed = { ...input, terms: { ...input.terms, en: ['gilam'] } }
    expect(await perform(administrator, saveSynonym, changed, known)).toMatchObject({ ok: true })
    expect(await perform(administrator, saveSynonym, input, known)).toMatchObject({
      error: 'search.error.synonymChanged',
    })
    const [again] = await listSynonyms('vaqvaq')
    expect(again?.shared.map(({ word }) => word)).toEqual(['gilam'])
    expect(again?.shared[0]?.others.length).toBeGreaterThan(0)
    const actions = await transaction(systemContext(seededClock), (tx) =>
      tx.auditEntry.findMany({
        where: { chain: 'synonyms' },
        orderBy: { sequence: 'asc' },
        select: { action: true },
      }),
    )
    expect(actions.map(({ action }) => action)).toEqual(['synonym.added', 'synonym.changed'])
  })
})

describe('refreshSearch', () => {
  it('does nothing while nothing changed, and follows a changed text', async () => {
    const context = systemContext(() => testDay.now)
    expect(await refreshSearch(context)).toEqual({ catalogue: false, products: 0 })
    await transaction(context, (tx) => tx.searchState.update({ where: { id: 1 }, data: { catalogue: null } }))
    expect(await refreshSearch(context)).toEqual({ catalogue: true, products: 408 })
  }, 120_000)
})
