import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listRegions } from '~/domains/reference/index.server'
import {
  listBudgetLines,
  listBudgetQuarters,
  listDeviceGroups,
  listPreparedEntries,
  prepareBudgetEntry,
  quarterName,
  readQuarter,
} from '~/domains/vouchers/index.server'
import { prepareBudgetEntryForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { BudgetTabs } from '../parts/budget/budget-tabs'
import { EntryForm } from '../parts/budget/entry-form'
import { LineTable } from '../parts/budget/line-table'
import { PreparedEntries } from '../parts/budget/prepared-entries'
import { QuarterForm } from '../parts/budget/quarter-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const { locale } = context
  const query = context.url.searchParams
  const quarters = await listBudgetQuarters(context)
  const asked = quarters.all.find((name) => name === query.get('quarter')) ?? quarters.now
  const [regions, groups] = await Promise.all([listRegions(), listDeviceGroups()])
  const region = regions.find(({ soato }) => soato === query.get('region'))
  const group = groups.find(({ code }) => code === query.get('group'))
  const found = await listBudgetLines(context, {
    quarterOn: readQuarter(asked) ?? context.now(),
    ...(region && { regionCode: region.soato }),
    ...(group && { groupCode: group.code }),
  })
  const nameLine = (line: { regionCode: string; groupCode: string }) => ({
    region: regions.find(({ soato }) => soato === line.regionCode)?.names[locale] ?? line.regionCode,
    group: groups.find(({ code }) => code === line.groupCode)?.names[locale] ?? line.groupCode,
  })
  const waiting = await listPreparedEntries(context)
  const named = found.map(({ approvedTiyin, freeTiyin, prepared, ...line }) => ({
    ...line,
    ...nameLine(line),
    approved: String(approvedTiyin),
    free: String(freeTiyin),
    prepared: prepared && String(prepared.amountTiyin),
  }))
  return json({
    title: pageTitle(locale, 'budget.title'),
    mayPrepare: context.role === 'finance_officer',
    quarter: asked,
    prepared: waiting.map(({ lineId, quarterOn, amountTiyin, ...line }) => ({
      ...{ lineId, ...nameLine(line) },
      ...{ quarter: quarterName(quarterOn), amount: String(amountTiyin) },
    })),
    quarters,
    regions: regions.map(({ soato, names }) => ({ value: soato, label: names[locale] })),
    groups: groups.map(({ code, names }) => ({ value: code, label: names[locale] })),
    asked: { region: region?.soato ?? '', group: group?.code ?? '' },
    lines: arrange(query, named, {
      region: (line) => line.region,
      group: (line) => line.group,
      approved: (line) => BigInt(line.approved),
      free: (line) => BigInt(line.free),
      waiting: (line) => line.waiting,
    }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'finance_officer')
  const parsed = parseForm(await readFormData(args.request), prepareBudgetEntryForm)
  if (!parsed.ok) return refuseForm(parsed)
  const prepared = await perform(context, prepareBudgetEntry, parsed.value)
  if (!prepared.ok) {
    return refuseForm(prepared, {
      'budget.error.region': 'regionCode',
      'budget.error.group': 'groupCode',
      'budget.error.quarter': 'quarter',
      'budget.error.waits': 'groupCode',
      'budget.error.notFree': 'amountTiyin',
    })
  }
  return redirectWithNotice(`/${context.locale}/staff/finance/budget/${prepared.value.lineId}`, {
    key: 'budget.done.prepared',
    tone: 'success',
  })
}

/** What regions may give in a quarter, by group of devices, and what is left of it. */
export default function BudgetLines() {
  const t = useT()
  const { lines, prepared, mayPrepare, quarter, quarters, regions, groups, asked } =
    useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <BudgetTabs current="lines" />
      <Heading level={1}>{t('budget.title')}</Heading>
      <p className="max-w-2xl">{t('budget.lead')}</p>
      {mayPrepare && (
        <p>
          <a className="inline-flex min-h-11 items-center" href="#prepare">
            {t('budget.prepareTitle')}
          </a>
        </p>
      )}
      <PreparedEntries entries={prepared} />
      <QuarterForm
        quarter={quarter}
        quarters={quarters.all}
        regions={regions}
        groups={groups}
        asked={asked}
      />
      {lines.list.total === 0 ? (
        <EmptyState title={t('budget.none')} text={t('budget.noneText')} />
      ) : (
        <LineTable lines={lines} />
      )}
      {mayPrepare && (
        <EntryForm
          quarter={quarter}
          quarters={quarters.open}
          regions={regions}
          groups={groups}
          asked={asked}
        />
      )}
    </Frame>
  )
}
