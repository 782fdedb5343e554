import {
  type Answers,
  environmentOf,
  type Journey,
  listSteps,
  readPage,
} from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import { type Fields, fillQuestions } from './plausible-fields'

/** What the form of a page could be sent with beside the answers before it. */
export function fillPage(journey: Journey, page: Page, answers: Answers, pick = 0): Fields {
  return fillQuestions(
    page.questions,
    (soFar) => environmentOf(journey, { ...answers, [page.id]: soFar }),
    pick,
  )
}

/**
 * A whole application as somebody could fill it in, page by page as the answers lead on, read as its forms are. Another
 * `pick` chooses others of the options. Throws on a page that does not take what its own questions ask for.
 */
export function fillApplication(journey: Journey, pick = 0): Answers {
  let answers: Answers = {}
  for (const { id } of journey.definition.pages) {
    const page = listSteps(journey, answers).find((one) => one.id === id)
    if (!page) continue
    const read = readPage(journey, page, answers, formOf(fillPage(journey, page, answers, pick)))
    if (!read.ok) throw new Error(`${journey.serviceCode} ${id}: ${JSON.stringify(read.faults)}`)
    answers = { ...answers, [id]: read.value }
  }
  return answers
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(field, one)
  }
  return form
}
