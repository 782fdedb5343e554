import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRegions } from '~/domains/reference/index.server'
import {
  approveBudgetEntry,
  getBudgetLine,
  listDeviceGroups,
  quarterName,
  withdrawBudgetEntry,
} from '~/domains/vouchers/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Stats } from '~/ui/data/stats'
import { EntryTable } from '../parts/budget/entry-table'
import { useQuarter } from '../parts/budget/use-quarter'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { locale } = context
  const line = await getBudgetLine(context, args.params.id ?? '')
  if (!line) throw notFound()
  const [regions, groups] = await Promise.all([listRegions(), listDeviceGroups()])
  const approved = line.entries.filter(({ status }) => status === 'approved')
  const entries = arrange(context.url.searchParams, line.entries, {
    ordinal: ({ ordinal }) => ordinal,
    amount: ({ amountTiyin }) => amountTiyin,
  })
  const approvedTiyin = approved.reduce((sum, { amountTiyin }) => sum + amountTiyin, 0n)
  return json({
    title: pageTitle(locale, 'budget.title'),
    id: line.id,
    mayDecide: context.role === 'finance_officer',
    region: regions.find(({ soato }) => soato === line.regionCode)?.names[locale] ?? line.regionCode,
    group: groups.find(({ code }) => code === line.groupCode)?.names[locale] ?? line.groupCode,
    quarter: quarterName(line.quarterOn),
    approved: String(approvedTiyin),
    free: String(line.freeTiyin),
    used: String(approvedTiyin - line.freeTiyin),
    isApproved: approved.length > 0,
    entries: {
      list: entries.list,
      rows: entries.rows.map(({ amountTiyin, preparedById, preparedAt, closedAt, ...entry }) => ({
        ...{ id: entry.id, ordinal: entry.ordinal, reason: entry.reason, status: entry.status },
        ...{ amount: String(amountTiyin), isOwn: preparedById === context.personId },
        preparedAt: preparedAt.toISOString(),
        closedAt: closedAt?.toISOString() ?? null,
      })),
    },
  })
}

const decisions = {
  approve: { command: approveBudgetEntry, done: 'budget.done.approved' },
  withdraw: { command: withdrawBudgetEntry, done: 'budget.done.withdrawn' },
} as const

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  if (intent !== 'approve' && intent !== 'withdraw') return refuseForm(unknownAct)
  const { command, done } = decisions[intent]
  const entryId = String(form.get('entryId'))
  // An entry of another line is decided on that line's page, which says where it leads back to.
  const line = await getBudgetLine(context, args.params.id ?? '')
  if (!line?.entries.some(({ id }) => id === entryId)) throw notFound()
  const decided = await perform(context, command, { entryId })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(`/${context.locale}/staff/finance/budget/${args.params.id}`, {
    key: done,
    tone: 'success',
  })
}

/** One line of the budget: what was put on it by whom, and what is left. */
export default function BudgetLine() {
  const t = useT()
  const here = useHere()
  const nameOf = useQuarter()
  const { money } = useFormat()
  const { id, region, group, quarter, approved, free, used, entries, isApproved, mayDecide } =
    useLoaderData<typeof loader>()
  return (
    <Frame
      width="wide"
      back={{ href: here(`/staff/finance/budget?quarter=${quarter}`), label: t('budget.title') }}
    >
      <Heading level={1} caption={`${region}, ${nameOf(quarter)}`}>
        {group}
      </Heading>
      <Stats
        stats={[
          { label: t('budget.approved'), value: money(approved) },
          { label: t('budget.used'), value: money(used) },
          { label: t('budget.free'), value: money(free) },
        ]}
      />
      <EntryTable entries={entries} mayDecide={mayDecide} />
      {isApproved && (
        <p>
          <a href={here(`/staff/finance/accounts/budget:${id}`)}>{t('budget.statement')}</a>
        </p>
      )}
    </Frame>
  )
}
