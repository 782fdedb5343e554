import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { checkPayableAmount } from '~/domains/payments/index.server'
import { getClaimTerms, getOwnCeilings, getVoucher } from '~/domains/vouchers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ActingFor } from '~/ui/assistance/acting-for'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { showCeiling } from '~/views/devices/show-ceiling'
import { showQuotes } from '~/views/devices/show-quotes.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { actOnCeiling } from '../parts/compare/quotes/act-on-ceiling.server'
import { AskCeiling } from '../parts/compare/quotes/ask-ceiling'
import { OwnCeiling } from '../parts/compare/quotes/own-ceiling'
import { useFirstCrumb } from '../parts/helped/use-first-crumb'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { locale } = context
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const voucher = await getVoucher(reader, args.params.id ?? '')
  if (!voucher) throw notFound()
  const [{ current }, asked, nameOf, terms] = await Promise.all([
    showQuotes(reader, voucher, locale),
    getOwnCeilings(reader, voucher.id),
    nameDevices(locale, context.now()),
    getClaimTerms(context),
  ])
  const offer = current?.offers.find(({ quoteId }) => quoteId === args.params.quoteId)
  const own = asked.filter(({ quoteId }) => quoteId === args.params.quoteId)
  // A price within the ceiling is nobody's to decide.
  if (!offer || offer.topUpTiyin === '0') if (own.length === 0) throw notFound()
  const { ceilingTiyin } = voucher
  return json({
    title: pageTitle(locale, 'quotes.ceiling.title'),
    ...{
      assisted,
      voucherId: voucher.id,
      device: nameOf(voucher.deviceCode),
      decisionDays: terms.decisionDays,
    },
    offer: offer
      ? {
          ...{ id: offer.id, maker: offer.maker, title: offer.title },
          priceTiyin: offer.priceTiyin,
          topUpTiyin: offer.topUpTiyin,
          isPayable: checkPayableAmount(context, { amountTiyin: BigInt(offer.topUpTiyin), locale }).ok,
        }
      : null,
    ceilingTiyin: String(ceilingTiyin),
    mayAsk:
      Boolean(offer) &&
      asked.every(
        ({ status, quoteId }) =>
          status !== 'asked' && (status !== 'refused' || quoteId !== args.params.quoteId),
      ),
    // Of another price, which is decided first.
    otherQuoteId:
      asked.find((one) => one.status === 'asked' && one.quoteId !== args.params.quoteId)?.quoteId ?? null,
    newVoucherId: voucher.replacedBy?.id ?? null,
    own: own.map((one) => ({ ...showCeiling(one), mayAppeal: one.mayAppeal })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id: voucherId = '', quoteId = '' } = args.params
  return actOnCeiling(context, { voucherId, quoteId }, await readFormData(args.request))
}

/** A price above what the State pays: she pays the difference, or asks that the State pays it all. */
export default function Ceiling() {
  const t = useT()
  const here = useHere()
  const { money } = useFormat()
  const {
    assisted,
    voucherId,
    device,
    decisionDays,
    offer,
    ceilingTiyin,
    mayAsk,
    own,
    otherQuoteId,
    newVoucherId,
  } = useLoaderData<typeof loader>()
  const list = here(`/vouchers/${voucherId}/quotes`)
  return (
    <Frame
      width="narrow"
      crumbs={[
        useFirstCrumb(assisted !== null),
        { label: device, href: here(`/vouchers/${voucherId}`) },
        { label: t('quotes.own.title'), href: list },
        { label: t('quotes.ceiling.title') },
      ]}
    >
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={device}>
        {t('quotes.ceiling.title')}
      </Heading>
      {offer && (
        <SummaryList
          rows={[
            { key: 'maker', label: t('claims.column.maker'), value: `${offer.maker}: ${offer.title}` },
            { key: 'price', label: t('quotes.column.price'), value: <b>{money(offer.priceTiyin)}</b> },
            { key: 'ceiling', label: t('quotes.ceiling.now'), value: money(ceilingTiyin) },
            { key: 'difference', label: t('quotes.ceiling.difference'), value: money(offer.topUpTiyin) },
          ]}
        />
      )}
      {own.map((one) => (
        <OwnCeiling key={one.id} ceiling={one} newVoucherId={newVoucherId} />
      ))}
      {otherQuoteId && (
        <Notice>
          <p>{t('quotes.ceiling.other')}</p>
          <p>
            <a href={`${list}/${otherQuoteId}`}>{t('quotes.ceiling.title')}</a>
          </p>
        </Notice>
      )}
      {mayAsk && offer && (
        <>
          <Prose>
            <p>{t(offer.isPayable ? 'quotes.ceiling.lead' : 'quotes.ceiling.leadUnpayable')}</p>
            <ul>
              <li>{t('quotes.ceiling.twoPeople', { count: decisionDays })}</li>
              <li>{t('quotes.ceiling.newVoucher')}</li>
              <li>{t('quotes.ceiling.holds')}</li>
            </ul>
          </Prose>
          <AskCeiling cancelHref={list} />
        </>
      )}
      {offer && !offer.isPayable && !mayAsk && <p>{t('vouchers.check.unpayableTitle')}</p>}
      {offer?.isPayable && (
        <p>
          <a
            className="inline-flex min-h-11 items-center"
            href={here(`/vouchers/${voucherId}/offers/${offer.id}`)}
          >
            {t('quotes.ceiling.payMyself', { amount: money(offer.topUpTiyin) })}
          </a>
        </p>
      )}
    </Frame>
  )
}
