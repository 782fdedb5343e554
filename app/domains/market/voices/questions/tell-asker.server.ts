import { notify } from '~/domains/notifications/index.server'
import type { ProductQuestion } from '~/platform/prisma/client'
import type { Work } from '~/platform/work.server'

type News = 'productQuestionShown' | 'productQuestionHidden' | 'productQuestionAnswered'

/** Tells who asked what became of her question. */
export async function tellAsker(
  work: Work,
  { id, personId, version }: ProductQuestion,
  news: News,
): Promise<void> {
  await notify(work, {
    key: `productQuestion:${id}:${news}-${version}`,
    personId,
    template: `notifications.${news}`,
    variables: {},
    locale: null,
    path: '/account/questions',
    channels: ['portal'],
  })
}
