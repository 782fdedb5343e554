import { useFormat, useT } from '~/i18n/react'
import type { PriceAnswerStatus } from '~/platform/prisma/enums'
import { Name } from '~/ui/content/name'
import { Rating } from '~/ui/content/rating'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'

export interface ComparedAnswer {
  id: string
  href: string
  name: string
  status: PriceAnswerStatus
  total: string
  makingDays: number
  validUntil: string
  pricedLines: number
  isChosen: boolean
  /** Its day is over. */
  isOver: boolean
  /** Tenths of a star; null while nobody rated. */
  tenths: number | null
  ratings: number
}

/** What sellers offered, side by side: who offers most of the lines first, then who is cheaper. */
export function AnswerTable({ answers, lines }: { answers: readonly ComparedAnswer[]; lines: number }) {
  const t = useT()
  const { number } = useFormat()
  return (
    <Table
      caption={t('requests.answers')}
      captionHidden
      rows={answers}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'seller',
          label: t('requests.compare.seller'),
          rowHeader: true,
          cell: ({ href, name, status, isChosen, isOver }) => (
            <span className="flex flex-wrap items-center gap-x-3">
              <a className="inline-flex min-h-11 items-center" href={href}>
                <Name of={name} />
              </a>
              {isChosen && <Tag tone="success">{t('requests.compare.chosen')}</Tag>}
              {status !== 'offered' && <Tag tone="neutral">{t(`requests.answer.${status}`)}</Tag>}
              {status === 'offered' && isOver && <Tag tone="warning">{t('requests.compare.over')}</Tag>}
            </span>
          ),
        },
        {
          key: 'total',
          label: t('requests.total'),
          numeric: true,
          cell: ({ total }) => <strong>{total}</strong>,
        },
        {
          key: 'lines',
          label: t('requests.compare.lines'),
          numeric: true,
          cell: ({ pricedLines }) => t('requests.compare.linesOf', { count: pricedLines, of: lines }),
        },
        {
          key: 'days',
          label: t('requests.fact.makingDays'),
          numeric: true,
          cell: ({ makingDays }) => t('requests.days', { count: makingDays, shown: number(makingDays) }),
        },
        { key: 'valid', label: t('requests.fact.validUntil'), cell: ({ validUntil }) => validUntil },
        {
          key: 'rating',
          label: t('requests.compare.rating'),
          cell: ({ tenths, ratings }) =>
            tenths === null ? t('requests.compare.unrated') : <Rating value={tenths / 10} count={ratings} />,
        },
      ]}
    />
  )
}
