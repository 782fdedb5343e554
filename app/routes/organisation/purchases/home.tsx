import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mayInTeam } from '~/domains/identity/index.server'
import { countWaitingContracts, getPurchaser, setRequestLimit } from '~/domains/market/index.server'
import { requestLimitForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useFormat, useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ContractsWaiting } from '~/ui/market/contracts/contracts-waiting'
import { DutyTags } from '~/ui/team/duty-tags'
import { namePlace } from '~/views/names/name-places.server'
import { LimitForm } from '../parts/purchases/limit-form'
import { PurchasingTabs } from '../parts/purchases/purchasing-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'buyer_staff')
  const { locale } = context
  const purchaser = await getPurchaser(context)
  if (!purchaser) throw notFound()
  const { soato, suspension, requestLimitTiyin: limit, state, ...shown } = purchaser
  const mayAsk = mayInTeam(context, 'requests') && suspension === null
  return json({
    title: pageTitle(locale, 'purchasing.home.title'),
    purchaser: shown,
    suspension,
    place: await namePlace(soato, locale),
    duties: context.session.duties,
    contracts: await countWaitingContracts(context),
    isOwner: mayInTeam(context, 'team'),
    mayAsk,
    state: state && { ground: state.ground, mayAsk },
    limit: limit === null ? null : createFormat(locale).money(limit),
    limitSom: limit === null ? null : String(limit / 100n),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'team', 'buyer_staff')
  const form = await readFormData(args.request)
  if (form.get('intent') !== 'limit') return refuseForm(unknownAct)
  const parsed = parseForm(form, requestLimitForm)
  if (!parsed.ok) return refuseForm(parsed)
  const set = await perform(context, setRequestLimit, { limitTiyin: parsed.value.limit })
  if (!set.ok) return refuseForm(set)
  const to = `/${context.locale}/organisation/purchases`
  return redirectWithNotice(to, { key: 'requests.limit.done', tone: 'success' })
}

/** Where whoever buys for an organisation begins: which it is, what she does there, and what comes next. */
export default function PurchasingHome() {
  const t = useT()
  const here = useHere()
  const { name } = useFormat()
  const { purchaser, suspension, state, place, duties, contracts, isOwner, mayAsk, limit, limitSom } =
    useLoaderData<typeof loader>()
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
      <ContractsWaiting {...contracts} href={here('/organisation/purchases/contracts')} />
      <ButtonGroup>
        {mayAsk ? (
          <ButtonLink href={here('/organisation/purchases/requests/new')} icon="plus">
            {t('requests.list.new')}
          </ButtonLink>
        ) : (
          <ButtonLink href={here('/organisation/purchases/requests')}>{t('requests.title')}</ButtonLink>
        )}
        {state?.mayAsk && (
          <ButtonLink look="secondary" href={here('/organisation/purchases/direct')}>
            {t('state.sellers.title')}
          </ButtonLink>
        )}
        {isOwner && (
          <ButtonLink look="secondary" href={here('/organisation/purchases/team')}>
            {t('purchasing.home.invite')}
          </ButtonLink>
        )}
      </ButtonGroup>
      <SummaryList
        rows={[
          { key: 'duties', label: t('purchasing.home.duties'), value: <DutyTags duties={duties} /> },
          { key: 'tax', label: t('purchasing.fact.taxNumber'), value: purchaser.taxNumber },
          { key: 'place', label: t('purchasing.fact.place'), value: place || '–' },
          { key: 'address', label: t('purchasing.fact.address'), value: <Name of={purchaser.address} /> },
          ...(state
            ? [{ key: 'state', label: t('state.title'), value: <FreeText of={state.ground} /> }]
            : []),
          { key: 'limit', label: t('requests.limit.fact'), value: limit ?? t('requests.limit.none') },
        ]}
      />
      {isOwner && <LimitForm limit={limitSom} />}
      <p>
        <a className="inline-flex min-h-11 items-center" href={here('/market')}>
          {t('purchasing.home.market')}
        </a>
      </p>
    </Frame>
  )
}
