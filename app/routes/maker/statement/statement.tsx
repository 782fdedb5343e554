import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { PrintButton } from '~/ui/action/print-button'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { ListTable } from '~/ui/data/list-table'
import { Stats } from '~/ui/data/stats'
import { PeriodForm } from '~/ui/form/period-form'
import { readMakerStatement } from '../parts/read-statement.server'
import { useMovementColumns } from '../parts/use-movement-columns'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { context, asked, statement } = await readMakerStatement(args)
  const lines = statement && arrange(context.url.searchParams, statement.lines, {})
  return json({
    title: pageTitle(context.locale, 'makers.statement.title'),
    ...asked,
    statement: statement && { ...statement, lines: lines ?? null },
  })
}

/** What moved on the workshop's account in a period, with what stood on it before and after. */
export default function MakerStatement() {
  const t = useT()
  const here = useHere()
  const { statement, values, errors } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide" back={{ href: here('/maker/money'), label: t('maker.money.title') }} errors={errors}>
      <Heading level={1} {...(statement ? { caption: <Name of={statement.name} /> } : {})}>
        {t('makers.statement.title')}
      </Heading>
      <PeriodForm action={here('/maker/money/statement')} asked={{ values, errors }} />
      {statement && <Movements />}
    </Frame>
  )
}

function Movements() {
  const t = useT()
  const here = useHere()
  const { money, dateShort } = useFormat()
  const movements = useMovementColumns()
  const { statement } = useLoaderData<typeof loader>()
  if (!statement?.lines) return null
  const { from, until, query, lines, isCut } = statement
  return (
    <>
      <Heading level={2}>
        {t('finance.account.period', { from: dateShort(from), until: dateShort(until) })}
      </Heading>
      <Stats
        stats={(['opening', 'in', 'out', 'closing'] as const).map((key) => ({
          label: t(`finance.account.${key}`),
          value: money(statement[key]),
        }))}
      />
      <ButtonGroup>
        <ButtonLink look="secondary" href={here(`/maker/money/statement.pdf?${query}`)}>
          PDF
        </ButtonLink>
        <ButtonLink look="secondary" href={here(`/maker/money/statement.csv?${query}`)}>
          CSV
        </ButtonLink>
        <PrintButton />
      </ButtonGroup>
      {isCut && <Notice tone="warning">{t('makers.statement.cut')}</Notice>}
      {lines.list.total === 0 ? (
        <EmptyState
          icon="document"
          title={t('finance.account.empty')}
          text={t('finance.account.emptyText')}
        />
      ) : (
        <ListTable
          caption={t('makers.statement.title')}
          captionHidden
          {...lines}
          rowKey={(line) => line.id}
          columns={[
            ...movements,
            {
              key: 'balance',
              label: t('makers.statement.balance'),
              numeric: true,
              cell: (line) => money(line.balance),
            },
          ]}
        />
      )}
    </>
  )
}
