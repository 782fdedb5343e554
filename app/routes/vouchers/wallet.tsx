import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOwnWaits, listVouchers } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { requireSignedIn } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { ButtonLink } from '~/ui/action/button-link'
import { CardGrid } from '~/ui/content/card-grid'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { OwnWait, type OwnWaitView } from '~/ui/vouchers/own-wait'
import { nameDevices } from '~/views/names/name-devices.server'
import { daysLeft, warnDays } from './parts/days-left.server'
import { shownVoucherStatus } from './parts/tones'
import { VoucherCard } from './parts/voucher/voucher-card'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const [vouchers, waits, nameOf] = await Promise.all([
    listVouchers(context),
    listOwnWaits(context),
    nameDevices(context.locale, context.now()),
  ])
  return json({
    title: pageTitle(context.locale, 'vouchers.wallet.title'),
    waits: waits.map(({ applicationId, deviceCode, beneficiary, urgency, sinceOn, place }) => ({
      ...{ applicationId, beneficiary, urgency, place },
      device: nameOf(deviceCode),
      sinceOn: isoDay(sinceOn),
    })),
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
  const { vouchers, waits } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('vouchers.crumb.account'), href: here('/account') },
        { label: t('vouchers.wallet.title') },
      ]}
    >
      <Heading level={1}>{t('vouchers.wallet.title')}</Heading>
      {waits.map((wait) => (
        <WaitingRight key={wait.applicationId} wait={wait} />
      ))}
      {vouchers.length === 0 && waits.length > 0 ? null : vouchers.length === 0 ? (
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
          <p>
            <a className="inline-flex min-h-11 items-center" href={here('/vouchers/devices')}>
              {t('vouchers.passport.mine')}
            </a>
          </p>
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

interface WaitingRightProps {
  wait: OwnWaitView & {
    applicationId: string
    device: string
    /** Null when it is for herself. */
    beneficiary: { family: string; given: string; patronymic: string | null } | null
  }
}

/** A right that was decided and waits for money. */
function WaitingRight({ wait }: WaitingRightProps) {
  const t = useT()
  const here = useHere()
  const { personName } = useFormat()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{wait.device}</Heading>
      <OwnWait wait={wait}>
        {wait.beneficiary && <p>{t('vouchers.wallet.for', { name: personName(wait.beneficiary) })}</p>}
      </OwnWait>
      <p>
        <a href={here(`/applications/${wait.applicationId}`)}>{t('budget.own.toCase')}</a>
      </p>
    </section>
  )
}
