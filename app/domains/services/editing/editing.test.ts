import { describe, expect, it } from 'vitest'
import { readShippedVersions } from '../../../../prisma/seed/services/service-versions'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { compareDrafts } from './compare-drafts'
import { listChanges } from './list-changes'
import { listFaults } from './list-faults'
import { asObject, type Draft, findPlace, moveItem, setPlace } from './places'
import { readFields } from './read-fields'
import { definitionShape, type Shape } from './shape'
import { listTexts, writeTexts } from './text-table'
import { withoutUnreachable } from './without-unreachable'

const aid: Draft = { ...shippedJourney('material-aid').definition }
const formOf = (values: Record<string, string>) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(values)) form.append(name, value)
  return form
}

describe('the shape of a definition', () => {
  const raw = (shape: Shape, at: string): string[] => {
    if (shape.is === 'raw') return [at]
    if (shape.is === 'list') return raw(shape.of, `${at}[]`)
    if (shape.is === 'object') return shape.fields.flatMap((one) => raw(one.shape, `${at}.${one.name}`))
    if (shape.is !== 'variants') return []
    return [...shape.options.values()].flatMap((one) => raw(one, at))
  }

  it('can be edited as a whole', () => {
    expect(raw(definitionShape(), '')).toEqual([])
  })
})

describe('a place', () => {
  it('is found by names and positions, and by the kind of what stands there', () => {
    expect(findPlace(aid, 'pages.0.title')?.shape.is).toBe('texts')
    expect(findPlace(aid, 'pages.0.questions.0')?.shape.is).toBe('variants')
    expect(findPlace(aid, 'outcome.months')).toMatchObject({ shape: { is: 'number' }, value: 6 })
    expect(findPlace(aid, 'outcome.device')).toBeNull()
  })

  it.each(['pages.99', 'pages.-1', 'pages.x', 'nowhere', 'pages.0.constructor', '__proto__', 'pages.0.id.x'])(
    'that is not there is not found: %s',
    (place) => expect(findPlace(aid, place)).toBeNull(),
  )

  it('is set, taken away and moved, and nothing else changes', () => {
    const longer = setPlace(aid, 'outcome.months', 12)
    expect(compareDrafts(aid, longer)).toEqual([{ place: 'outcome.months', before: '6', after: '12' }])
    const fewer = setPlace(aid, 'pages.1', undefined)
    expect(compareDrafts(aid, fewer).every(({ place }) => place.startsWith('pages.income'))).toBe(true)
    const moved = moveItem(aid, 'pages.0', 1)
    expect(compareDrafts(aid, moved).map(({ place }) => place)).toEqual(['pages'])
    expect(moveItem(moved, 'pages.1', -1)).toEqual(aid)
    expect(moveItem(aid, 'pages.0', -1)).toEqual(aid)
  })
})

it('a choice that is not there is asked about, never taken for none', () => {
  const choice = { name: 'basis', shape: { is: 'choice', values: ['law', 'act'] } as Shape, isOptional: true }
  const several = { ...choice, name: 'groups', shape: { is: 'several', values: ['a', 'b'] } as Shape }
  const read = (basis: string, groups: string) =>
    readFields([choice, several] as never, formOf({ basis, groups }), { basis: 'law', groups: ['a'] })
  expect(read('act', 'b')).toEqual({ ok: true, value: { basis: 'act', groups: ['b'] } })
  expect(read('', 'b')).toEqual({ ok: true, value: { groups: ['b'] } })
  expect(read('decree', 'c')).toMatchObject({ ok: false, faults: [{ field: 'basis' }, { field: 'groups' }] })
})

describe('what a form says of an object', () => {
  const page = findPlace(aid, 'pages.0')
  const fields = page?.shape.is === 'object' ? page.shape.fields : []

  it('is what stood there when the form is sent as it was', () => {
    const { id, title, name, hint, when } = asObject(page?.value) as Record<string, Record<string, string>>
    const typed = Object.entries({ title, name, hint }).flatMap(([field, texts = {}]) =>
      ['uz-Latn', 'ru', 'en'].map((locale) => [`${field}.${locale}`, texts[locale] ?? '']),
    )
    expect(when).toBeUndefined()
    const form = formOf({ id: String(id), when: '', ...Object.fromEntries(typed) })
    expect(readFields(fields, form, page?.value)).toEqual({ ok: true, value: page?.value })
  })

  it('makes the Cyrillic from what was typed, and leaves out what is empty', () => {
    const read = readFields(
      fields,
      formOf({ id: 'page', 'title.uz-Latn': ' Oila  ', 'title.ru': 'Семья' }),
      {},
    )
    expect(read).toEqual({
      ok: true,
      value: { id: 'page', title: { 'uz-Latn': 'Oila', 'uz-Cyrl': 'Оила', ru: 'Семья' } },
    })
  })

  it('says what cannot be read, beside its field', () => {
    const read = readFields(fields, formOf({ id: 'Бет', when: 'a.b = ', 'hint.en': 'x'.repeat(4001) }), {})
    expect(read).toMatchObject({
      ok: false,
      faults: [
        { field: 'id', error: 'services.error.code' },
        { field: 'hint.en', error: 'services.error.textTooLong' },
        { field: 'when', error: 'services.error.conditionEnd' },
      ],
    })
  })
})

describe('what stands between a draft and its publication', () => {
  it('is nothing for a version that is in force and says only what counts', () => {
    expect(listFaults(aid)).toEqual([])
  })

  it.each<[string, unknown, object]>([
    ['pages.0.title.en', undefined, { place: 'pages.0.title.en', key: 'services.fault.missing' }],
    ['reasons.approve', [], { place: 'reasons.approve', key: 'services.fault.tooFew' }],
    ['workingDays', 1000, { place: 'workingDays', key: 'services.fault.shape' }],
    [
      'name',
      { 'uz-Latn': '{{a}}', 'uz-Cyrl': 'а', ru: 'а', en: 'a' },
      { place: 'name', key: 'services.fault.placeholders' },
    ],
    [
      'centre',
      'home.soato',
      { place: 'centre', key: 'services.fault.noQuestion', values: { name: 'home.soato' } },
    ],
    [
      'rules.0.when',
      { known: 'registers.none.alive' },
      {
        place: 'rules.0.when',
        key: 'services.fault.notAskedBefore',
        values: { name: 'registers.none.alive' },
      },
    ],
  ])('%s', (place, value, fault) => {
    expect(listFaults(setPlace(aid, place, value))).toContainEqual(fault)
  })

  it('finds a page that is called like another in one language', () => {
    const name = asObject(findPlace(aid, 'pages.0.name')?.value)?.ru
    expect(listFaults(setPlace(aid, 'pages.1.name.ru', name))).toEqual([
      { place: 'pages.1.name', key: 'services.fault.twice', values: { name } },
    ])
  })

  it('finds a condition that no answer meets', () => {
    const voucher: Draft = { ...shippedJourney('device-voucher').definition }
    const never = setPlace(voucher, 'pages.1.when', { equals: ['for-whom.who', 'neighbour'] })
    const places = listFaults(never).filter(({ key }) => key === 'services.fault.neverHolds')
    expect(places).toEqual([{ place: 'pages.1.when', key: 'services.fault.neverHolds' }])
  })
})

describe('a version that begins as a copy of one that came with the program', () => {
  const latest = new Map(readShippedVersions().map((one) => [one.serviceCode, one.definition]))

  it.each([...latest])('can be published as it is: %s', (_, definition) => {
    expect(listFaults(withoutUnreachable({ ...definition }))).toEqual([])
  })

  it('has all that can be reached', () => {
    expect(withoutUnreachable(aid)).toEqual(aid)
    const visit: Draft = { ...shippedJourney('home-help').definition }
    const gone = compareDrafts(visit, withoutUnreachable(visit)).map(({ place }) => place.split('.')[1])
    expect([...new Set(gone)].sort()).toEqual(['kinship', 'person'])
  })
})

describe('what somebody changed', () => {
  const visit: Draft = { ...shippedJourney('home-help').definition }
  const begun = withoutUnreachable(visit)

  it('is nothing while she has changed nothing, though parts that nobody reaches are gone', () => {
    expect(compareDrafts(visit, begun)).not.toEqual([])
    expect(listChanges({ before: visit, content: begun, authorId: 'her' })).toEqual([])
  })

  it('is what she changed, and all that differs in what comes with the program', () => {
    const changed = setPlace(begun, 'deadline.workingDays', 9)
    expect(listChanges({ before: visit, content: changed, authorId: 'her' })).toMatchObject([
      { place: 'deadline.workingDays', after: '9' },
    ])
    expect(listChanges({ before: visit, content: begun, authorId: null }).length).toBeGreaterThan(0)
    expect(listChanges({ before: null, content: begun, authorId: 'her' })).toEqual([])
  })
})

describe('the table of texts', () => {
  it.each(readShippedVersions().map(({ serviceCode, definition }) => [serviceCode, definition] as const))(
    'of %s has every text, and changes nothing when it comes back as it was',
    (_, definition) => {
      const rows = listTexts({ ...definition })
      expect(rows.length).toBeGreaterThan(20)
      expect(writeTexts({ ...definition }, rows)).toEqual({ draft: definition, changed: 0 })
    },
  )

  it('takes what was translated', () => {
    const row = { place: 'name', texts: { 'uz-Latn': 'a', 'uz-Cyrl': 'а', ru: 'б', en: 'b' } }
    const { draft, changed } = writeTexts(aid, [row])
    expect([draft.name, changed]).toEqual([row.texts, 1])
  })
})
