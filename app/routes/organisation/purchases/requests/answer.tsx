import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { ownValue } from '~/lib/own-value'
import { dayOf } from '~/platform/clock.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { TextareaField } from '~/ui/form/textarea-field'
import { RoundList } from '~/ui/market/requests/round-list'
import { wordRound } from '~/views/orders/word-request.server'
import { readOwnRequest } from '../../parts/purchases/requests/own-request.server'
import { answerActions } from '../../parts/purchases/requests/request-actions.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  const { locale } = context
  const { request, home } = await readOwnRequest(context, args.params.id)
  const answer = request.answers.find(({ id }) => id === args.params.answerId)
  const [last] = answer?.rounds ?? []
  if (!answer || !last) throw notFound()
  const isOver = last.validUntil < dayOf(context.now())
  const { limitTiyin } = request
  return json({
    title: pageTitle(locale, 'requests.answerOf', { number: request.number }),
    ...{ home, number: request.number, status: request.status, answer: answer.status, isOver },
    seller: { name: nameInScript(answer.name, locale), slug: answer.slug },
    isChosen: answer.rounds.some(({ id }) => id === request.chosenOfferId),
    offerId: last.id,
    rounds: answer.rounds.map((round) => wordRound(round, request.lines, locale)),
    isSuspended: request.isSuspended,
    mayAct:
      mayInTeam(context, 'requests') &&
      !request.isSuspended &&
      request.status === 'sent' &&
      answer.status === 'offered' &&
      !isOver,
    limit:
      limitTiyin !== null && last.totalTiyin > limitTiyin ? createFormat(locale).money(limitTiyin) : null,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'requests', 'buyer_staff')
  const form = await readFormData(args.request)
  const { request, home } = await readOwnRequest(context, args.params.id)
  const act = ownValue(answerActions, String(form.get('intent')))
  return act ? act(context, { requestId: request.id, form, home }) : refuseForm(unknownAct)
}

/** What one seller offers, round by round; the buyer takes it, or asks for other prices. */
export default function PriceAnswer() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { home, number, status, answer, seller, isChosen, isOver, offerId, rounds, mayAct, limit } = page
  const isStopped = page.isSuspended && status === 'sent'
  return (
    <Frame back={{ href: home, label: number }}>
      <Heading level={1} caption={number}>
        {seller.name}
      </Heading>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here(`/market/sellers/${seller.slug}`)}>
          {t('requests.shop')}
        </a>
      </p>
      {isChosen && <Notice tone="success">{t('requests.compare.chosenText')}</Notice>}
      {isStopped && <Notice tone="warning">{t('purchasing.error.suspended')}</Notice>}
      {answer === 'withdrawn' && <Notice tone="warning">{t('requests.gone')}</Notice>}
      {answer === 'again' && <Notice>{t('requests.again.waits')}</Notice>}
      {answer === 'offered' && isOver && status === 'sent' && (
        <Notice tone="warning">{t('requests.overText')}</Notice>
      )}
      {mayAct && (
        <PostForm id="take" hidden={{ intent: 'take', offerId }}>
          <p>{limit ? t('requests.take.aboveLimit', { limit }) : t('requests.take.text')}</p>
          <div>
            <Button>{t(limit ? 'requests.take.choose' : 'requests.take.submit')}</Button>
          </div>
        </PostForm>
      )}
      <RoundList rounds={rounds} />
      {mayAct && (
        <section className="grid gap-4">
          <Heading level={2}>{t('requests.again.title')}</Heading>
          <PostForm id="again" hidden={{ intent: 'again', offerId }}>
            <TextareaField
              name="words"
              label={t('requests.again.words')}
              hint={t('requests.again.hint')}
              limit={1000}
            />
            <div>
              <Button look="secondary">{t('requests.again.submit')}</Button>
            </div>
          </PostForm>
        </section>
      )}
    </Frame>
  )
}
