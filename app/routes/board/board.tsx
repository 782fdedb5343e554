import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { BoardFilters } from './parts/board-filters'
import { BoardMethod } from './parts/board-method'
import { FigureStats } from './parts/figure-stats'
import { FigureTable } from './parts/figure-table'
import { namePeriod } from './parts/periods'
import { readBoard } from './parts/read-board.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url } = await allowAnyone(args)
  return json({
    title: pageTitle(locale, 'board.title'),
    description: getT(locale)('board.description'),
    ...(await readBoard(url.searchParams, locale)),
  })
}

const method = [
  'board.method.when',
  'board.method.days',
  'board.method.few',
  'board.method.protected',
  'board.method.kept',
] as const

export default function Board() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const board = useLoaderData<typeof loader>()
  const { choice, figure, course, byService, byRegion, services, regions } = board
  const nameOf = (of: typeof services, code: string, all: string) =>
    of.find((one) => one.code === code)?.name ?? all
  const place = {
    period: namePeriod(choice.period, t),
    service: nameOf(services, choice.service, t('board.allServices')),
    region: nameOf(regions, choice.region, t('board.wholeCountry')),
  }
  return (
    <Frame width="wide">
      <div className="grid gap-3">
        <Heading level={1}>{t('board.title')}</Heading>
        <p className="max-w-2xl text-muted">{t('board.lead')}</p>
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
                name: 'service',
                label: t('board.column.service'),
                value: choice.service,
                emptyLabel: t('board.allServices'),
                options: services,
              },
            ]}
          />
          <Heading level={2} caption={`${place.service}. ${place.region}`}>
            {place.period}
          </Heading>
          <FigureStats figure={figure} />
          <Chart
            title={t('board.course', place)}
            labelHead={t('board.column.period')}
            valueHead={t('board.column.received')}
            bars={course.map(({ period, received }) => ({
              label: namePeriod(period, t),
              value: received ?? 0,
              text: received === null ? t('board.hidden') : number(received),
            }))}
          />
          {byRegion.length > 0 && !choice.region && (
            <FigureTable
              title={t('board.byRegion', place)}
              head={t('board.column.region')}
              rows={byRegion.map((row) => ({ ...row, name: nameOf(regions, row.regionSoato, '') }))}
            />
          )}
          {byService.length > 0 && !choice.service && (
            <FigureTable
              title={t('board.byService', place)}
              head={t('board.column.service')}
              rows={byService.map((row) => ({ ...row, name: nameOf(services, row.serviceCode, '') }))}
            />
          )}
          <div>
            <ButtonLink look="secondary" href={here('/board/figures.csv')}>
              {t('board.csv')}
            </ButtonLink>
          </div>
        </>
      )}
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/board/vouchers')}>
          {t('board.vouchers.link')}
        </a>
      </p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/contracts')}>
          {t('register.title')}
        </a>
      </p>
      <BoardMethod lines={method} />
    </Frame>
  )
}
