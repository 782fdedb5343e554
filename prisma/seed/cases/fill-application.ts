import {
  type Answers,
  environmentOf,
  type Journey,
  listSteps,
  readPage,
} from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import { anybody, type Writer } from './anybody'
import { type Fields, fillQuestions } from './typed-answers'

/** What the form of a page could be sent with beside the answers before it. */
function fillPage(journey: Journey, page: Page, answers: Answers, pick: number, writer: Writer): Fields {
  return fillQuestions(
    page.questions,
    (soFar) => environmentOf(journey, { ...answers, [page.id]: soFar }),
    { pick, writer },
    '',
    page.id,
  )
}

/** A page as it is sent, and what is read of it. */
interface TypedPage {
  id: string
  fields: Fields
  value: Answers[string]
}

/**
 * A whole application as somebody could fill it in, page by page as the answers lead on, read as its forms are. Another
 * `pick` chooses others of the options, another writer says it in her words. Throws on a page that does not take what its own questions ask for.
 */
export function typeApplication(journey: Journey, pick = 0, writer = anybody(pick)): TypedPage[] {
  let answers: Answers = {}
  const typed: TypedPage[] = []
  for (const { id } of journey.definition.pages) {
    const page = listSteps(journey, answers).find((one) => one.id === id)
    if (!page) continue
    const fields = fillPage(journey, page, answers, pick, writer)
    const read = readPage(journey, page, answers, formOf(fields))
    if (!read.ok) throw new Error(`${journey.serviceCode} ${id}: ${JSON.stringify(read.faults)}`)
    answers = { ...answers, [id]: read.value }
    typed.push({ id, fields, value: read.value })
  }
  return typed
}

/** The answers of such an application. */
export function fillApplication(journey: Journey, pick = 0, writer = anybody(pick)): Answers {
  return Object.fromEntries(typeApplication(journey, pick, writer).map(({ id, value }) => [id, value]))
}

function formOf(fields: Fields): FormData {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) {
    for (const one of [value].flat()) form.append(field, one)
  }
  return form
}
