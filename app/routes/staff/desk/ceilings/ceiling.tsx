import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles } from '~/domains/cases/index.server'
import { decideCeiling, openCeiling, prepareCeiling } from '~/domains/vouchers/index.server'
import { prepareCeilingForm, seenCeilingForm } from '~/domains/vouchers/schema'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { Tag } from '~/ui/content/tag'
import { CeilingFacts, ceilingTone } from '~/ui/devices/quotes/ceiling-facts'
import { showCeiling } from '~/views/devices/show-ceiling'
import { nameDevices } from '~/views/names/name-devices.server'
import { CeilingSteps } from '../../parts/ceilings/ceiling-steps'
import { QuotedPrice } from '../../parts/ceilings/quoted-price'
import { describeDraft } from '../../parts/decision/draft'
import { DeskPage, OwnDeskPage } from '../../parts/queue/desk-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const title = pageTitle(locale, 'quotes.desk.title')
  const found = await perform(context, openCeiling, args.params.id ?? '')
  if (!found) throw notFound()
  if (found === 'own') return json({ title, own: true as const })
  const nameOf = await nameDevices(locale, context.now())
  const { ceiling, earlier, tookPart, caseId, voucher, need, quote, others } = found
  return json({
    ...{ title, own: false as const, tookPart, caseId, need },
    ceiling: showCeiling(ceiling),
    earlier: earlier && showCeiling(earlier),
    voucher: {
      ...{ number: voucher.number, device: nameOf(voucher.deviceCode) },
      ceilingTiyin: String(voucher.ceilingTiyin),
    },
    quote: { ...quote, validUntil: isoDay(quote.validUntil) },
    others: others.map(({ makerName, priceTiyin }) => ({ makerName, priceTiyin: String(priceTiyin) })),
    draft: describeDraft(context, ceiling),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { id: ceilingId = '' } = args.params
  const form = await readFormData(args.request)
  const intent = form.get('intent')
  const page = `/${context.locale}/staff/ceilings/${ceilingId}`
  if (intent === 'prepare') {
    const parsed = parseForm(form, prepareCeilingForm)
    if (!parsed.ok) return refuseForm(parsed)
    const prepared = await perform(context, prepareCeiling, { ceilingId, ...parsed.value })
    if (!prepared.ok) return refuseForm(prepared)
    return redirectWithNotice(page, { key: 'quotes.desk.done.prepare', tone: 'success' })
  }
  if (intent !== 'decide') return refuseForm(unknownAct)
  const seen = parseForm(form, seenCeilingForm)
  if (!seen.ok) return refuseForm(seen)
  const decided = await perform(context, decideCeiling, { ceilingId, ...seen.value })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(page, { key: 'quotes.desk.done.decide', tone: 'success' })
}

/** What the State is asked to pay above its ceiling: the need, the prices, and the decision by two people. */
export default function CeilingAtDesk() {
  const t = useT()
  const page = useLoaderData<typeof loader>()
  const list = { path: '/staff/ceilings', title: t('quotes.desk.title') }
  if (page.own) return <OwnDeskPage list={list} />
  const { ceiling, earlier, voucher } = page
  return (
    <DeskPage list={list} label={voucher.number}>
      <Heading level={1} size="l" caption={`${voucher.device}, ${voucher.number}`}>
        {t('quotes.ceiling.title')}
      </Heading>
      <p className="flex flex-wrap gap-2">
        <Tag tone={ceilingTone[ceiling.status]}>{t(`quotes.ceiling.status.${ceiling.status}`)}</Tag>
        {ceiling.isAppeal && <Tag>{t('quotes.desk.appeal')}</Tag>}
      </p>
      <CeilingFacts ceiling={ceiling} title={t('quotes.ceiling.asked')} />
      {earlier && <CeilingFacts ceiling={earlier} title={t('quotes.desk.earlier')} />}
      <QuotedPrice
        voucher={voucher}
        need={page.need}
        quote={page.quote}
        others={page.others}
        caseId={page.caseId}
      />
      {ceiling.status === 'asked' &&
        (page.tookPart ? (
          <Notice>{t('quotes.error.decidedByYou')}</Notice>
        ) : (
          <CeilingSteps ceiling={ceiling} draft={page.draft} />
        ))}
    </DeskPage>
  )
}
