import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findRequestContract, getAskedRequest } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { newId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { RequestFacts } from '~/ui/market/requests/request-facts'
import { AnswerStatus } from '~/ui/market/requests/request-status'
import { RoundList } from '~/ui/market/requests/round-list'
import { namePlace } from '~/views/names/name-places.server'
import { wordRequest, wordRound } from '~/views/orders/word-request.server'
import { offerActions } from '../parts/requests/offer-actions.server'
import { OfferForm } from '../parts/requests/offer-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const { locale } = context
  const request = await getAskedRequest(context, args.params.id ?? '')
  if (!request) throw notFound()
  const { purchaser, answer, isTaken, maySell, rounds, lines } = request
  const { soato, ...asking } = purchaser
  return json({
    title: pageTitle(locale, 'requests.of', { number: request.number }),
    request: await wordRequest(request, locale),
    purchaser: {
      ...asking,
      place: soato ? await namePlace(soato, locale) : '',
    },
    ...{ answer, isTaken },
    contract: isTaken ? await findRequestContract(context, request.id) : null,
    maySell,
    offerId: newId(),
    rounds: rounds.map((round) => wordRound(round, lines, locale)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const act = ownValue(offerActions, String(form.get('intent')))
  return act ? act(context, { requestId: args.params.id ?? '', form }) : refuseForm(unknownAct)
}

/** What an organisation asks a seller for, and what she answers. */
export default function AskedRequest() {
  const t = useT()
  const here = useHere()
  const { request, purchaser, answer, isTaken, contract, maySell, offerId, rounds } =
    useLoaderData<typeof loader>()
  const isOpen = request.status === 'sent'
  const row = (key: 'taxNumber' | 'address', value: string | null) =>
    value ? [{ key, label: t(`purchasing.fact.${key}`), value }] : []
  return (
    <Frame back={{ href: here('/seller/requests'), label: t('requests.seller.title') }}>
      <Heading level={1} caption={request.number}>
        <FreeText of={request.title} />
      </Heading>
      <p>
        <AnswerStatus request={request.status} answer={answer} isTaken={isTaken} />
      </p>
      {isTaken && (
        <Notice tone="success" title={t('requests.seller.taken')}>
          <p>{t('requests.seller.takenText')}</p>
          {contract && (
            <p>
              <a
                className="inline-flex min-h-11 items-center"
                href={here(`/seller/contracts/${contract.id}`)}
              >
                {t('contracts.of', { number: contract.number })}
              </a>
            </p>
          )}
        </Notice>
      )}
      {isOpen && answer === 'again' && <Notice tone="warning">{t('requests.seller.again')}</Notice>}
      {request.status === 'waiting' && <Notice>{t('requests.seller.waiting')}</Notice>}
      {isOpen && !maySell && <Notice tone="warning">{t('requests.error.shopClosed')}</Notice>}
      <RequestFacts
        request={request}
        more={[
          { key: 'asks', label: t('requests.fact.asks'), value: <Name of={purchaser.name} /> },
          ...row('taxNumber', purchaser.taxNumber),
          ...row(
            'address',
            purchaser.address && [purchaser.place, purchaser.address].filter(Boolean).join(', '),
          ),
        ]}
      />
      <RoundList rounds={rounds} />
      {isOpen && (answer === 'offered' || answer === 'again') && (
        <Disclosure summary={t('requests.takeBack.title')}>
          <PostForm id="takeBack" hidden={{ intent: 'withdraw' }}>
            <p>{t('requests.takeBack.text')}</p>
            <div>
              <Button look="secondary">{t('requests.takeBack.title')}</Button>
            </div>
          </PostForm>
        </Disclosure>
      )}
      {isOpen && maySell && <OfferForm offerId={offerId} lines={request.lines} isAgain={rounds.length > 0} />}
    </Frame>
  )
}
