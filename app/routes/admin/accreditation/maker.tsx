import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { openReviewedMaker } from '~/domains/makers/index.server'
import { listRegions } from '~/domains/reference/index.server'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { perform } from '~/platform/perform.server'
import { Heading } from '~/ui/content/heading'
import { Name } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { MakerDecisions } from '~/ui/makers/maker-decisions'
import { showDecision } from '~/views/accreditation/show-accreditation.server'
import { nameDevices } from '~/views/names/name-devices.server'
import { namePlaces } from '~/views/names/name-places.server'
import { actOnWorkshop } from '../parts/accreditation/act-on-workshop.server'
import { DecisionActs } from '../parts/accreditation/decision-acts'
import { markMine } from '../parts/accreditation/mark-mine.server'
import { PrepareForm } from '../parts/accreditation/prepare-form'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const maker = await perform(context, openReviewedMaker, { makerId: args.params.id ?? '' })
  if (!maker) throw notFound()
  const [deviceOf, placeOf, regions] = await Promise.all([
    nameDevices(locale, context.now()),
    namePlaces(locale),
    listRegions(),
  ])
  return json({
    title: titleOf(locale, maker.name),
    maker: {
      ...{ id: maker.id, name: maker.name, status: maker.status, isOwn: maker.isOwn },
      ...{ openOrders: maker.openOrders, applications: maker.applications, place: placeOf(maker.soato) },
      ...{ from: isoDay(maker.accreditedFrom), until: isoDay(maker.accreditedUntil) },
      devices: [...new Set(maker.licences.map(({ deviceCode }) => deviceOf(deviceCode)))],
      regions: regions.filter(({ soato }) => maker.regions.includes(soato)).map(({ names }) => names[locale]),
    },
    decisions: markMine(
      maker.decisions.map((decision) => showDecision(decision, context.now())),
      maker.decisions,
      context,
    ),
    mayPrepare: !maker.isOwn && !maker.decisions.some(({ status }) => status === 'prepared'),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  return actOnWorkshop(context, { makerId: args.params.id ?? '' }, await readFormData(args.request))
}

const actsOf = {
  accredited: ['suspend', 'remove'],
  suspended: ['lift', 'remove'],
  withdrawn: [],
} as const

export default function MakerPage() {
  const t = useT()
  const here = useHere()
  const { dateLong, name: inScript } = useFormat()
  const { maker, decisions, mayPrepare } = useLoaderData<typeof loader>()
  const acts = actsOf[maker.status]
  return (
    <Frame
      width="wide"
      crumbs={useAdminCrumbs(
        { label: t('accreditation.desk.title'), href: here('/admin/accreditations') },
        { label: inScript(maker.name) },
      )}
    >
      <Heading level={1} caption={t(`accreditation.maker.${maker.status}`)}>
        <Name of={maker.name} />
      </Heading>
      {maker.isOwn && <Notice tone="warning">{t('accreditation.decision.own')}</Notice>}
      <SummaryList
        rows={[
          { key: 'place', label: t('accreditation.desk.place'), value: maker.place },
          {
            key: 'term',
            label: t('accreditation.home.until'),
            value: t('accreditation.home.term', { from: dateLong(maker.from), until: dateLong(maker.until) }),
          },
          { key: 'kinds', label: t('accreditation.home.licences'), value: maker.devices.join(', ') || '–' },
          {
            key: 'regions',
            label: t('accreditation.home.regions'),
            value: maker.regions.length > 0 ? maker.regions.join(', ') : t('accreditation.home.everywhere'),
          },
        ]}
      />
      {maker.applications.length > 0 && (
        <>
          <Heading level={2}>{t('accreditation.desk.applications')}</Heading>
          <ul>
            {maker.applications.map(({ id, submittedAt }) => (
              <li key={id}>
                <a className="inline-flex min-h-11 items-center" href={here(`/admin/accreditations/${id}`)}>
                  {submittedAt ? dateLong(submittedAt) : '–'}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <Heading level={2}>{t('accreditation.decision.title')}</Heading>
      {maker.openOrders > 0 && maker.status === 'accredited' && (
        <p>{t('accreditation.decision.releases', { number: maker.openOrders })}</p>
      )}
      <MakerDecisions
        decisions={decisions}
        more={(decision) => (maker.isOwn ? null : <DecisionActs decision={decision} />)}
      />
      {mayPrepare && acts.length > 0 && <PrepareForm acts={acts} />}
    </Frame>
  )
}
