import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Name } from '~/ui/content/name'
import { SummaryList } from '~/ui/data/summary-list'

interface QuotedPriceProps {
  voucher: { device: string; ceilingTiyin: string }
  /** In the person's own words. */
  need: string
  quote: {
    makerName: string
    title: string
    makingDays: number
    note: string | null
    /** `YYYY-MM-DD` */
    validUntil: string | null
  }
  others: readonly { makerName: string; priceTiyin: string }[]
  /** Null where the case is another centre's. */
  caseId: string | null
}

/** What the decision is about: what the person needs, the price that was named, and what others name. */
export function QuotedPrice({ voucher, need, quote, others, caseId }: QuotedPriceProps) {
  const t = useT()
  const here = useHere()
  const { money, dateLong } = useFormat()
  return (
    <SummaryList
      title={t('quotes.desk.price')}
      rows={[
        { key: 'need', label: t('quotes.maker.need'), value: <FreeText of={need} /> },
        { key: 'ceiling', label: t('quotes.ceiling.now'), value: money(voucher.ceilingTiyin) },
        { key: 'maker', label: t('claims.column.maker'), value: <Name of={quote.makerName} /> },
        { key: 'title', label: t('quotes.maker.whatItIs'), value: <FreeText of={quote.title} /> },
        ...(quote.note
          ? [{ key: 'note', label: t('quotes.own.note'), value: <FreeText of={quote.note} /> }]
          : []),
        {
          key: 'days',
          label: t('vouchers.compare.making'),
          value: t('vouchers.offer.makingDays', { count: quote.makingDays }),
        },
        ...(quote.validUntil
          ? [{ key: 'until', label: t('quotes.own.validUntil'), value: dateLong(quote.validUntil) }]
          : []),
        {
          key: 'others',
          label: t('quotes.desk.others'),
          value:
            others.length === 0 ? (
              t('quotes.desk.noOthers')
            ) : (
              <ul className="grid gap-1">
                {others.map(({ makerName, priceTiyin }) => (
                  <li key={makerName}>
                    <Name of={makerName} />: {money(priceTiyin)}
                  </li>
                ))}
              </ul>
            ),
        },
        ...(caseId
          ? [
              {
                key: 'case',
                label: t('claims.staff.case'),
                value: <a href={here(`/staff/cases/${caseId}`)}>{t('claims.staff.openCase')}</a>,
              },
            ]
          : []),
      ]}
    />
  )
}
