import type { GroupAnswer } from '~/domains/questions/index.server'
import { carryAnswers, finderFacts } from '~/domains/services/index.server'
import type { Page } from '~/domains/services/schema'
import { readAnswers } from '~/http/session/finder-answers.server'
import { ownValue } from '~/lib/own-value'
import type { Own } from './own.server'

/** What the finder was told that a page of this application asks for, until the page is answered. */
export async function readCarried(
  { file, journey }: Own,
  page: Page,
  request: Request,
): Promise<GroupAnswer> {
  if (ownValue(file.answers, page.id)) return {}
  const answers = await readAnswers(request)
  if (Object.keys(answers).length === 0) return {}
  const facts = finderFacts(answers, { parameters: new Map(), today: journey.today })
  return carryAnswers(journey.definition, page, facts)
}
