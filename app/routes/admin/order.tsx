import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listDeskRefunds, openDeskOrder, readDeskLimit } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { isId, newId } from '~/lib/ids'
import { ownValue } from '~/lib/own-value'
import { perform } from '~/platform/perform.server'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { DeskCancelForm } from './parts/desk/desk-cancel-form'
import { viewDeskOrder } from './parts/desk/desk-order.server'
import { orderActions } from './parts/desk/desk-order-actions.server'
import { DeskParcel } from './parts/desk/desk-parcel'
import { WaitingRefund } from './parts/desk/waiting-refund'
import { viewWaitingRefunds } from './parts/desk/waiting-refunds.server'
import { useAdminCrumbs } from './parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { id } = args.params
  const found = isId(id) ? await perform(context, openDeskOrder, id) : null
  if (!found) throw notFound()
  return json({
    title: pageTitle(context.locale, 'admin.order.title', { number: found.number }),
    order: await viewDeskOrder(found, context.locale),
    waiting: viewWaitingRefunds(await listDeskRefunds(context, found.id), context.locale),
    limit: createFormat(context.locale).money(await readDeskLimit(context.now())),
    cancelKey: newId(),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const orderId = args.params.id
  if (!isId(orderId)) throw notFound()
  const form = await readFormData(args.request)
  const act = ownValue(orderActions, String(form.get('intent')))
  if (!act) return refuseForm(unknownAct)
  const acted = await act(context, orderId, form)
  if (!acted.ok) return refuseForm(acted)
  return redirectWithNotice(`/${context.locale}/admin/orders/${orderId}`, {
    key: acted.notice,
    tone: 'success',
  })
}

export default function DeskOrderPage() {
  const t = useT()
  const here = useHere()
  const { order, waiting, limit, cancelKey } = useLoaderData<typeof loader>()
  const { number, contact, parcels } = order
  const isOwn = parcels.some((parcel) => parcel.isOwn)
  const canCancelAll = !isOwn && parcels.filter((parcel) => parcel.canCancel).length > 1
  return (
    <Frame
      crumbs={useAdminCrumbs(
        { label: t('admin.orders.title'), href: here('/admin/orders') },
        { label: number },
      )}
    >
      <Heading level={1} caption={t('shop.order.caption')}>
        {number}
      </Heading>
      <SummaryList
        rows={[
          { key: 'buyer', label: t('admin.orders.buyer'), value: contact.name },
          {
            key: 'phone',
            label: t('shop.checkout.phone'),
            value: <a href={`tel:+${contact.phoneDigits}`}>{contact.phone}</a>,
          },
          ...(contact.email
            ? [
                {
                  key: 'email',
                  label: t('admin.order.email'),
                  value: <a href={`mailto:${contact.email}`}>{contact.email}</a>,
                },
              ]
            : []),
          { key: 'address', label: t('shop.checkout.deliverTo'), value: <FreeText of={contact.address} /> },
          { key: 'account', label: t('admin.order.account'), value: t(`admin.order.${order.account}`) },
          { key: 'paid', label: t('shop.order.paidOn'), value: order.paidOn },
          { key: 'total', label: t('shop.cart.total'), value: <strong>{order.total}</strong> },
        ]}
      />
      {isOwn && <Notice tone="warning">{t('sides.error.settleOrder')}</Notice>}
      {waiting.map((refund) => (
        <WaitingRefund key={refund.id} {...{ refund, isOwn }} />
      ))}
      <p className="max-w-2xl text-muted">{t('admin.order.limit', { amount: limit })}</p>
      {parcels.map((parcel) => (
        <DeskParcel key={parcel.id} parcel={parcel} />
      ))}
      {canCancelAll && <DeskCancelForm of={null} refundKey={cancelKey} />}
      <SummaryList
        title={t('admin.order.money.title')}
        rows={order.moves.map(({ id, kind, state, amount, on, of }) => ({
          key: id,
          label: t(`admin.order.money.${kind === 'paid' ? kind : state}`),
          value: (
            <>
              {amount}, {on} {of}
            </>
          ),
        }))}
      />
      {order.account === 'known' && <Notice>{t('admin.person.seen')}</Notice>}
    </Frame>
  )
}
