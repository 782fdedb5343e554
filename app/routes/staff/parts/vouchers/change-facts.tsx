import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { FreeText } from '~/ui/content/free-text'
import { Price } from '~/ui/content/price'
import { SummaryList } from '~/ui/data/summary-list'
import type { ShownVoucherChange } from './read-voucher.server'

/** What somebody prepared of a voucher, and what became of it. */
export function ChangeFacts({ of, title }: { of: ShownVoucherChange; title: string }) {
  const t = useT()
  const { dateLong } = useFormat()
  const row = (key: string, label: string, value: ReactNode) => ({ key, label, value })
  return (
    <SummaryList
      title={title}
      rows={[
        row('act', t('vouchers.change.act'), t(`vouchers.change.acts.${of.act}`)),
        ...(of.validUntil ? [row('day', t('vouchers.change.lastDay'), dateLong(of.validUntil))] : []),
        ...(of.device ? [row('kind', t('vouchers.change.kind'), of.device)] : []),
        ...(of.ceilingTiyin
          ? [row('ceiling', t('vouchers.change.ceiling'), <Price amountTiyin={of.ceilingTiyin} />)]
          : []),
        row('reason', t('vouchers.change.reason'), t(keyOf('vouchers.reason', of.reasonCode))),
        row('text', t('vouchers.change.text'), <FreeText of={of.text} />),
        row('prepared', t('vouchers.change.preparedOn'), dateLong(of.preparedAt)),
        of.status === 'prepared'
          ? row('until', t('vouchers.change.until'), dateLong(of.lapsesOn))
          : row('state', t('vouchers.pdf.state'), t(`vouchers.change.state.${of.status}`)),
      ]}
    />
  )
}
