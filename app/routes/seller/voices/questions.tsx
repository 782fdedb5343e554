import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  answerProductQuestion,
  listSellerQuestions,
  sellerQuestionsPerPage,
} from '~/domains/market/index.server'
import { mostVoiceText, voiceAnswerForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { AnswerForm } from '~/ui/reviews/answer-form'
import { QuestionList } from '~/ui/reviews/question-list'
import { viewAskedQuestions } from '~/views/orders/view-asked-questions.server'
import { SellerTabs } from '../parts/seller-tabs'
import { VoiceTabs } from '../parts/voice-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { questions, total } = await listSellerQuestions(context, asked.page)
  return json({
    title: pageTitle(locale, 'voices.question.title'),
    list: listed(asked, total, sellerQuestionsPerPage),
    questions: await viewAskedQuestions(questions, locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const parsed = parseForm(await readFormData(args.request), voiceAnswerForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { voiceId: questionId, answer } = parsed.value
  const answered = await perform(context, answerProductQuestion, { questionId, answer })
  if (!answered.ok) return refuseForm(answered)
  const to = `/${context.locale}/seller/questions`
  return redirectWithNotice(to, { key: 'voices.seller.answered', tone: 'success' })
}

/** What is asked about the shop's products; the seller answers each once. */
export default function SellerQuestions() {
  const t = useT()
  const { questions, list } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('voices.question.title')}</Heading>
      <SellerTabs current="reviews" />
      <VoiceTabs current="questions" />
      <p className="max-w-2xl">{t('voices.question.sellerLead')}</p>
      {questions.length === 0 ? (
        <EmptyState title={t('voices.question.sellerNone')} />
      ) : (
        <>
          <QuestionList
            questions={questions}
            acts={({ id, answer }) =>
              answer === null && (
                <AnswerForm
                  id={id}
                  hidden={{ voiceId: id }}
                  hint={t('voices.seller.answerHint')}
                  limit={mostVoiceText}
                />
              )
            }
          />
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
