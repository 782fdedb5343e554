import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import {
  listOwnAccreditations,
  newcomerRoles,
  submitMakerAppeal,
  withdrawMakerAppeal,
} from '~/domains/makers/index.server'
import { appealDays, appealForm, isAppealable } from '~/domains/makers/schema'
import { listRegions } from '~/domains/reference/index.server'
import { parseForm, readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireTeam } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { addDays, dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ButtonLink } from '~/ui/action/button-link'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { Tag } from '~/ui/content/tag'
import { Table } from '~/ui/data/table'
import { MakerDecisions } from '~/ui/makers/maker-decisions'
import { appealUntil, showDecision } from '~/views/accreditation/show-accreditation.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { AppealForm } from '../parts/accreditation/appeal-form'
import { MakerStanding } from '../parts/accreditation/maker-standing'
import { WithdrawAppeal } from '../parts/accreditation/withdraw-appeal'
import { MakerTabs } from '../parts/maker-tabs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

const soonDays = 60

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  const { locale } = context
  const now = context.now()
  const [{ maker, applications }, deviceOf, regions] = await Promise.all([
    listOwnAccreditations(context),
    nameDevices(locale, now),
    listRegions(),
  ])
  const today = dayOf(now)
  return json({
    title: pageTitle(locale, 'accreditation.home.title'),
    maker: maker && {
      status: maker.status,
      from: isoDay(maker.accreditedFrom),
      until: isoDay(maker.accreditedUntil),
      isOver: maker.accreditedUntil < today,
      endsSoon: maker.accreditedUntil <= addDays(today, soonDays),
      regions: regions.filter(({ soato }) => maker.regions.includes(soato)).map(({ names }) => names[locale]),
      licences: maker.licences.map(({ deviceCode, validFrom, validUntil }) => ({
        ...{ deviceCode, device: deviceOf(deviceCode), from: isoDay(validFrom), until: isoDay(validUntil) },
      })),
      decisions: maker.decisions.map((decision) => ({
        ...showDecision(decision, now),
        appealable:
          isAppealable(decision.act) && !decision.appeal ? appealUntil(decision, appealDays, now) : null,
      })),
    },
    applications,
    mayApply: !applications.some(({ status }) => status === 'draft' || status === 'submitted'),
  })
}

/** An appeal against what was decided about the maker, or taking it back. */
export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', 'maker_staff')
  const form = await readFormData(args.request)
  const decisionId = String(form.get('decisionId'))
  const home = `/${context.locale}/maker/accreditation`
  const intent = form.get('intent')
  if (intent !== 'appeal' && intent !== 'withdrawAppeal') return refuseForm(unknownAct)
  if (intent === 'withdrawAppeal') {
    const withdrawn = await perform(context, withdrawMakerAppeal, { decisionId })
    if (!withdrawn.ok) return refuseForm(withdrawn)
    return redirectWithNotice(home, { key: 'accreditation.appeal.withdrawn', tone: 'success' })
  }
  const parsed = parseForm(form, appealForm)
  if (!parsed.ok) return refuseForm(parsed)
  const filed = await perform(context, submitMakerAppeal, { decisionId, ...parsed.value })
  if (!filed.ok) return refuseForm(filed)
  return redirectWithNotice(home, { key: 'accreditation.appeal.done', tone: 'success' })
}

export default function AccreditationHome() {
  const t = useT()
  const here = useHere()
  const { dateShort } = useFormat()
  const { maker, applications, mayApply } = useLoaderData<typeof loader>()
  const base = here('/maker/accreditation')
  return (
    <Frame {...(maker && { width: 'wide' as const })}>
      {maker && <MakerTabs current="accreditation" />}
      <Heading level={1}>{t('accreditation.home.title')}</Heading>
      <p className="max-w-2xl">{t('accreditation.home.lead')}</p>
      {maker && <MakerStanding maker={maker} />}
      {maker && maker.decisions.length > 0 && (
        <>
          <Heading level={2}>{t('accreditation.decision.title')}</Heading>
          <MakerDecisions
            decisions={maker.decisions}
            more={({ id, appealable, appeal }) =>
              appealable?.isOpen ? (
                <AppealForm decisionId={id} until={appealable.until ?? ''} />
              ) : (
                appeal?.status === 'filed' && <WithdrawAppeal decisionId={id} />
              )
            }
          />
        </>
      )}
      <Heading level={2}>{t('accreditation.home.applications')}</Heading>
      {applications.length === 0 ? (
        <EmptyState title={t('accreditation.home.none')} text={t('accreditation.home.noneText')} />
      ) : (
        <Table
          caption={t('accreditation.home.applications')}
          captionHidden
          rows={applications}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'name',
              label: t('accreditation.form.name'),
              rowHeader: true,
              cell: ({ id, name }) => <a href={`${base}/${id}`}>{name}</a>,
            },
            {
              key: 'status',
              label: t('accreditation.desk.state'),
              cell: ({ status }) => <Tag tone="neutral">{t(`accreditation.status.${status}`)}</Tag>,
            },
            {
              key: 'at',
              label: t('accreditation.own.sent'),
              cell: ({ submittedAt }) => (submittedAt ? dateShort(submittedAt) : '–'),
            },
          ]}
        />
      )}
      {mayApply && (
        <p>
          <ButtonLink href={`${base}/new`}>
            {t(maker ? 'accreditation.home.renew' : 'accreditation.home.apply')}
          </ButtonLink>
        </p>
      )}
    </Frame>
  )
}
