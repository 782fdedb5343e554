import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { Table } from '~/ui/data/table'
import { registerColumns, typeOfColumn } from './register-columns'

/** The register for programs and spreadsheets, and what stands in each column. */
export function RegisterData() {
  const t = useT()
  const here = useHere()
  return (
    <section className="grid gap-4">
      <Heading level={2}>{t('board.vouchers.openData.title')}</Heading>
      <p className="max-w-2xl">{t('register.data')}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="secondary" href={here('/contracts.csv')}>
          {t('board.vouchers.openData.csv')}
        </ButtonLink>
        <ButtonLink look="secondary" href={here('/contracts.json')}>
          {t('board.vouchers.openData.json')}
        </ButtonLink>
      </div>
      <Disclosure summary={t('board.vouchers.openData.columns')}>
        <Table
          caption={t('board.vouchers.openData.columns')}
          captionHidden
          rows={registerColumns}
          rowKey={(column) => column}
          columns={[
            {
              key: 'name',
              label: t('board.vouchers.openData.name'),
              cell: (column) => <code>{column}</code>,
              rowHeader: true,
            },
            {
              key: 'type',
              label: t('board.vouchers.openData.type'),
              cell: (column) => t(`register.type.${typeOfColumn(column)}`),
            },
            {
              key: 'meaning',
              label: t('board.vouchers.openData.meaning'),
              cell: (column) => t(`register.meaning.${column}`),
            },
          ]}
        />
      </Disclosure>
    </section>
  )
}
