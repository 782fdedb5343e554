import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { BoardFilters } from '../parts/board-filters'
import { BoardMethod } from '../parts/board-method'
import { namePeriod } from '../parts/periods'
import { OpenData } from '../parts/vouchers/open-data'
import { readVoucherBoard } from '../parts/vouchers/read-voucher-board.server'
import { voucherViews } from '../parts/vouchers/voucher-columns'
import { VoucherStats } from '../parts/vouchers/voucher-stats'
import { VoucherTable } from '../parts/vouchers/voucher-table'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  return json({
    title: pageTitle(context.locale, 'board.vouchers.title'),
    description: getT(context.locale)('board.vouchers.description'),
    ...(await readVoucherBoard(context.url.searchParams, context)),
  })
}

const method = [
  'board.method.when',
  'board.vouchers.method.counts',
  'board.vouchers.method.money',
  'board.vouchers.method.days',
  'board.method.few',
  'board.method.kept',
] as const

/** Vouchers for devices in figures: asked, issued, spent, waiting, with money and days. */
export default function Vouchers() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const board = useLoaderData<typeof loader>()
  const { choice, figure, course, byDevice, byRegion, devices, regions } = board
  const nameOf = (of: typeof devices, code: string, all: string) =>
    of.find((one) => one.code === code)?.name ?? all
  const place = {
    period: namePeriod(choice.period, t),
    device: nameOf(devices, choice.device, t('board.vouchers.allDevices')),
    region: nameOf(regions, choice.region, t('board.wholeCountry')),
  }
  return (
    <Frame
      width="wide"
      crumbs={[{ label: t('board.title'), href: here('/board') }, { label: t('board.vouchers.short') }]}
    >
      <div className="grid gap-3">
        <Heading level={1}>{t('board.vouchers.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('board.vouchers.lead')}</p>
      </div>
      {!figure && <EmptyState title={t('board.empty.title')} text={t('board.empty.text')} />}
      {figure && (
        <>
          <BoardFilters
            {...{ period: choice.period, months: board.months, quarters: board.quarters }}
            choices={[
              {
                name: 'region',
                label: t('board.column.region'),
                value: choice.region,
                emptyLabel: t('board.wholeCountry'),
                options: regions,
              },
              {
                name: 'device',
                label: t('board.vouchers.device'),
                value: choice.device,
                emptyLabel: t('board.vouchers.allDevices'),
                options: devices,
              },
              {
                name: 'view',
                label: t('board.vouchers.view'),
                value: choice.view,
                options: voucherViews.map((code) => ({ code, name: t(`board.vouchers.views.${code}`) })),
              },
            ]}
          />
          <Heading level={2} caption={`${place.device}. ${place.region}`}>
            {place.period}
          </Heading>
          <VoucherStats figure={figure} />
          {(['issued', 'spent'] as const).map((measure) => (
            <Chart
              key={measure}
              title={t(`board.vouchers.course.${measure}`, place)}
              labelHead={t('board.column.period')}
              valueHead={t(`board.vouchers.column.${measure}`)}
              bars={course.map((one) => ({
                label: namePeriod(one.period, t),
                value: one[measure] ?? 0,
                text: one[measure] === null ? t('board.hidden') : number(one[measure]),
              }))}
            />
          ))}
          {byRegion.length > 0 && !choice.region && (
            <VoucherTable
              title={t('board.vouchers.byRegion', place)}
              head={t('board.column.region')}
              view={choice.view}
              rows={byRegion.map((row) => ({ ...row, name: nameOf(regions, row.regionSoato, '') }))}
            />
          )}
          {byDevice.length > 0 && !choice.device && (
            <VoucherTable
              title={t('board.vouchers.byDevice', place)}
              head={t('board.vouchers.device')}
              view={choice.view}
              rows={byDevice.map((row) => ({ ...row, name: nameOf(devices, row.deviceCode, '') }))}
            />
          )}
          <OpenData />
        </>
      )}
      <BoardMethod lines={method} />
    </Frame>
  )
}
