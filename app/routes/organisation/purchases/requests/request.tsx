import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import { findRequestContract, listCategories } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { ownValue } from '~/lib/own-value'
import { dayOf } from '~/platform/clock.server'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { RequestFacts } from '~/ui/market/requests/request-facts'
import { RequestStatus } from '~/ui/market/requests/request-status'
import { wordRequest } from '~/views/orders/word-request.server'
import { AnswerTable } from '../../parts/purchases/requests/answer-table'
import { compareAnswers } from '../../parts/purchases/requests/compare-answers.server'
import { readOwnRequest } from '../../parts/purchases/requests/own-request.server'
import { requestActions } from '../../parts/purchases/requests/request-actions.server'
import { RequestNext, RequestSteps } from '../../parts/purchases/requests/request-steps'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  const { locale } = context
  const { request, home } = await readOwnRequest(context, args.params.id)
  const { limitTiyin, declined, isByReader, isSuspended, categoryCode, answers, chosenOfferId } = request
  const { compared, silent } = compareAnswers(request, { home, today: dayOf(context.now()), locale })
  const category = categoryCode && (await listCategories(locale)).find(({ code }) => code === categoryCode)
  const { money, list } = createFormat(locale)
  const chosen = answers.find(({ rounds }) => rounds.some(({ id }) => id === chosenOfferId))
  const [last] = chosen?.rounds ?? []
  const names = answers.map(({ name }) => nameInScript(name, locale))
  return json({
    title: pageTitle(locale, 'requests.of', { number: request.number }),
    request: {
      ...(await wordRequest(request, locale)),
      ...{ declined, isSuspended },
      limit: limitTiyin === null ? null : money(limitTiyin),
      chosen:
        chosen && last
          ? {
              ...{ name: nameInScript(chosen.name, locale), slug: chosen.slug },
              total: money(last.totalTiyin),
            }
          : null,
      answered: compared.length,
    },
    contract: await findRequestContract(context, request.id),
    category: category ? category.name : null,
    asked: categoryCode === null ? list(names) : null,
    compared,
    silent: list(silent.map((name) => nameInScript(name, locale))),
    mayAsk: mayInTeam(context, 'requests'),
    mayApprove: mayInTeam(context, 'approvals') && !isByReader,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'purchases', 'buyer_staff')
  const form = await readFormData(args.request)
  const { request, home } = await readOwnRequest(context, args.params.id)
  const act = ownValue(requestActions, String(form.get('intent')))
  return act ? act(context, { requestId: request.id, form, home }) : refuseForm(unknownAct)
}

/** What the organisation asked, what sellers offered, and what comes next. */
export default function PriceRequest() {
  const t = useT()
  const here = useHere()
  const { request, contract, category, asked, compared, silent, mayAsk, mayApprove } =
    useLoaderData<typeof loader>()
  const isSent = request.status !== 'draft' && (compared.length > 0 || silent !== '')
  return (
    <Frame width="wide" back={{ href: here('/organisation/purchases/requests'), label: t('requests.title') }}>
      <Heading level={1} caption={request.number}>
        <FreeText of={request.title} />
      </Heading>
      <p>
        <RequestStatus status={request.status} />
      </p>
      <RequestNext {...{ request, contract, mayAsk, mayApprove }} />
      {isSent && (
        <section className="grid gap-4">
          <Heading level={2}>{t('requests.answers')}</Heading>
          {compared.length > 0 && <AnswerTable answers={compared} lines={request.lines.length} />}
          {silent !== '' && <p>{t('requests.silent', { names: silent })}</p>}
        </section>
      )}
      <RequestSteps {...{ request, contract, mayAsk, mayApprove }} />
      <RequestFacts
        request={request}
        more={[
          {
            key: 'toWhom',
            label: t('requests.fact.toWhom'),
            value: category ? t('requests.fact.allOf', { category }) : asked || t('requests.fact.nobodyYet'),
          },
        ]}
      />
    </Frame>
  )
}
