import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listVouchers } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { nameDevices } from '~/views/names/name-devices.server'
import { daysLeft, isoDay, warnDays } from './parts/days-left.server'
import { shownVoucherStatus } from './parts/tones'
import { VoucherCard } from './parts/voucher-card'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const [vouchers, nameOf] = await Promise.all([
    listVouchers(context),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'vouchers.wallet.title'),
    vouchers: vouchers.map((voucher) => {
      const left = daysLeft(voucher.validUntil, context.now())
      const { suspendedAt, ...facts } = voucher
      const status = shownVoucherStatus(voucher)
      return {
        ...facts,
        status,
        device: nameOf(voucher.deviceCode),
        ceilingTiyin: String(voucher.ceilingTiyin),
        validUntil: isoDay(voucher.validUntil),
        endsIn: status === 'issued' && left >= 0 && left < warnDays ? left : null,
      }
    }),
  })
}

export default function Wallet() {
  const t = useT()
  const here = useHere()
  const { vouchers } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('vouchers.crumb.account'), href: here('/account') },
        { label: t('vouchers.wallet.title') },
      ]}
    >
      <Heading level={1}>{t('vouchers.wallet.title')}</Heading>
      {vouchers.length === 0 ? (
        <EmptyState
          icon="voucher"
          title={t('vouchers.wallet.empty')}
          text={t('vouchers.wallet.emptyText')}
          action={
            <>
              <ButtonLink href={here('/services/device-voucher')} icon="arrowRight">
                {t('vouchers.wallet.apply')}
              </ButtonLink>
              <ButtonLink look="link" href={here('/devices/choose')}>
                {t('public.choose.title')}
              </ButtonLink>
            </>
          }
        />
      ) : (
        <>
          <p className="max-w-2xl">{t('vouchers.wallet.lead')}</p>
          <CardGrid>
            {vouchers.map((voucher) => (
              <VoucherCard key={voucher.id} voucher={voucher} />
            ))}
          </CardGrid>
        </>
      )}
    </Frame>
  )
}
