import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getAccountStatement } from '~/domains/vouchers/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Stats } from '~/ui/data/stats'
import { Table } from '~/ui/data/table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const asked = context.url.searchParams.get('before') ?? ''
  const before = /^\d{1,18}$/.test(asked) ? BigInt(asked) : null
  const statement = await getAccountStatement(context, args.params.code ?? '', { before })
  if (!statement) throw notFound()
  return json({
    title: pageTitle(context.locale, 'finance.account.title'),
    code: statement.code,
    name: statement.name,
    balanceTiyin: String(statement.balanceTiyin),
    isFirst: before === null,
    next: statement.next === null ? null : String(statement.next),
    lines: statement.lines.map(({ id, at, purpose, otherCode, changeTiyin }) => ({
      id: String(id),
      at,
      purpose,
      otherKind: otherCode.split(':')[0] ?? '',
      changeTiyin: String(changeTiyin),
    })),
  })
}

export default function FinanceAccount() {
  const t = useT()
  const here = useHere()
  const { dateTime, money } = useFormat()
  const { code, name, balanceTiyin, lines, next, isFirst } = useLoaderData<typeof loader>()
  const page = here(`/staff/finance/accounts/${code}`)
  return (
    <Frame width="wide" back={{ href: here('/staff/finance'), label: t('finance.title') }}>
      <Heading level={1} caption={t('finance.account.title')}>
        <Name of={name} />
      </Heading>
      <Stats stats={[{ label: t('finance.account.balance'), value: money(balanceTiyin) }]} />
      <p>
        <ButtonLink look="secondary" icon="download" href={`${page}/csv`}>
          {t('finance.account.csv')}
        </ButtonLink>
      </p>
      <Table
        caption={t('finance.account.statement')}
        rows={lines}
        rowKey={(line) => line.id}
        columns={[
          {
            key: 'id',
            label: t('finance.account.posting'),
            rowHeader: true,
            cell: (line) => line.id,
          },
          { key: 'at', label: t('finance.account.at'), cell: (line) => dateTime(line.at) },
          {
            key: 'purpose',
            label: t('finance.account.purpose'),
            cell: (line) => t(`finance.purpose.${line.purpose}`),
          },
          {
            key: 'other',
            label: t('finance.account.other'),
            cell: (line) => t(`finance.accountKind.${line.otherKind}`),
          },
          {
            key: 'change',
            label: t('finance.account.change'),
            numeric: true,
            cell: (line) => money(line.changeTiyin),
          },
        ]}
      />
      <p>
        {!isFirst && <a href={page}>{t('finance.account.newest')}</a>}{' '}
        {next && <a href={`${page}?before=${next}`}>{t('finance.account.older')}</a>}
      </p>
    </Frame>
  )
}
