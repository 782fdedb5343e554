import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getContract, submitContractTerms, takesTerms } from '~/domains/market/index.server'
import { contractTermsForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { typedSom } from '~/lib/money'
import { addDays, dayOf, isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { dayParts } from '~/ui/questions/fields/day-parts'
import { namePlace } from '~/views/names/name-places.server'
import { TermsForm } from '../parts/contracts/terms-form'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const { locale } = context
  const contract = await getContract(context, args.params.id ?? '')
  if (!contract) throw notFound()
  const home = `/${locale}/seller/contracts/${contract.id}`
  if (!takesTerms(contract.status))
    await leaveUnlessRefused(args, home, { key: 'contracts.error.moved', tone: 'info' })
  const { totalTiyin, stages, offer, title, party, deliverTo, advancePercent, number } = contract
  // Until she has said otherwise everything is one stage, as long after today as she offered.
  const whole = {
    words: title,
    dueOn: addDays(dayOf(context.now()), offer.makingDays),
    amountTiyin: totalTiyin,
  }
  return json({
    title: pageTitle(locale, 'contracts.terms.title'),
    ...{ home, number, party, deliverTo, advancePercent },
    place: await namePlace(contract.soato, locale),
    total: createFormat(locale).money(totalTiyin),
    isAccepted: contract.status === 'agreed',
    stages: (stages.length > 0 ? stages : [whole]).map(({ words, dueOn, amountTiyin }) => ({
      ...{ words, dueOn: dayParts(isoDay(dueOn)) },
      amount: typedSom(amountTiyin),
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'contracts', 'artisan')
  const form = await readFormData(args.request)
  const today = isoDayOf(context.now())
  const parsed = parseForm(form, contractTermsForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const contractId = args.params.id ?? ''
  const submitted = await perform(context, submitContractTerms, { ...parsed.value, contractId })
  if (!submitted.ok)
    return refuseForm(submitted, {
      'contracts.error.stageSum': 'stages[0].amount',
      'contracts.error.stageDay': 'stages[0].dueOn',
    })
  const to = `/${context.locale}/seller/contracts/${contractId}`
  return redirectWithNotice(to, { key: 'contracts.terms.done', tone: 'success' })
}

/** The terms that a seller proposes. */
export default function ContractTerms() {
  const t = useT()
  const { title: _, home, number, ...form } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home, label: number }}>
      <Heading level={1} caption={number}>
        {t('contracts.terms.title')}
      </Heading>
      <p>{t('contracts.terms.lead')}</p>
      <TermsForm {...form} cancelHref={home} />
    </Frame>
  )
}
