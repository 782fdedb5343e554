import { describe, expect, it } from 'vitest'
import { type Draft, listFaults, setPlace } from '~/domains/services/index.server'
import { shippedJourney } from '../../../../../tests/setup/shipped-journey'
import { nameTrail, pageOf } from './name-place.server'
import { viewPlace } from './view-place.server'

const help: Draft = { ...shippedJourney('home-help').definition }
const at = help.pages as { id: string; questions: { name: string }[] }[]
const page = at.findIndex(({ id }) => id === 'needs')
const faultOf = (place: string, value?: unknown) => {
  const draft = setPlace(help, place, value)
  const [fault] = listFaults(draft)
  return { draft, place: fault?.place ?? 'none' }
}

describe('where something is to be mended', () => {
  it('is said as the page and the question are called', () => {
    const { draft, place } = faultOf(`pages.${page}.questions.1.label.ru`)
    expect(place).toBe(`pages.${page}.questions.1.label.ru`)
    expect(nameTrail(draft, place, 'en')).toEqual([
      'Pages',
      'Help needed',
      'How often is help needed?',
      'Question',
      'Русский',
    ])
  })

  it('is said of rules, and of the whole by its name', () => {
    expect(nameTrail(help, 'rules.2.cases.0.if', 'en')).toEqual([
      ...['Rules', 'Need for help', 'The register names a disability group.', 'If'],
    ])
    expect(nameTrail(help, '', 'en')).toEqual(['Home help'])
    expect(nameTrail(help, 'outcome.months', 'ru')).toEqual(['Результат', 'Месяцев'])
  })

  it('is said of what kind a question is', () => {
    expect(nameTrail(help, 'pages.needs.questions.often.kind', 'en').at(-1)).toBe('Kind')
  })

  it('is found by the names that differences go by, and stays as it is where nothing is called so', () => {
    expect(nameTrail(help, 'pages.needs.questions.often.hint', 'en').slice(1, 3)).toEqual([
      'Help needed',
      'How often is help needed?',
    ])
    expect(nameTrail(help, 'pages.none.constructor.__proto__', 'en')).toEqual([
      'Pages',
      'none',
      'constructor',
      '__proto__',
    ])
  })

  it.each([
    'name.en',
    'reasons.approve',
    'workingDays',
    `pages.${page}.title.en`,
    `pages.${page}.questions.0.label`,
  ])('is led to by a page that there is: %s', (place) => {
    const { draft, place: wrong } = faultOf(place)
    expect(viewPlace(draft, pageOf(draft, wrong), 'en')).not.toBeNull()
  })
})
