import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { mostFileBytes } from '~/domains/documents/index.server'
import { getOwnAccreditation, newcomerRoles } from '~/domains/makers/index.server'
import { appealDays, isAppealable, paperKinds } from '~/domains/makers/schema'
import { readFormData } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireTeam } from '~/http/guards.server'
import type { RouteHandle } from '~/http/host/route-paths'
import { titleOf } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Disclosure } from '~/ui/content/disclosure'
import { Heading } from '~/ui/content/heading'
import { AccreditationFacts } from '~/ui/makers/accreditation-facts'
import { MakerDecisions } from '~/ui/makers/maker-decisions'
import { PaperList } from '~/ui/makers/paper-list'
import { RequirementTable } from '~/ui/makers/requirement-table'
import { appealUntil, showAccreditation } from '~/views/accreditation/show-accreditation.server'
import { actOnAccreditation } from '../parts/accreditation/act-on-accreditation.server'
import { AddPaper } from '../parts/accreditation/add-paper'
import { AppealForm } from '../parts/accreditation/appeal-form'
import { LostPapers } from '../parts/accreditation/lost-papers'
import { WithdrawAppeal } from '../parts/accreditation/withdraw-appeal'

export const handle: RouteHandle = { takesFiles: true }

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  const { locale } = context
  const now = context.now()
  const file = await getOwnAccreditation(context, args.params.id ?? '')
  if (!file) throw notFound()
  const shown = await showAccreditation(file, locale, now)
  const open = new Map(
    file.decisions.map((decision) => [
      decision.id,
      isAppealable(decision.act) && !decision.appeal ? appealUntil(decision, appealDays, now) : null,
    ]),
  )
  return json({
    title: titleOf(locale, file.name),
    maxBytes: mostFileBytes,
    kinds: paperKinds.filter((kind) => kind !== 'licence'),
    licences: file.deviceCodes.map((code, at) => ({ code, device: shown.facts.devices[at] ?? code })),
    application: {
      ...shown,
      lost: file.lost.map(({ id, kind, deviceCode }) => ({
        ...{ id, kind },
        device: deviceCode && (shown.facts.devices[file.deviceCodes.indexOf(deviceCode)] ?? deviceCode),
      })),
      decisions: shown.decisions.map((decision) => ({
        ...decision,
        appealable: open.get(decision.id) ?? null,
      })),
    },
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireTeam(args, 'accreditation', ...newcomerRoles, 'maker_staff')
  return actOnAccreditation(context, args.params.id ?? '', await readFormData(args.request))
}

export default function Accreditation() {
  const t = useT()
  const here = useHere()
  const { dateLong } = useFormat()
  const { application, kinds, licences, maxBytes } = useLoaderData<typeof loader>()
  const { id, status, decisions } = application
  const isDraft = status === 'draft'
  const isOpen = isDraft || status === 'submitted'
  return (
    <Frame back={{ href: here('/maker/accreditation'), label: t('accreditation.home.title') }}>
      <Heading level={1} caption={t(`accreditation.status.${status}`)}>
        {application.name}
      </Heading>
      {application.submittedAt && (
        <p>
          {t('accreditation.own.sent')}: {dateLong(application.submittedAt)}
        </p>
      )}
      {status === 'submitted' && <p>{t('accreditation.own.waits')}</p>}
      {decisions.length > 0 && (
        <MakerDecisions
          decisions={decisions}
          more={({ id: decisionId, appealable, appeal }) =>
            appealable?.isOpen ? (
              <AppealForm decisionId={decisionId} until={appealable.until ?? ''} />
            ) : (
              appeal?.status === 'filed' && <WithdrawAppeal decisionId={decisionId} />
            )
          }
        />
      )}
      {!isDraft && status !== 'withdrawn' && <RequirementTable lines={application.lines} />}
      <AccreditationFacts facts={application.facts} />
      {isDraft && (
        <p>
          <ButtonLink look="secondary" href={here(`/maker/accreditation/${id}/edit`)}>
            {t('accreditation.own.edit')}
          </ButtonLink>
        </p>
      )}
      <section id="papers" className="grid gap-3">
        <Heading level={2}>{t('accreditation.papers.title')}</Heading>
        {isOpen && <LostPapers papers={application.lost} />}
        <PaperList
          papers={application.papers}
          base={here('/maker/accreditation/papers')}
          removable={isDraft}
        />
        {isOpen && <AddPaper kinds={kinds} licences={licences} maxBytes={maxBytes} />}
      </section>
      {isDraft && (
        <PostForm hidden={{ intent: 'submit' }}>
          <Heading level={2}>{t('accreditation.own.sendTitle')}</Heading>
          <p>{t('accreditation.own.sendText')}</p>
          <p>{t('accreditation.own.sendNeeds')}</p>
          <Button>{t('accreditation.own.send')}</Button>
        </PostForm>
      )}
      {isOpen && (
        <Disclosure summary={t('accreditation.own.withdraw')}>
          <PostForm hidden={{ intent: 'withdraw' }}>
            <p>{t('accreditation.own.withdrawText')}</p>
            <Button look="danger">{t('accreditation.own.withdraw')}</Button>
          </PostForm>
        </Disclosure>
      )}
    </Frame>
  )
}
