import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeDifference, listDifferences } from '~/domains/makers/index.server'
import { closeDifferenceForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { nameAccounts } from '~/workflows/statements/name-accounts.server'
import { DifferenceTable } from '../parts/settlement/difference-table'
import { SettlementTabs } from '../parts/settlement/settlement-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { rows, ...found } = await listDifferences(context)
  const differences = arrange(context.url.searchParams, rows, {
    subject: ({ subject }) => subject,
    at: ({ foundAt }) => foundAt,
  })
  const codes = differences.rows.map(({ subject }) => subject)
  const names = await nameAccounts(context, codes, context.locale)
  return json({
    title: pageTitle(context.locale, 'settlement.agreement.title'),
    mayClose: context.role === 'finance_officer',
    ...found,
    differences: {
      list: differences.list,
      rows: differences.rows.map(({ expectedTiyin, foundTiyin, ...row }) => ({
        ...{ id: row.id, kind: row.kind, subject: row.subject, status: row.status, foundAt: row.foundAt },
        ...{ reasonCode: row.reasonCode, text: row.text, name: names.get(row.subject) ?? null },
        ...{ closedBy: row.closedBy, closedAt: row.closedAt },
        ...{ expected: String(expectedTiyin), found: String(foundTiyin) },
        difference: String(foundTiyin - expectedTiyin),
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const parsed = parseForm(await readFormData(args.request), closeDifferenceForm)
  if (!parsed.ok) return refuseForm(parsed)
  const closed = await perform(context, closeDifference, parsed.value)
  if (!closed.ok) return refuseForm(closed)
  return redirectWithNotice(`/${context.locale}/staff/finance/makers/agreement`, {
    key: 'settlement.agreement.closed',
    tone: 'success',
  })
}

/** Whether the ledger agrees with what it came from, when that was last looked at, and what differs. */
export default function Agreement() {
  const t = useT()
  const { dateTime } = useFormat()
  const { lastAt, isStale, agrees, differences, mayClose } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <SettlementTabs current="agreement" />
      <Heading level={1}>{t('settlement.agreement.title')}</Heading>
      <p className="max-w-2xl">{t('settlement.agreement.lead')}</p>
      {lastAt === null && <Notice tone="warning">{t('settlement.agreement.never')}</Notice>}
      {lastAt !== null && isStale && (
        <Notice tone="warning" title={t('settlement.agreement.staleTitle')}>
          {t('settlement.agreement.stale', { at: dateTime(lastAt) })}
        </Notice>
      )}
      {lastAt !== null && agrees && (
        <Notice tone={isStale ? 'info' : 'success'} title={t('settlement.agreement.agrees')}>
          {t('settlement.agreement.lookedAt', { at: dateTime(lastAt) })}
        </Notice>
      )}
      {lastAt !== null && !agrees && <p>{t('settlement.agreement.lookedAt', { at: dateTime(lastAt) })}</p>}
      {differences.list.total > 0 && <DifferenceTable differences={differences} mayClose={mayClose} />}
    </Frame>
  )
}
