import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getFreePlace } from '~/domains/care/index.server'
import { caseRoles } from '~/domains/cases/index.server'
import { readFormData } from '~/http/forms.server'
import { useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { keyOf } from '~/lib/text-key'
import { perform } from '~/platform/perform.server'
import { FreePlaceState, OfferState } from '~/ui/care/queue-facts'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { nameQueues } from '~/views/names/name-queues.server'
import { actOnFreePlace } from '../../parts/free-places/act-on-free-place.server'
import { describeFreePlace } from '../../parts/free-places/describe-free-place.server'
import { FreePlaceSteps } from '../../parts/free-places/free-place-steps'
import { DeskPage } from '../../parts/queue/desk-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const { locale } = context
  const place = await perform(context, getFreePlace, args.params.id ?? '')
  if (!place) throw notFound()
  const queues = await nameQueues(context, locale)
  return json({
    title: pageTitle(locale, 'care.free.title'),
    queue: queues.find(({ code }) => code === place.code)?.title ?? place.code,
    isHead: context.role === 'inson_head',
    ...describeFreePlace(place, context.personId),
    freeOn: isoDay(place.freeOn),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  return actOnFreePlace(context, args.params.id ?? '', await readFormData(args.request))
}

/** A free place: who is first, to whom it was offered, who was passed over, and what is to be done now. */
export default function FreePlace() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const page = useLoaderData<typeof loader>()
  const { place, offers, passes } = page
  const personOf = (person: (typeof offers)[number]['person']) =>
    person ? <a href={here(`/staff/cases/${person.caseId}`)}>{person.number}</a> : t('care.free.hidden')
  return (
    <DeskPage list={{ path: '/staff/free-places', title: t('care.free.title') }} label={page.queue}>
      <Heading level={1} size="l" caption={page.queue}>
        {t('care.queue.text')}
      </Heading>
      <SummaryList
        title={t('care.queue.text')}
        rows={[
          { key: 'state', label: t('care.queue.state'), value: <FreePlaceState of={page.state} /> },
          { key: 'text', label: t('care.queue.text'), value: <FreeText of={place.text} /> },
          { key: 'freeOn', label: t('care.queue.freeOn'), value: dateLong(page.freeOn) },
          ...(place.reason
            ? [{ key: 'why', label: t('care.queue.withdrawal'), value: <FreeText of={place.reason} /> }]
            : []),
        ]}
      />
      {offers.map((offer) => (
        <SummaryList
          key={offer.id}
          title={t('care.queue.offer')}
          rows={[
            { key: 'case', label: t('care.free.case'), value: personOf(offer.person) },
            { key: 'state', label: t('care.queue.state'), value: <OfferState of={offer.status} /> },
            { key: 'on', label: t('care.queue.offeredOn'), value: dateLong(offer.offeredOn) },
            ...(offer.status === 'offered'
              ? [
                  { key: 'due', label: t('care.queue.answerBy'), value: dateLong(offer.answerBy) },
                  {
                    key: 'effect',
                    label: t('care.queue.effect'),
                    value: t(offer.movesBack ? 'care.free.movesBack' : 'care.free.keeps'),
                  },
                ]
              : []),
            ...(offer.channel
              ? [
                  {
                    key: 'how',
                    label: t('care.queue.answeredHow'),
                    value: t(`care.queue.channel.${offer.channel}`),
                  },
                ]
              : []),
            ...(offer.reasonCode && offer.person
              ? [
                  {
                    key: 'reason',
                    label: t('care.queue.reason'),
                    value: t(keyOf('care.task.reason', offer.reasonCode)),
                  },
                ]
              : []),
            ...(offer.text
              ? [{ key: 'words', label: t('care.queue.words'), value: <FreeText of={offer.text} /> }]
              : []),
          ]}
        />
      ))}
      {passes.map((pass) => (
        <SummaryList
          key={pass.id}
          title={t(`care.free.passWord.${pass.status}`)}
          rows={[
            { key: 'case', label: t('care.free.case'), value: personOf(pass.person) },
            ...(pass.person
              ? [
                  {
                    key: 'reason',
                    label: t('care.queue.reason'),
                    value: t(keyOf('care.free.passReason', pass.reasonCode)),
                  },
                  { key: 'words', label: t('care.queue.words'), value: <FreeText of={pass.text ?? ''} /> },
                ]
              : []),
          ]}
        />
      ))}
      {page.next && (
        <SummaryList
          title={t('care.free.next')}
          rows={[
            { key: 'case', label: t('care.free.case'), value: personOf(page.next.person) },
            ...(page.next.person
              ? [
                  { key: 'rank', label: t('care.free.rank'), value: String(page.next.person.rank) },
                  {
                    key: 'asked',
                    label: t('care.free.askedOn'),
                    value: dateLong(page.next.person.askedOn),
                  },
                ]
              : []),
          ]}
        />
      )}
      {place.status === 'open' && !page.next && page.step === 'offer' && (
        <Notice>{t('care.free.nobody')}</Notice>
      )}
      {place.status === 'open' && <FreePlaceSteps page={page} />}
    </DeskPage>
  )
}
