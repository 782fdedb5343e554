import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Notice } from '~/ui/content/notice'
import type { ShownVoucher } from './read-voucher.server'
import { VoucherFacts } from './voucher-facts'

interface VoucherPanelProps {
  voucher: ShownVoucher
  caseId: string
  mayChange: boolean
}

/** The voucher that a case gave, and the way to change it. */
export function VoucherPanel({ voucher, caseId, mayChange }: VoucherPanelProps) {
  const t = useT()
  const here = useHere()
  return (
    <section id="voucher" className="grid gap-3">
      <VoucherFacts voucher={voucher} />
      {voucher.changes.some(({ status }) => status === 'prepared') && (
        <Notice tone="warning">{t('vouchers.change.waiting')}</Notice>
      )}
      {(voucher.status === 'issued' || voucher.status === 'held') && (
        <p>
          <a
            className="inline-flex min-h-11 items-center"
            href={here(`/staff/assist?device=${voucher.deviceCode}`)}
          >
            {t('vouchers.helped.chooseWith')}
          </a>
        </p>
      )}
      {mayChange && (
        <ButtonGroup>
          <ButtonLink look="secondary" href={here(`/staff/cases/${caseId}/voucher`)}>
            {t('vouchers.change.open')}
          </ButtonLink>
          {voucher.hasOrders && (
            <ButtonLink look="secondary" href={here(`/staff/cases/${caseId}/order`)}>
              {t('claims.desk.open')}
            </ButtonLink>
          )}
        </ButtonGroup>
      )}
    </section>
  )
}
