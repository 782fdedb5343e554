import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getSellerParcel } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Heading } from '~/ui/content/heading'
import { ReturnFacts } from '~/ui/market/return-facts'
import { wordReturns } from '~/views/orders/word-return.server'
import { returnActions } from '../parts/returns/return-actions.server'
import { ReturnSteps } from '../parts/returns/return-steps'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const parcel = await getSellerParcel(context, args.params.id ?? '')
  if (!parcel || parcel.returns.length === 0) throw notFound()
  return json({
    title: pageTitle(context.locale, 'returns.of'),
    id: parcel.id,
    number: parcel.number,
    returns: wordReturns(parcel, context.locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'shop', 'artisan')
  const form = await readFormData(args.request)
  const act = ownValue(returnActions, String(form.get('intent')))
  if (!act) return refuseForm(unknownAct)
  const of = { parcelId: args.params.id ?? '', returnId: String(form.get('return') ?? '') }
  return act(context, { of, form, here: context.url.pathname })
}

/** What a buyer sends back, and what its seller answers and says of it. */
export default function SellerReturn() {
  const t = useT()
  const here = useHere()
  const { id, number, returns } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here(`/seller/orders/${id}`), label: number }}>
      <Heading level={1} caption={number}>
        {t('returns.of')}
      </Heading>
      {returns.map((goods) => (
        <section key={goods.id} className="card grid gap-4" aria-label={t('returns.of')}>
          <ReturnFacts goods={goods} reader="seller" />
          {goods.isOpen && <ReturnSteps goods={goods} />}
        </section>
      ))}
    </Frame>
  )
}
