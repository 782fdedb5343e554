import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listStatements, takeStatementFile } from '~/domains/makers/index.server'
import { mostStatementBytes } from '~/domains/makers/schema'
import { readFormData, refuseField, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { env } from '~/platform/env.server'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { ListTable } from '~/ui/data/list-table'
import { FileField } from '~/ui/form/file-field'
import { recordBankStatement } from '~/workflows/settlement/record-bank-statement.server'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const statements = arrange(context.url.searchParams, await listStatements(context), {
    file: ({ fileName }) => fileName,
    at: ({ importedAt }) => importedAt,
    lines: ({ lineCount }) => lineCount,
  })
  return json({
    title: pageTitle(context.locale, 'settlement.statements.title'),
    mayImport: context.role === 'finance_officer',
    statements,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const sent = (await readFormData(args.request)).get('file')
  if (!(sent instanceof File) || sent.size === 0) return refuseField('file', 'settlement.error.file.missing')
  const taken = await takeStatementFile(sent, {
    ...{ today: isoDayOf(context.now()), account: env().PAYER_ACCOUNT },
  })
  if (!taken.ok) return refuseForm(taken, 'file')
  const recorded = await perform(context, recordBankStatement, taken.value)
  if (!recorded.ok) return refuseForm(recorded)
  const { id, isKnown } = recorded.value
  return redirectWithNotice(`/${context.locale}/staff/finance/makers/statements/${id}`, {
    key: isKnown ? 'settlement.statements.known' : 'settlement.statements.taken',
    tone: isKnown ? 'info' : 'success',
  })
}

/** Statements of the bank: one is put in here, and each keeps what it said. */
export default function Statements() {
  const t = useT()
  const here = useHere()
  const { dateTime, number } = useFormat()
  const { statements, mayImport } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="statements" />
      <Heading level={1}>{t('settlement.statements.title')}</Heading>
      <p className="max-w-2xl">{t('settlement.statements.lead')}</p>
      {mayImport && (
        <PostForm multipart>
          <FileField
            name="file"
            label={t('settlement.statements.file')}
            hint={t('settlement.statements.fileHint')}
            accept=".csv,.xml,text/csv,application/xml"
            maxBytes={mostStatementBytes}
          />
          <Button>{t('settlement.statements.import')}</Button>
        </PostForm>
      )}
      {statements.list.total === 0 ? (
        <EmptyState title={t('settlement.statements.none')} />
      ) : (
        <ListTable
          caption={t('settlement.statements.list')}
          {...statements}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'file',
              label: t('settlement.statements.fileName'),
              rowHeader: true,
              sorts: true,
              cell: ({ id, fileName }) => (
                <a href={here(`/staff/finance/makers/statements/${id}`)}>{fileName}</a>
              ),
            },
            {
              key: 'at',
              label: t('settlement.statements.at'),
              sorts: true,
              cell: ({ importedAt }) => dateTime(importedAt),
            },
            {
              key: 'lines',
              label: t('settlement.statements.lines'),
              sorts: true,
              numeric: true,
              cell: ({ lineCount }) => number(lineCount),
            },
            {
              key: 'open',
              label: t('settlement.state'),
              cell: ({ _count: { lines } }) =>
                lines > 0 ? (
                  <Tag tone="warning">{t('settlement.statements.open', { count: lines })}</Tag>
                ) : (
                  <Tag tone="success">{t('settlement.statements.settled')}</Tag>
                ),
            },
          ]}
        />
      )}
    </Frame>
  )
}
