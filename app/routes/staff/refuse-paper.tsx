import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, recordPaperReview } from '~/domains/cases/index.server'
import { paperReasons, refusePaperInput } from '~/domains/cases/schema'
import { isSeen } from '~/domains/documents/index.server'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { actOnCase } from './parts/case/act-on-case.server'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  const paper = file.documents.find(({ id }) => id === args.params.documentId)
  if (!paper) throw notFound()
  if (!file.may.work || file.status !== 'in_review' || !isSeen(paper)) await leaveUnlessRefused(args, home)
  return json({
    title: pageTitle(context.locale, 'staff.paper.refuseTitle'),
    home,
    name: paper.name,
  })
}

export async function action(args: ActionFunctionArgs) {
  const { documentId = '' } = args.params
  return actOnCase(args, {
    roles: caseRoles,
    schema: refusePaperInput,
    command: (work, { caseId, ...refused }) => recordPaperReview(work, { caseId, documentId, refused }),
    done: 'staff.paper.doneRefused',
  })
}

export default function RefusePaper() {
  const t = useT()
  const { home, name } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={name}>
        {t('staff.paper.refuseTitle')}
      </Heading>
      <Prose>
        <p>{t('staff.paper.refuseLead')}</p>
      </Prose>
      <PostForm>
        <ChoiceField
          name="reasonCode"
          label={t('staff.decide.reason')}
          options={paperReasons.map((code) => ({ value: code, label: t(`applications.reason.${code}`) }))}
        />
        <TextareaField
          name="text"
          label={t('staff.paper.text')}
          hint={t('staff.decide.textHint')}
          limit={1000}
          optional
        />
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('staff.paper.refuse')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
