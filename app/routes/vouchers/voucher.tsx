import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { refuseAssistance } from '~/domains/applications/index.server'
import { getNextSteps, getVoucher } from '~/domains/vouchers/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireSignedIn } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { qrPath } from '~/http/sheet/qr-path.server'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { ActingFor } from '~/ui/assistance/acting-for'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { Price } from '~/ui/content/price'
import { Tag } from '~/ui/content/tag'
import { QrCode } from '~/ui/data/qr-code'
import { SummaryList } from '~/ui/data/summary-list'
import { RepairFacts } from '~/ui/devices/making/repair-facts'
import { WhatComes } from '~/ui/vouchers/what-comes'
import { seeAsHolder } from '~/views/applications/helped/see-as-holder.server'
import { showHelp } from '~/views/applications/helped/show-help.server'
import { showNextSteps } from '~/views/devices/show-next-steps'
import { showRepair } from '~/views/devices/show-repair'
import { nameDevices } from '~/views/names/name-devices.server'
import { daysLeft, warnDays } from './parts/days-left.server'
import { HelpedWith } from './parts/helped/helped-with'
import { useFirstCrumb } from './parts/helped/use-first-crumb'
import { shownVoucherStatus, voucherTone } from './parts/tones'
import { VoucherRules } from './parts/voucher/voucher-rules'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireSignedIn(args)
  const { reader, assisted } = await seeAsHolder(context, args.params.id)
  const voucher = await getVoucher(reader, args.params.id ?? '')
  const next = voucher && (await getNextSteps(reader, voucher.id))
  if (!next) throw notFound()
  const nameOf = await nameDevices(context.locale, context.now())
  const device = nameOf(voucher.deviceCode)
  const { id, number, beneficiary, deviceCode, applicationId, orders, liveOrder } = voucher
  const { replaces, replacedBy } = voucher
  const status = shownVoucherStatus(voucher)
  const isOver = status === 'expired' || status === 'cancelled' || status === 'replaced'
  return json({
    title: titleOf(context.locale, device),
    next: showNextSteps(next, context.locale),
    device,
    assisted,
    help: assisted ? [] : await showHelp(context, voucher.id, context.locale),
    endsIn: status === 'issued' ? daysLeft(voucher.validUntil, context.now()) : null,
    warnDays,
    qr: qrPath(number),
    voucher: {
      ...{ id, number, beneficiary, deviceCode, status, applicationId, replaces, replacedBy },
      ...{ isOver, isSuspended: voucher.suspendedAt !== null && !isOver },
      // What was written for her is not read by who helps her.
      change: assisted ? null : voucher.change,
      ceilingTiyin: String(voucher.ceilingTiyin),
      issuedAt: voucher.issuedAt,
      validUntil: isoDay(voucher.validUntil),
      /** Null where nothing stands against another one. */
      renewableOn: isOver || voucher.renewableOn <= voucher.issuedAt ? null : isoDay(voucher.renewableOn),
      repairs: showRepair(voucher.repairs && { text: null, device: voucher.repairs }, context.locale),
      liveOrder: liveOrder && { id: liveOrder.id, status: liveOrder.status },
      orders: orders.map((order) => ({ id: order.id, number: order.number, status: order.status })),
    },
  })
}

/** The person ends the help that a clerk gives her with it. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireSignedIn(args)
  const { id = '' } = args.params
  const form = await readFormData(args.request)
  if (form.get('intent') !== 'endHelp') return refuseForm(unknownAct)
  const ended = await perform(context, refuseAssistance, id)
  if (!ended.ok) {
    if (ended.error === 'applications.error.notFound') throw notFound()
    return refuseForm(ended)
  }
  const to = `/${context.locale}/vouchers/${id}`
  return redirectWithNotice(to, { key: 'vouchers.helped.ended', tone: 'success' })
}

export default function Voucher() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { voucher, device, qr, next, endsIn, warnDays: few, assisted, help } = useLoaderData<typeof loader>()
  const { id, status, liveOrder } = voucher
  return (
    <Frame crumbs={[useFirstCrumb(assisted !== null), { label: device }]}>
      <ActingFor of={assisted} what="voucher" />
      <Heading level={1} caption={t('vouchers.voucher.caption')}>
        {device}
      </Heading>
      <p>
        <Tag tone={voucherTone[status]}>{t(`vouchers.status.${status}`)}</Tag>
      </p>
      {endsIn !== null && endsIn >= 0 && endsIn < few && (
        <Notice tone="warning" title={t('vouchers.voucher.endsTitle')}>
          {t('vouchers.voucher.endsText', { date: dateLong(voucher.validUntil) })}
        </Notice>
      )}
      {voucher.isSuspended && liveOrder && (
        <Notice tone="warning" title={t('vouchers.voucher.suspendedTitle')}>
          {t('vouchers.voucher.suspendedHeld')}
        </Notice>
      )}
      <p className="max-w-2xl">
        {liveOrder ? t(`vouchers.next.${liveOrder.status}`) : t(`vouchers.about.${status}`)}
      </p>
      {voucher.change && (
        <Notice title={t(keyOf('vouchers.reason', voucher.change.reasonCode))}>
          <FreeText of={voucher.change.text} />
        </Notice>
      )}
      {voucher.replacedBy && (
        <ButtonLink href={here(`/vouchers/${voucher.replacedBy.id}`)} icon="arrowRight">
          {t('vouchers.action.openOther')}
        </ButtonLink>
      )}
      {status === 'issued' && (
        <ButtonLink href={here(`/vouchers/${id}/offers`)} icon="arrowRight">
          {t('vouchers.action.chooseMaker')}
        </ButtonLink>
      )}
      {status === 'issued' && (
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/${id}/quotes`)}>
            {t('quotes.link.open')}
          </a>
        </p>
      )}
      {liveOrder && (
        <ButtonLink href={here(`/vouchers/orders/${liveOrder.id}`)} icon="arrowRight">
          {t('vouchers.action.openOrder')}
        </ButtonLink>
      )}
      {liveOrder?.status === 'handed_over' && !assisted && (
        <ButtonLink look="secondary" href={here(`/vouchers/orders/${liveOrder.id}/passport`)}>
          {t('vouchers.passport.open')}
        </ButtonLink>
      )}
      <section className="grid gap-4">
        <Heading level={2}>{t('vouchers.story.nextTitle')}</Heading>
        <WhatComes steps={next} />
        <p>
          <a className="inline-flex min-h-11 items-center" href={here(`/vouchers/${id}/story`)}>
            {t('vouchers.story.link')}
          </a>
        </p>
      </section>
      {voucher.repairs && <RepairFacts repair={voucher.repairs} />}
      <div className="grid gap-6 md:grid-cols-[minmax(0,1fr)_16rem]">
        <SummaryList
          rows={[
            { key: 'number', label: t('vouchers.voucher.number'), value: <b>{voucher.number}</b> },
            ...(voucher.beneficiary
              ? [
                  {
                    key: 'for',
                    label: t('vouchers.voucher.for'),
                    value: <PersonName of={voucher.beneficiary} />,
                  },
                ]
              : []),
            {
              key: 'ceiling',
              label: t('vouchers.voucher.ceiling'),
              value: <Price amountTiyin={voucher.ceilingTiyin} />,
            },
            {
              key: 'validUntil',
              label: t('vouchers.voucher.validUntil'),
              value: dateLong(voucher.validUntil),
            },
            { key: 'issuedAt', label: t('vouchers.voucher.issuedAt'), value: dateLong(voucher.issuedAt) },
            ...(voucher.renewableOn
              ? [
                  {
                    key: 'renewableOn',
                    label: t('vouchers.voucher.renewableOn'),
                    value: dateLong(voucher.renewableOn),
                  },
                ]
              : []),
            ...(assisted
              ? []
              : [
                  {
                    key: 'application',
                    label: t('vouchers.voucher.basis'),
                    value: (
                      <a href={here(`/applications/${voucher.applicationId}`)}>
                        {t('vouchers.voucher.application')}
                      </a>
                    ),
                  },
                ]),
            ...(['replaces', 'replacedBy'] as const).flatMap((which) => {
              const other = voucher[which]
              const value = other && <a href={here(`/vouchers/${other.id}`)}>{other.number}</a>
              return other ? [{ key: which, label: t(`vouchers.voucher.${which}`), value }] : []
            }),
            ...voucher.orders.map((order) => ({
              key: order.id,
              label: t('vouchers.voucher.order'),
              value: (
                <>
                  <a href={here(`/vouchers/orders/${order.id}`)}>{order.number}</a>{' '}
                  {t(`vouchers.orderStatus.${order.status}`)}
                </>
              ),
            })),
          ]}
        />
        {!voucher.isOver && (
          <figure className="card">
            <QrCode qr={qr} label={t('vouchers.voucher.qrLabel', { number: voucher.number })} />
            <figcaption className="text-muted">{t('vouchers.voucher.qrText')}</figcaption>
          </figure>
        )}
      </div>
      {!assisted && !voucher.isOver && (
        <ButtonGroup>
          <ButtonLink look="secondary" href={here(`/vouchers/${id}/pdf`)} icon="download">
            {t('vouchers.action.pdf')}
          </ButtonLink>
          <ButtonLink look="secondary" href={here(`/vouchers/${id}/pdf?large`)} icon="download">
            {t('vouchers.action.largePdf')}
          </ButtonLink>
          <PrintButton />
        </ButtonGroup>
      )}
      <HelpedWith help={help} />
      {!voucher.isOver && <VoucherRules />}
    </Frame>
  )
}
