import { expect, it } from 'vitest'
import { question } from '~/domains/questions/schema'
import { shippedJourney } from '../../../../tests/setup/shipped-journey'
import { names } from '../../../../tests/setup/texts-in-test'
import type { Page } from '../definition/definition'
import { carryOver, compareForDraft } from './compare-for-draft'
import type { Journey } from './journey'

const before = shippedJourney('device-voucher')
const answers = {
  'for-whom': { who: 'self' },
  certificate: { basis: 'certificate', number: 'NG-1100245' },
  device: { deviceCode: 'cane', madeToMeasure: false },
  contact: { phone: '998900010037', email: null, locale: 'ru' },
}

/** The same service with its pages changed. */
function edited(change: (pages: Page[]) => Page[]): Journey {
  const { definition } = before
  return { ...before, number: 9, definition: { ...definition, pages: change(definition.pages) } }
}
const onPage = (id: string, change: (page: Page) => Page) =>
  edited((pages) => pages.map((page) => (page.id === id ? change(page) : page)))
const asked = question.parse({ name: 'school', kind: 'text', most: 50, label: names('Which school?') })
const words = (texts: { en: string }[] | undefined) => texts?.map(({ en }) => en)

it('says nothing where no question came or went and every answer fits', () => {
  expect(
    compareForDraft(
      before,
      edited((pages) => pages),
      answers,
    ),
  ).toBeNull()
})

it('tells a new question of a page she has answered, and keeps what she said there', () => {
  const now = onPage('contact', (page) => ({ ...page, questions: [...page.questions, asked] }))
  const change = compareForDraft(before, now, answers)
  expect(words(change?.added)).toEqual(['Which school?'])
  expect(change?.unfit).toEqual([])
  expect(words(change?.kept)).toHaveLength(4)
  expect(carryOver(now, answers).contact).toEqual(answers.contact)
})

it('tells a new page by its name', () => {
  const page = { id: 'school', title: names('School'), name: names('School'), questions: [asked] }
  expect(
    words(
      compareForDraft(
        before,
        edited((pages) => [...pages, page]),
        answers,
      )?.added,
    ),
  ).toEqual(['School'])
})

it('tells what nobody asks any more with what she said, and leaves it behind', () => {
  const now = onPage('contact', (page) => ({
    ...page,
    questions: page.questions.filter(({ name }) => name !== 'locale'),
  }))
  const change = compareForDraft(before, now, answers)
  expect(change?.gone.map(({ field }) => field)).toEqual(['contact.locale'])
  expect(carryOver(now, answers).contact).toEqual({ phone: '998900010037', email: null })
  const without = edited((pages) => pages.filter(({ id }) => id !== 'device'))
  expect(compareForDraft(before, without, answers)?.gone.map(({ step }) => step)).toEqual(['device'])
  expect(carryOver(without, answers)).not.toHaveProperty('device')
})

it('tells an answer that no longer fits', () => {
  const now = onPage('for-whom', (page) => ({
    ...page,
    questions: page.questions.map((one) =>
      one.kind === 'choice' ? { ...one, options: one.options.filter(({ code }) => code !== 'self') } : one,
    ),
  }))
  const change = compareForDraft(before, now, answers)
  expect(words(change?.unfit)).toEqual([before.definition.pages[0]?.name.en])
  expect(words(change?.kept)).toHaveLength(3)
})

it('a device that is left to the specialist stays, and goes where the new version does not take it', () => {
  const left = { ...answers, device: { deviceCode: null, madeToMeasure: null } }
  expect(
    compareForDraft(
      before,
      edited((pages) => pages),
      left,
    ),
  ).toBeNull()
  const now = onPage('device', (page) => ({
    ...page,
    questions: page.questions.map((one) => (one.kind === 'device' ? { ...one, specialist: undefined } : one)),
  }))
  expect(words(compareForDraft(before, now, left)?.unfit)).toHaveLength(1)
})
