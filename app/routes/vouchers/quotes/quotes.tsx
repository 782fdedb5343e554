import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getVoucher, withdrawQuotes } from '~/domains/vouchers/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { ActingFor } from '~/ui/assistance/acting-for'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { quoteRequestTone } from '~/ui/devices/quotes/quote-words'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { showQuotes } from '~/views/devices/show-quotes.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { OfferComparison } from '../parts/compare/offer-comparison'
import { AskedFor } from '../parts/compare/quotes/asked-for'
import { SilentMakers } from '../parts/compare/quotes/silent-makers'
import { WithdrawQuotes } from '../parts/compare/quotes/withdraw-quotes'
import { useFirstCrumb } from '../parts/helped/use-first-crumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const voucher = await getVoucher(reader, args.params.id ?? '')
  if (!voucher) throw notFound()
  const nameOf = await nameDevices(locale, context.now())
  return json({
    title: pageTitle(locale, 'quotes.own.title'),
    ...{ assisted, voucherId: voucher.id, device: nameOf(voucher.deviceCode) },
    ceilingTiyin: String(voucher.ceilingTiyin),
    mayAsk: voucher.status === 'issued' && !voucher.suspendedAt,
    ...(await showQuotes(reader, voucher, locale)),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id: voucherId = '' } = args.params
  const form = await readFormData(args.request)
  if (form.get('intent') !== 'withdraw') return refuseForm(unknownAct)
  const withdrawn = await perform(context, withdrawQuotes, { voucherId })
  if (!withdrawn.ok) return refuseForm(withdrawn)
  return redirectWithNotice(`/${context.locale}/vouchers/${voucherId}/quotes`, {
    key: 'quotes.own.withdrawn',
    tone: 'success',
  })
}

/** What workshops answered, side by side, and what was asked before. */
export default function Quotes() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const { assisted, voucherId, device, ceilingTiyin, mayAsk, current, earlier } =
    useLoaderData<typeof loader>()
  const page = here(`/vouchers/${voucherId}`)
  const ask = (
    <ButtonLink href={`${page}/quotes/ask`} icon="arrowRight">
      {t('quotes.own.ask')}
    </ButtonLink>
  )
  return (
    <Frame
      width="wide"
      crumbs={[
        useFirstCrumb(assisted !== null),
        { label: device, href: page },
        { label: t('quotes.own.title') },
      ]}
    >
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={device}>
        {t('quotes.own.title')}
      </Heading>
      {!current && earlier.length === 0 && (
        <EmptyState
          title={t('quotes.own.none')}
          text={t('quotes.own.noneText')}
          {...(mayAsk && { action: ask })}
        />
      )}
      {current && (
        <>
          <p>
            <Tag tone={quoteRequestTone.open}>{t('quotes.requestStatus.open')}</Tag>
          </p>
          {current.offers.length > 0 ? (
            <>
              <p className="max-w-2xl">{t('quotes.own.lead', { amount: money(ceilingTiyin) })}</p>
              <OfferComparison
                offers={current.offers}
                hrefOf={(id) => `${page}/offers/${id}`}
                ceilingHrefOf={({ quoteId, topUpTiyin }) =>
                  quoteId && topUpTiyin !== '0' ? `${page}/quotes/${quoteId}` : null
                }
              />
              <p>
                <PrintButton />
              </p>
            </>
          ) : (
            <p className="max-w-2xl">{t('quotes.own.nothingYet')}</p>
          )}
          <SilentMakers quotes={current.others} />
          <AskedFor request={current} />
          <WithdrawQuotes hasAnswers={current.offers.length > 0} />
        </>
      )}
      {!current && earlier.length > 0 && mayAsk && <p>{ask}</p>}
      {earlier.length > 0 && (
        <section className="grid gap-4">
          <Heading level={2}>{t('quotes.own.earlier')}</Heading>
          {earlier.map((request) => (
            <AskedFor key={request.id} request={request} isOver />
          ))}
        </section>
      )}
    </Frame>
  )
}
