import {
  type ActionFunctionArgs,
  json,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { performAsBuyer, withdrawReceipt } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, type PageContext, requireSameReader } from '~/http/guards.server'
import { type Notice, redirectWithNotice } from '~/http/notices.server'
import { leaveNothing } from '~/http/session/cookies.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { PrintButton } from '~/ui/action/print-button'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Panel } from '~/ui/content/panel'
import { Prose } from '~/ui/content/prose'
import { MoneyHistory } from '~/ui/data/money-history'
import { SummaryList } from '~/ui/data/summary-list'
import { disputeActions } from '../parts/disputes/dispute-actions.server'
import { findOrder, readParcel } from '../parts/orders/find-order.server'
import { OrderParcel } from '../parts/orders/order-parcel'
import { viewOrder } from '../parts/orders/order-view.server'
import { OrderReviewsLink } from '../parts/voices/order-reviews-link'

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
    isGuests: found.guest !== null,
    order: await viewOrder(found.order, context),
  })
}

/**
 * Takes back that a parcel was received, or acts in a dispute; otherwise leaves: a guest has nothing to sign out of, and this is how she
 * leaves a shared computer.
 */
export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale, session } = context
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent === 'withdraw') return takeBack(context, args, String(form.get('ordinal')))
  const act = ownValue(disputeActions, String(intent))
  if (act) return actInDispute(context, args, { form, act })
  if (intent !== null) return refuseForm(unknownAct)
  // Whoever has signed in leaves by signing out, which ends her session as well.
  if (session) return redirect(`/${locale}/account/orders`, { status: 303 })
  return redirect(`/${locale}/orders`, { status: 303, headers: await leaveNothing(args.request) })
}

async function takeBack(context: PageContext, args: ActionFunctionArgs, ordinal: string) {
  requireSameReader(context, args)
  const { number } = args.params
  const { page, of } = await readParcel(context, { ...args, params: { number, ordinal } })
  const withdrawn = await performAsBuyer(context, withdrawReceipt, of)
  if (!withdrawn.ok) return refuseForm(withdrawn)
  const notice: Notice = { key: 'shop.order.withdraw.done', tone: 'success' }
  return redirectWithNotice(page, notice)
}

async function actInDispute(
  context: PageContext,
  args: ActionFunctionArgs,
  { form, act }: { form: FormData; act: (typeof disputeActions)[keyof typeof disputeActions] },
) {
  requireSameReader(context, args)
  const { number } = args.params
  const ordinal = String(form.get('ordinal'))
  const { page: here, of } = await readParcel(context, { ...args, params: { number, ordinal } })
  return act(context, { of, form, here })
}

export default function Order() {
  const t = useT()
  const { order, isNew, isGuests } = useLoaderData<typeof loader>()
  const { number, contact, parcels } = order
  return (
    <Frame width="narrow">
      {isNew ? (
        <>
          <Panel title={t('shop.order.thanksTitle')} label={t('shop.order.number')} number={number} />
          <Prose>
            <p>{t('shop.order.keep')}</p>
            <h2>{t('shop.order.next')}</h2>
            <ol>
              <li>{t('shop.order.nextAccept')}</li>
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
          <OrderParcel key={parcel.id} parcel={parcel} number={number} />
        ))}
      </section>
      <OrderReviewsLink number={number} parcels={parcels} />
      <SummaryList
        title={t('shop.order.summary')}
        rows={[
          { key: 'total', label: t('shop.cart.total'), value: <strong>{order.total}</strong> },
          { key: 'paid', label: t('shop.order.paidOn'), value: order.paidOn },
          { key: 'name', label: t('shop.checkout.recipient'), value: contact.name },
          { key: 'phone', label: t('shop.checkout.phone'), value: contact.phone },
          { key: 'address', label: t('shop.checkout.deliverTo'), value: <FreeText of={contact.address} /> },
          ...(contact.note
            ? [{ key: 'note', label: t('shop.checkout.noteShown'), value: <FreeText of={contact.note} /> }]
            : []),
        ]}
      />
      <MoneyHistory moves={order.moves} />
      <p>{t('shop.order.problem')}</p>
      <ButtonGroup>
        <PrintButton />
        {isGuests && (
          <PostForm>
            <Button look="secondary" icon="signOut">
              {t('shop.order.close')}
            </Button>
          </PostForm>
        )}
      </ButtonGroup>
      {isGuests && <p>{t('shop.order.closeHint')}</p>}
    </Frame>
  )
}
