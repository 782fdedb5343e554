import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { isSeen } from '~/domains/documents/index.server'
import { confirmAct, openAct, refuseAct } from '~/domains/vouchers/index.server'
import { confirmActForm, refuseActForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { nameDevices } from '~/views/names/name-devices.server'
import { ActFacts } from '../../parts/hand-overs/act-facts'
import { ActSteps } from '../../parts/hand-overs/act-steps'
import { actTone } from '../../parts/hand-overs/act-tone'
import { DeskPage, OwnDeskPage } from '../../parts/queue/desk-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const act = await perform(context, openAct, args.params.id ?? '')
  if (!act) throw notFound()
  const title = pageTitle(locale, 'vouchers.act.list.title')
  if (typeof act === 'string') return json({ title, own: true as const })
  const nameOf = await nameDevices(locale, context.now())
  const { order, recordedAt, confirmBy, closedAt, scan, contentType, ...facts } = act
  return json({
    title: pageTitle(locale, 'vouchers.act.title', { number: order.number }),
    own: false as const,
    act: {
      ...facts,
      recordedAt: recordedAt.toISOString(),
      confirmBy: isoDay(confirmBy),
      closedAt: closedAt?.toISOString() ?? null,
      photo: isSeen({ scan })
        ? contentType === 'image/jpeg'
          ? ('picture' as const)
          : ('file' as const)
        : null,
      isInfected: scan === 'infected',
    },
    order: {
      ...{ number: order.number, device: nameOf(order.deviceCode), priceTiyin: String(order.priceTiyin) },
      isReady: order.status === 'ready',
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: actId = '' } = args.params
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const list = `/${context.locale}/staff/hand-overs`
  if (intent === 'confirm') {
    const parsed = parseForm(form, confirmActForm)
    if (!parsed.ok) return refuseForm(parsed)
    const confirmed = await perform(context, confirmAct, { actId })
    if (!confirmed.ok) return refuseForm(confirmed)
    return redirectWithNotice(list, { key: 'vouchers.act.done.confirm', tone: 'success' })
  }
  if (intent !== 'refuse') return refuseForm(unknownAct)
  const parsed = parseForm(form, refuseActForm)
  if (!parsed.ok) return refuseForm(parsed)
  const refused = await perform(context, refuseAct, { actId, ...parsed.value })
  if (!refused.ok) return refuseForm(refused)
  return redirectWithNotice(list, { key: 'vouchers.act.done.refuse', tone: 'success' })
}

/** A signed act: what the maker says, the photograph, and the centre's answer. */
export default function Act() {
  const t = useT()
  const list = { path: '/staff/hand-overs', title: t('vouchers.act.list.title') }
  const page = useLoaderData<typeof loader>()
  if (page.own) return <OwnDeskPage list={list} />
  const { act, order } = page
  return (
    <DeskPage list={list} label={order.number}>
      <Heading level={1} size="l" caption={`${order.device}, ${order.number}`}>
        {t('vouchers.act.heading')}
      </Heading>
      <p>
        <Tag tone={actTone[act.status]}>{t(`vouchers.act.status.${act.status}`)}</Tag>
      </p>
      <ActFacts act={act} order={order} />
      {act.status === 'recorded' && <ActSteps act={act} order={order} />}
    </DeskPage>
  )
}
