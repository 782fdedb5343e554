import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getReturnTerms, isMadeToOrder } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, requireSameReader } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { newId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { Heading } from '~/ui/content/heading'
import { ReturnFacts } from '~/ui/market/return-facts'
import { wordRefunds } from '~/views/orders/word-parcel.server'
import { wordReturns } from '~/views/orders/word-return.server'
import { readParcel } from '../parts/orders/find-order.server'
import { AskReturnForm } from '../parts/returns/ask-return-form'
import { returnActions } from '../parts/returns/return-actions.server'
import { ReturnSteps } from '../parts/returns/return-steps'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { page, parcel } = await readParcel(context, args)
  const { locale } = context
  const terms = await getReturnTerms(context, parcel)
  const returns = wordReturns(parcel, locale)
  const mayAsk = terms.lineIds.length > 0
  if (returns.length === 0 && !mayAsk) {
    const key = terms.until ? 'returns.error.tooLate' : 'returns.error.notCame'
    await leaveUnlessRefused(args, page, { key, tone: 'info' })
  }
  const made = new Set(parcel.lines.filter(isMadeToOrder).map(({ id }) => id))
  return json({
    title: pageTitle(locale, 'returns.title'),
    number: parcel.number,
    page,
    seller: nameInScript(parcel.seller.name, locale),
    isPaidOut: parcel.releasedAt !== null,
    until: terms.until ? createFormat(locale).dateLong(terms.until) : null,
    mayAsk,
    returnKey: newId(),
    lines: wordRefunds(parcel, locale)
      .refundable.filter(({ id }) => terms.lineIds.includes(id))
      .map((line) => ({ ...line, isMade: made.has(line.id) })),
    returns,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const form = await readFormData(args.request)
  const { of } = await readParcel(context, args)
  const act = ownValue(returnActions, String(form.get('intent')))
  return act ? act(context, { of, form, here: context.url.pathname }) : refuseForm(unknownAct)
}

/** A buyer asks to send something back, and sees what became of it. */
export default function Return() {
  const t = useT()
  const { number, page, returns, mayAsk, ...asking } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t(returns.length > 0 ? 'returns.of' : 'returns.title')}
      </Heading>
      {returns.map((goods) => (
        <section key={goods.id} className="card grid gap-4" aria-label={t('returns.of')}>
          <ReturnFacts goods={goods} reader="buyer" />
          {goods.isOpen && <ReturnSteps goods={goods} />}
        </section>
      ))}
      {mayAsk && <AskReturnForm {...asking} page={page} isAgain={returns.length > 0} />}
    </Frame>
  )
}
