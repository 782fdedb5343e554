import type { GroupAnswer } from '~/domains/questions/index.server'
import type { Texts } from '~/domains/questions/schema'
import { ownValue } from '~/lib/own-value'

/** What was answered, by page and question; a page is absent until it is answered. Kinds know the shapes. */
export type Answers = Readonly<Record<string, GroupAnswer>>

/** The words that codes stood for when they were sent, by page or `page.question`. */
export type KeptWords = Readonly<Record<string, Texts>>

/** What stands at `page.question`; undefined when it was not answered. */
export function factOf(answers: Answers, path: string): unknown {
  const [page = '', part = ''] = path.split('.')
  return ownValue(ownValue(answers, page), part)
}

/** The same where only a text makes sense; null for anything else. */
export function textOf(answers: Answers, path: string): string | null {
  const found = factOf(answers, path)
  return typeof found === 'string' && found !== '' ? found : null
}
