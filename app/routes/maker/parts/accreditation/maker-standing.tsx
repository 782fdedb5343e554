import { useFormat, useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { Table } from '~/ui/data/table'

export interface MakerStandingProps {
  maker: {
    status: 'accredited' | 'suspended' | 'withdrawn'
    from: string
    until: string
    isOver: boolean
    endsSoon: boolean
    /** Empty for the whole country. */
    regions: readonly string[]
    licences: readonly { deviceCode: string; device: string; from: string; until: string }[]
  }
}

/** Whether a workshop takes vouchers now, until when and for what. */
export function MakerStanding({ maker }: MakerStandingProps) {
  const t = useT()
  const { dateLong, dateShort } = useFormat()
  const until = dateLong(maker.until)
  return (
    <>
      {maker.status === 'suspended' && <Notice tone="warning">{t('accreditation.home.suspended')}</Notice>}
      {maker.status === 'withdrawn' && <Notice tone="warning">{t('accreditation.home.removed')}</Notice>}
      {maker.status === 'accredited' && maker.isOver && (
        <Notice tone="warning">{t('accreditation.home.ended', { until })}</Notice>
      )}
      {maker.status === 'accredited' && !maker.isOver && maker.endsSoon && (
        <Notice tone="info">{t('accreditation.home.endsSoon', { until })}</Notice>
      )}
      <SummaryList
        title={t('accreditation.home.now')}
        rows={[
          {
            key: 'state',
            label: t('accreditation.desk.state'),
            value: t(`accreditation.maker.${maker.status}`),
          },
          {
            key: 'term',
            label: t('accreditation.home.until'),
            value: t('accreditation.home.term', { from: dateLong(maker.from), until }),
          },
          {
            key: 'regions',
            label: t('accreditation.home.regions'),
            value: maker.regions.length > 0 ? maker.regions.join(', ') : t('accreditation.home.everywhere'),
          },
        ]}
      />
      <Heading level={2}>{t('accreditation.home.licences')}</Heading>
      <Table
        caption={t('accreditation.home.licences')}
        captionHidden
        rows={maker.licences}
        rowKey={({ deviceCode, from }) => `${deviceCode}:${from}`}
        columns={[
          {
            key: 'kind',
            label: t('accreditation.home.kind'),
            rowHeader: true,
            cell: ({ device }) => device,
          },
          {
            key: 'term',
            label: t('accreditation.home.until'),
            cell: (licence) =>
              t('accreditation.home.term', {
                from: dateShort(licence.from),
                until: dateShort(licence.until),
              }),
          },
        ]}
      />
    </>
  )
}
