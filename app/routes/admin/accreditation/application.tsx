import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openAccreditation } from '~/domains/makers/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { AccreditationFacts } from '~/ui/makers/accreditation-facts'
import { MakerDecisions } from '~/ui/makers/maker-decisions'
import { PaperList } from '~/ui/makers/paper-list'
import { RequirementTable } from '~/ui/makers/requirement-table'
import { showAccreditation } from '~/views/accreditation/show-accreditation.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { actOnWorkshop } from '../parts/accreditation/act-on-workshop.server'
import { DecisionActs } from '../parts/accreditation/decision-acts'
import { markMine } from '../parts/accreditation/mark-mine.server'
import { PrepareForm } from '../parts/accreditation/prepare-form'
import { Visits } from '../parts/accreditation/visits'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const now = context.now()
  const file = await perform(context, openAccreditation, { accreditationId: args.params.id ?? '' })
  if (!file) throw notFound()
  const [shown, deviceOf] = await Promise.all([
    showAccreditation(file, locale, now),
    nameDevices(locale, now),
  ])
  const isPrepared = file.decisions.some(({ status }) => status === 'prepared')
  return json({
    title: titleOf(locale, file.name),
    application: { ...shown, decisions: markMine(shown.decisions, file.decisions, context) },
    makerId: file.status === 'accredited' ? file.makerId : null,
    visits: file.visits.map((visit) => ({ ...visit, visitedOn: isoDay(visit.visitedOn) })),
    licensable: file.licensable.map(deviceOf),
    isOwn: file.isOwn,
    mayWork: !file.isOwn && file.status === 'submitted' && !isPrepared,
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  return actOnWorkshop(context, { accreditationId: args.params.id ?? '' }, await readFormData(args.request))
}

export default function Application() {
  const t = useT()
  const here = useHere()
  const page = useLoaderData<typeof loader>()
  const { application, licensable, mayWork, isOwn, makerId } = page
  const base = here(`/admin/accreditations/${application.id}`)
  return (
    <Frame
      width="wide"
      crumbs={useAdminCrumbs(
        { label: t('accreditation.desk.title'), href: here('/admin/accreditations') },
        { label: application.name },
      )}
    >
      <Heading level={1} caption={t(`accreditation.status.${application.status}`)}>
        {application.name}
      </Heading>
      {isOwn && <Notice tone="warning">{t('accreditation.decision.own')}</Notice>}
      {makerId && (
        <p>
          <a href={here(`/admin/accreditations/makers/${makerId}`)}>{t('accreditation.desk.maker')}</a>
        </p>
      )}
      {application.decisions.length > 0 && (
        <MakerDecisions
          decisions={application.decisions}
          more={(decision) => (isOwn ? null : <DecisionActs decision={decision} />)}
        />
      )}
      <RequirementTable
        lines={application.lines}
        {...(mayWork && {
          act: ({ requirement, deviceCode, device }) => (
            <a
              href={`${base}/check?${new URLSearchParams({ requirement, ...(deviceCode && { deviceCode }) })}`}
            >
              {t('accreditation.check.say')}
              <span className="visually-hidden">
                {' '}
                {device ?? t(`accreditation.requirement.${requirement}`)}
              </span>
            </a>
          ),
        })}
      />
      <Heading level={2}>{t('accreditation.papers.title')}</Heading>
      <PaperList papers={application.papers} base={here('/maker/accreditation/papers')} forApprover />
      <AccreditationFacts facts={application.facts} />
      <Visits visits={page.visits} mayRecord={mayWork} />
      {mayWork && (
        <>
          <p>
            {licensable.length > 0
              ? t('accreditation.decision.licensable', { kinds: licensable.join(', ') })
              : t('accreditation.decision.requirementsOpen')}
          </p>
          <PrepareForm acts={licensable.length > 0 ? ['accredit', 'refuse'] : ['refuse']} />
        </>
      )}
    </Frame>
  )
}
