import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readFormData, refusalOf, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { PrintButton } from '~/ui/action/print-button'
import { Heading } from '~/ui/content/heading'
import { Panel } from '~/ui/content/panel'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { ErrorSummary } from '~/ui/form/error-summary'
import { confirmDelivery } from '~/workflows/confirm-delivery.server'
import { findOrder } from './parts/find-order.server'
import { OrderParcel } from './parts/order-parcel'
import { viewOrder } from './parts/order-view.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const number = args.params.number ?? ''
  const found = await findOrder(context, args.request, number)
  if (!found)
    throw redirect(`/${context.locale}/orders?number=${encodeURIComponent(number)}`, { status: 303 })
  return json({
    title: pageTitle(context.locale, 'shop.order.title', { number: found.order.number }),
    isNew: context.url.searchParams.has('new'),
    order: await viewOrder(found.order, context.locale),
  })
}

/** "I have received it", a parcel at a time. */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const form = await readFormData(args.request)
  const found = await findOrder(context, args.request, args.params.number ?? '')
  if (!found) throw notFound()
  const { order, guest } = found
  const sellerOrderId = String(form.get('parcel') ?? '')
  if (!order.parts.some(({ id }) => id === sellerOrderId)) throw notFound()
  const confirmed = await confirmDelivery(context, { sellerOrderId, ...(guest ? { guest } : {}) })
  if (!confirmed.ok) return refuseForm(refusalOf(form, confirmed), 409)
  return redirectWithNotice(`/${context.locale}/orders/${order.number}`, {
    key: 'shop.order.receivedDone',
    tone: 'success',
  })
}

export default function Order() {
  const t = useT()
  const { order, isNew } = useLoaderData<typeof loader>()
  const reply = useActionData<typeof action>()
  const { number, contact, parcels } = order
  return (
    <Frame width="narrow">
      <ErrorSummary errors={reply?.form ? [{ message: t(reply.form.key, reply.form.values) }] : []} />
      {isNew ? (
        <>
          <Panel title={t('shop.order.thanksTitle')} label={t('shop.order.number')} number={number} />
          <Prose>
            <p>{t('shop.order.keep')}</p>
            <h2>{t('shop.order.next')}</h2>
            <ol>
              <li>{t('shop.order.nextSend')}</li>
              <li>{t('shop.order.nextReceive')}</li>
              <li>{t('shop.order.nextSafe')}</li>
            </ol>
          </Prose>
        </>
      ) : (
        <Heading level={1} caption={t('shop.order.caption')}>
          {number}
        </Heading>
      )}
      <section className="grid gap-5">
        <Heading level={2}>{t('shop.order.parcels')}</Heading>
        {parcels.map((parcel) => (
          <OrderParcel key={parcel.id} parcel={parcel} />
        ))}
      </section>
      <SummaryList
        title={t('shop.order.summary')}
        rows={[
          { key: 'total', label: t('shop.cart.total'), value: <strong>{order.total}</strong> },
          { key: 'paid', label: t('shop.order.paidOn'), value: order.paidOn },
          { key: 'name', label: t('shop.checkout.recipient'), value: contact.name },
          { key: 'phone', label: t('shop.checkout.phone'), value: contact.phone },
          { key: 'address', label: t('shop.checkout.deliverTo'), value: contact.address },
          ...(contact.note
            ? [{ key: 'note', label: t('shop.checkout.noteShown'), value: contact.note }]
            : []),
        ]}
      />
      <p>{t('shop.order.problem')}</p>
      <div>
        <PrintButton />
      </div>
    </Frame>
  )
}
