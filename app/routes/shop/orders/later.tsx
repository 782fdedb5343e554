import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { answerDelay, performAsBuyer } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { allowAnyone, requireSameReader } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonGroup } from '~/ui/action/button-group'
import { PostForm } from '~/ui/action/post-form'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { readParcel } from '../parts/orders/find-order.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { page, parcel } = await readParcel(context, args)
  const delay = parcel.delays.at(-1)
  if (delay?.status !== 'asked' || parcel.shippedAt || parcel.cancelledAt) {
    await leaveUnlessRefused(args, page, { key: 'market.error.delayAnswered', tone: 'info' })
  }
  const { dateLong, name } = createFormat(context.locale)
  return json({
    title: pageTitle(context.locale, 'shop.later.title'),
    ...{ number: parcel.number, page },
    cancelPage: `${page}/cancel/${args.params.ordinal}`,
    seller: name(parcel.seller.name),
    promisedOn: dateLong(parcel.shipByOn),
    untilOn: delay ? dateLong(delay.untilOn) : '',
    reason: delay?.reason ?? '',
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await allowAnyone(args)
  requireSameReader(context, args)
  const intent = (await readFormData(args.request)).get('intent')
  if (intent !== 'wait' && intent !== 'keep') return refuseForm(unknownAct)
  const { page, of } = await readParcel(context, args)
  const answered = await performAsBuyer(context, answerDelay, { ...of, waits: intent === 'wait' })
  if (!answered.ok) return refuseForm(answered)
  const key = intent === 'wait' ? 'shop.later.waits' : 'shop.later.kept'
  return redirectWithNotice(page, { key, tone: 'success' })
}

/** The artisan will be late with one parcel: the buyer waits, keeps to the first day, or calls it off. */
export default function Later() {
  const t = useT()
  const { number, page, cancelPage, seller, promisedOn, untilOn, reason } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: page, label: t('shop.order.caption') }}>
      <Heading level={1} caption={number}>
        {t('shop.later.title')}
      </Heading>
      <SummaryList
        rows={[
          { key: 'seller', label: t('shop.later.seller'), value: seller },
          { key: 'promised', label: t('shop.later.promised'), value: promisedOn },
          { key: 'until', label: t('shop.later.until'), value: <strong>{untilOn}</strong> },
          { key: 'reason', label: t('shop.later.reason'), value: <FreeText of={reason} /> },
        ]}
      />
      <PostForm>
        <ButtonGroup>
          <Button name="intent" value="wait">
            {t('shop.later.wait')}
          </Button>
          <Button look="secondary" name="intent" value="keep">
            {t('shop.later.keep')}
          </Button>
        </ButtonGroup>
      </PostForm>
      <Prose>
        <p>{t('shop.later.keepHint')}</p>
        <p>
          <a href={cancelPage}>{t('shop.later.cancel')}</a>
        </p>
      </Prose>
    </Frame>
  )
}
