import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { getT } from '~/i18n/translator.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Chart } from '~/ui/data/chart'
import { Stats } from '~/ui/data/stats'
import { ExampleNotice } from '../parts/example-mark'
import { PricesByRegion } from '../parts/prices/prices-by-region'
import { readPrices } from '../parts/prices/read-prices.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const prices = await readPrices(args.params.code ?? '', context)
  const t = getT(locale)
  return json({
    title: titleOf(locale, t('makers.prices.title', { device: prices.device.name })),
    description: t('makers.prices.description', { device: prices.device.name }),
    ...prices,
  })
}

/** What a kind of device costs: what the State pays, what makers ask, what was paid. */
export default function DevicePrices() {
  const t = useT()
  const here = useHere()
  const { money, number, percent, dateLong } = useFormat()
  const { device, ceilingTiyin, asked, paid, regions, since, until } = useLoaderData<typeof loader>()
  const of = device.isRepair ? 'makers.prices.repair' : 'makers.prices'
  const told = (value: string | null) => (value === null ? t('makers.prices.withheld') : money(value))
  const bars = [
    ...(ceilingTiyin ? [{ label: t('makers.prices.ceiling'), amount: ceilingTiyin }] : []),
    ...(asked
      ? [
          { label: t('makers.prices.lowest'), amount: asked.lowest },
          { label: t('makers.prices.median'), amount: asked.median },
          { label: t('makers.prices.highest'), amount: asked.highest },
        ]
      : []),
    ...(paid?.median ? [{ label: t('makers.prices.medianPaid'), amount: paid.median }] : []),
  ]
  return (
    <Frame
      crumbs={[
        { label: t('public.devices.title'), href: here('/devices') },
        { label: device.name, href: here(`/devices/${device.code}`) },
        { label: t('makers.prices.short') },
      ]}
    >
      <Heading level={1}>{t('makers.prices.title', { device: device.name })}</Heading>
      <p className="max-w-2xl">{t(`${of}.lead`)}</p>
      {!asked && !paid && <EmptyState title={t('makers.prices.none')} text={t(`${of}.noneText`)} />}
      <Heading level={2}>{t('makers.prices.asked')}</Heading>
      {/* Three in a row: a sum stays in one piece. */}
      <Stats
        stats={[
          {
            label: t('makers.prices.ceiling'),
            value: ceilingTiyin ? money(ceilingTiyin) : t('public.device.noCeiling'),
          },
          { label: t('makers.prices.offers'), value: number(asked?.offers ?? 0) },
          ...(asked
            ? [
                {
                  label: t('makers.prices.spread'),
                  value: money(asked.spread),
                  note: t('makers.prices.spreadNote'),
                },
              ]
            : []),
        ]}
      />
      {asked && (
        <Stats
          stats={(['lowest', 'median', 'highest'] as const).map((key) => ({
            label: t(`makers.prices.${key}`),
            value: money(asked[key]),
          }))}
        />
      )}
      <Heading level={2}>{t('makers.prices.paid')}</Heading>
      <p>{t(`${of}.paidPeriod`, { since: dateLong(since), until: dateLong(until) })}</p>
      {paid ? (
        <Stats
          stats={[
            {
              label: t('makers.prices.people'),
              value: paid.people === null ? t('makers.prices.fewer') : number(paid.people),
            },
            {
              label: t('makers.prices.medianPaid'),
              value: told(paid.median),
              note: t('makers.prices.rounded'),
            },
            {
              label: t('makers.prices.ownShare'),
              value: paid.ownShare === null ? t('makers.prices.withheld') : percent(paid.ownShare),
              note: t('makers.prices.ownShareNote'),
            },
          ]}
        />
      ) : (
        <p>{t(`${of}.nothingPaid`)}</p>
      )}
      <p className="max-w-2xl text-muted">{t('makers.prices.method')}</p>
      {bars.length > 1 && (
        <Chart
          title={t('makers.prices.chart')}
          labelHead={t('makers.prices.what')}
          valueHead={t('makers.prices.sum')}
          bars={bars.map(({ label, amount }) => ({
            label,
            value: Number(BigInt(amount) / 100n),
            text: money(amount),
          }))}
        />
      )}
      {regions.length > 0 && <PricesByRegion regions={regions} />}
      <div>
        <ButtonLink look="secondary" href={here(`/devices/${device.code}/prices.csv`)}>
          {t('makers.prices.csv')}
        </ButtonLink>
      </div>
      <ExampleNotice of="maker" />
    </Frame>
  )
}
