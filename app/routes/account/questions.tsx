import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { askAboutProductQuestion, listOwnQuestions, ownQuestionsPerPage } from '~/domains/market/index.server'
import { mostNoteText, objectForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { ListPages } from '~/ui/data/list-pages'
import { AskToLookAgain } from '~/ui/reviews/ask-to-look-again'
import { QuestionList } from '~/ui/reviews/question-list'
import { VoiceState } from '~/ui/reviews/voice-state'
import { viewAskedQuestions } from '~/views/orders/view-asked-questions.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const asked = readList(context.url.searchParams, [])
  const { questions, total } = await listOwnQuestions(context, asked.page)
  return json({
    title: pageTitle(locale, 'voices.question.ownTitle'),
    list: listed(asked, total, ownQuestionsPerPage),
    questions: await viewAskedQuestions(questions, locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const parsed = parseForm(await readFormData(args.request), objectForm)
  if (!parsed.ok) return refuseForm(parsed)
  const { voiceId, note } = parsed.value
  const asked = await perform(context, askAboutProductQuestion, { questionId: voiceId, note })
  if (!asked.ok) return refuseForm(asked)
  const to = `/${context.locale}/account/questions`
  return redirectWithNotice(to, { key: 'voices.question.didAsk', tone: 'success' })
}

/** What somebody asked about products, where each question stands, and what was answered. */
export default function OwnQuestions() {
  const t = useT()
  const here = useHere()
  const { questions, list } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" crumbs={[{ href: here('/account'), label: t('account.overview.title') }]}>
      <Heading level={1}>{t('voices.question.ownTitle')}</Heading>
      {questions.length === 0 ? (
        <EmptyState
          title={t('voices.question.ownNone')}
          text={t('voices.question.ownNoneText')}
          action={<ButtonLink href={here('/market')}>{t('shop.market.title')}</ButtonLink>}
        />
      ) : (
        <>
          <QuestionList
            questions={questions}
            acts={({ id, status, reasonCode, note, objectedAt, objection }) => (
              <>
                <VoiceState status={status} reasonCode={reasonCode} />
                {note && (
                  <p>
                    <FreeText of={note} />
                  </p>
                )}
                {status === 'hidden' && (
                  <AskToLookAgain
                    id={`ask-${id}`}
                    hidden={{ voiceId: id }}
                    label={t('voices.question.askNote')}
                    limit={mostNoteText}
                    askedAt={objectedAt}
                    asked={objection}
                  />
                )}
              </>
            )}
          />
          <ListPages list={list} />
        </>
      )}
    </Frame>
  )
}
