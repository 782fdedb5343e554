import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import {
  getSellerDesk,
  listOwnStands,
  type OwnStand,
  submitStand,
  withdrawStand,
} from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { forbidden, notFound, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import type { Locale } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { nameInScript } from '~/i18n/show-in-script'
import { isId } from '~/lib/ids'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { StandCard } from '../parts/fairs/stand-card'
import { SellerTabs } from '../parts/seller-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  const { locale } = context
  const desk = await getSellerDesk(context)
  if (!desk) throw notFound()
  const view = (stand: OwnStand) => viewStand(stand, locale)
  return json({
    title: pageTitle(locale, 'fairs.seller.title'),
    maySell: desk.seller.status === 'approved',
    keepsShop: mayInTeam(context, 'shop'),
    ahead: (await listOwnStands(context, { isOver: false })).map(view),
    past: (await listOwnStands(context, { isOver: true })).map(view),
  })
}

function viewStand({ names, place, fromOn, untilOn, ...stand }: OwnStand, locale: Locale) {
  const { dateLong } = createFormat(locale)
  return {
    ...stand,
    ...{ name: names[locale], place: nameInScript(place, locale) },
    from: dateLong(fromOn),
    until: fromOn.getTime() === untilOn.getTime() ? null : dateLong(untilOn),
  }
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'orders', 'artisan')
  if (!mayInTeam(context, 'shop')) throw forbidden()
  const form = await readFormData(args.request)
  const fairId = String(form.get('fairId') ?? '')
  if (!isId(fairId)) throw notFound()
  const intent = form.get('intent')
  const page = `/${context.locale}/seller/fairs`
  if (intent === 'ask') {
    const asked = await perform(context, submitStand, { fairId })
    if (!asked.ok) return refuseForm(asked)
    return redirectWithNotice(page, { key: 'fairs.seller.asked', tone: 'success' })
  }
  if (intent !== 'withdraw') return refuseForm(unknownAct)
  const withdrawn = await perform(context, withdrawStand, { fairId })
  if (!withdrawn.ok) return refuseForm(withdrawn)
  return redirectWithNotice(page, { key: 'fairs.seller.withdrawn', tone: 'success' })
}

/** Fairs that a seller may take part in, and those where she did. */
export default function SellerStands() {
  const t = useT()
  const { ahead, past, maySell, keepsShop } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1}>{t('fairs.seller.title')}</Heading>
      <SellerTabs current="fairs" />
      <p className="max-w-2xl">{t('fairs.seller.lead')}</p>
      {ahead.length === 0 ? (
        <EmptyState
          icon="calendar"
          level={2}
          title={t('fairs.noneAhead')}
          text={t('fairs.seller.noneText')}
        />
      ) : (
        <ul className="grid gap-4">
          {ahead.map((stand) => (
            <StandCard
              key={stand.fairId}
              stand={stand}
              maySell={maySell && keepsShop}
              keepsShop={keepsShop}
            />
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('fairs.seller.past')}</Heading>
          <ul className="grid gap-4">
            {past.map((stand) => (
              <StandCard key={stand.fairId} stand={stand} maySell={false} keepsShop={keepsShop} isOver />
            ))}
          </ul>
        </section>
      )}
    </Frame>
  )
}
