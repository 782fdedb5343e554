import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import { getPurchaser } from '~/domains/market/index.server'
import { getTerritory } from '~/domains/reference/index.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { DutyTags } from '~/ui/team/duty-tags'
import { PurchasingTabs } from '../parts/purchases/purchasing-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'buyer_staff')
  const { locale } = context
  const purchaser = await getPurchaser(context)
  if (!purchaser) throw notFound()
  const { soato, suspension, ...shown } = purchaser
  const place = await getTerritory(soato)
  return json({
    title: pageTitle(locale, 'purchasing.home.title'),
    purchaser: shown,
    suspension,
    place: [place?.names[locale], place?.region?.names[locale]].filter(Boolean).join(', '),
    duties: context.session.duties,
    isOwner: mayInTeam(context, 'team'),
  })
}

/** Where whoever buys for an organisation begins: which it is, what she does there, and what comes next. */
export default function PurchasingHome() {
  const t = useT()
  const here = useHere()
  const { name } = useFormat()
  const { purchaser, suspension, place, duties, isOwner } = useLoaderData<typeof loader>()
  return (
    <Frame>
      <Heading level={1} caption={name(purchaser.name)}>
        {t('purchasing.home.title')}
      </Heading>
      <PurchasingTabs current="home" />
      {suspension ? (
        <Notice tone="warning" title={t('purchasing.home.suspendedTitle')}>
          <p>{t('purchasing.home.suspended')}</p>
          <p>
            {t('purchasing.found.reason')} <FreeText of={suspension} />
          </p>
        </Notice>
      ) : (
        <Notice title={t('purchasing.home.nextTitle')}>
          <p>{t(isOwner ? 'purchasing.home.nextOwner' : 'purchasing.home.next')}</p>
        </Notice>
      )}
      {isOwner && (
        <div>
          <ButtonLink href={here('/organisation/purchases/team')}>{t('purchasing.home.invite')}</ButtonLink>
        </div>
      )}
      <SummaryList
        rows={[
          { key: 'duties', label: t('purchasing.home.duties'), value: <DutyTags duties={duties} /> },
          { key: 'tax', label: t('purchasing.fact.taxNumber'), value: purchaser.taxNumber },
          { key: 'place', label: t('purchasing.fact.place'), value: place || '–' },
          { key: 'address', label: t('purchasing.fact.address'), value: <Name of={purchaser.address} /> },
        ]}
      />
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/market')}>
          {t('purchasing.home.market')}
        </a>
      </p>
    </Frame>
  )
}
