import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { arrange } from '~/http/page/paging'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { PrintButton } from '~/ui/action/print-button'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { Chart } from '~/ui/data/chart'
import { BudgetTabs } from '../parts/budget/budget-tabs'
import { ForecastGroups } from '../parts/budget/forecast-groups'
import { ForecastKinds } from '../parts/budget/forecast-kinds'
import { ForecastQuarter } from '../parts/budget/forecast-quarter'
import { readForecast } from '../parts/budget/read-forecast.server'
import { roundEstimate } from '../parts/budget/round-estimate'
import { useQuarter } from '../parts/budget/use-quarter'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const text = ({ low, middle, high }: { low: bigint; middle: bigint; high: bigint }) => ({
  ...{ low: String(low), middle: String(middle), high: String(high) },
})

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'finance_officer', 'auditor')
  const query = context.url.searchParams
  const { quarters, kinds, groups } = await readForecast(context, context.locale)
  const ahead = Math.max(0, quarters.indexOf(query.get('quarter') ?? ''))
  const told = kinds.flatMap(({ quarters: of, ...kind }) => {
    const one = of[ahead]
    return one ? [{ ...kind, ...one }] : []
  })
  const listed = arrange(query, told, {
    device: ({ device }) => device,
    issued: ({ issued }) => issued.middle,
    paid: ({ paid }) => paid.middle,
    days: ({ usualDays }) => usualDays,
  })
  return json({
    title: pageTitle(context.locale, 'budget.forecast.title'),
    ...{ quarters, quarter: quarters[ahead] ?? '' },
    totals: quarters.map((quarter, of) => ({
      quarter,
      paid: String(kinds.reduce((sum, kind) => sum + (kind.quarters[of]?.paid.middle ?? 0n), 0n)),
    })),
    groups: groups.flatMap(({ groupCode, group, quarters: of }) => {
      const one = of[ahead]
      return one
        ? [{ groupCode, group, issued: text(one.issued), paid: text(one.paid), free: String(one.freeTiyin) }]
        : []
    }),
    kinds: {
      list: listed.list,
      rows: listed.rows.map((row) => ({
        ...{ deviceCode: row.deviceCode, device: row.device, known: row.known, isOfAll: row.isOfAll },
        ...{ usualDays: row.usualDays, due: String(row.dueTiyin) },
        ...{ issued: text(row.issued), paid: text(row.paid) },
      })),
    },
  })
}

/** What vouchers are expected to take from budgets and to cost, and how that was reckoned. */
export default function Forecast() {
  const t = useT()
  const here = useHere()
  const nameOf = useQuarter()
  const { money } = useFormat()
  const { quarters, quarter, totals, groups, kinds } = useLoaderData<typeof loader>()
  return (
    <Frame width="wide">
      <BudgetTabs current="forecast" />
      <Heading level={1}>{t('budget.forecast.title')}</Heading>
      <p className="max-w-2xl">{t('budget.forecast.lead')}</p>
      {kinds.list.total === 0 ? (
        <EmptyState title={t('budget.forecast.none')} text={t('budget.forecast.noneText')} />
      ) : (
        <>
          <Chart
            title={t('budget.forecast.chart')}
            labelHead={t('budget.quarter')}
            valueHead={t('budget.forecast.paid')}
            bars={totals.map((one) => ({
              label: nameOf(one.quarter),
              value: Number(BigInt(one.paid) / 100n),
              text: money(roundEstimate(one.paid)),
            }))}
          />
          <Heading level={2}>{nameOf(quarter)}</Heading>
          <ForecastQuarter quarter={quarter} quarters={quarters} />
          <ForecastGroups groups={groups} />
          <ForecastKinds kinds={kinds} />
          <p>
            <a href={here('/staff/finance/forecast.csv')}>{t('budget.forecast.file')}</a>
          </p>
        </>
      )}
      <Heading level={2}>{t('budget.forecast.method')}</Heading>
      <Prose>
        {(['used', 'issued', 'renewed', 'range', 'few'] as const).map((part) => (
          <p key={part}>{t(`budget.forecast.how.${part}`)}</p>
        ))}
      </Prose>
      <PrintButton />
    </Frame>
  )
}
