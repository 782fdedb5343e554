import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { closeBankLine, getStatement } from '~/domains/makers/index.server'
import { closeLineForm } from '~/domains/makers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { listed, readList } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tabs } from '~/ui/data/tabs'
import { BankLineTable } from '../parts/settlement/bank-line-table'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const statuses = ['open', 'matched', 'closed', 'repeated'] as const
const linesPerPage = 50

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const query = context.url.searchParams
  const status = statuses.find((one) => one === query.get('status')) ?? null
  const asked = readList(query, [])
  const statement = await perform(context, getStatement, {
    ...{ id: args.params.id ?? '', status, take: linesPerPage },
    skip: (asked.page - 1) * linesPerPage,
  })
  if (!statement) throw notFound()
  const { id, fileName, importedAt, counts } = statement
  const total = status ? (counts[status] ?? 0) : statement.lineCount
  return json({
    title: pageTitle(context.locale, 'settlement.statements.title'),
    mayClose: context.role === 'finance_officer',
    ...{ id, fileName, importedAt, status, counts },
    lines: {
      list: listed(asked, total, linesPerPage),
      rows: statement.lines.map((line) => ({
        ...{ id: line.id, ordinal: line.ordinal, direction: line.direction, status: line.status },
        ...{ reference: line.reference, problem: line.problem, refusalCode: line.refusalCode },
        ...{ reasonCode: line.reasonCode, text: line.text, bankReference: line.bankReference },
        amount: String(line.amountTiyin),
        bookedOn: isoDay(line.bookedOn),
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const parsed = parseForm(await readFormData(args.request), closeLineForm)
  if (!parsed.ok) return refuseForm(parsed)
  const closed = await perform(context, closeBankLine, parsed.value)
  if (!closed.ok) return refuseForm(closed)
  return redirectWithNotice(`/${context.locale}/staff/finance/makers/statements/${args.params.id ?? ''}`, {
    key: 'settlement.statements.lineClosed',
    tone: 'success',
  })
}

/** One statement: what of it moved money, and what waits for a person. */
export default function Statement() {
  const t = useT()
  const here = useHere()
  const { dateTime } = useFormat()
  const { id, fileName, importedAt, status, counts, lines, mayClose } = useLoaderData<typeof loader>()
  const page = here(`/staff/finance/makers/statements/${id}`)
  return (
    <Frame
      width="wide"
      back={{ href: here('/staff/finance/makers/statements'), label: t('settlement.statements.title') }}
    >
      <Heading level={1} caption={t('settlement.statements.importedAt', { at: dateTime(importedAt) })}>
        {fileName}
      </Heading>
      {(counts.open ?? 0) > 0 && (
        <Notice tone="warning" title={t('settlement.statements.open', { count: counts.open ?? 0 })}>
          {t('settlement.statements.openText')}
        </Notice>
      )}
      <Tabs
        label={t('settlement.statements.byState')}
        tabs={[null, ...statuses].map((one) => ({
          href: one ? `${page}?status=${one}` : page,
          label: t(`settlement.statements.status.${one ?? 'all'}`),
          current: one === status,
        }))}
      />
      <BankLineTable lines={lines} mayClose={mayClose} />
    </Frame>
  )
}
