import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, refuseCase } from '~/domains/cases/index.server'
import { refuseInput } from '~/domains/cases/schema'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
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
  const isPossible = file.status === 'in_review' || file.status === 'correction_requested'
  if (!file.may.work || !isPossible) await leaveUnlessRefused(args, home)
  return json({
    title: pageTitle(context.locale, 'staff.refuse.title'),
    home,
    number: file.number,
    version: String(file.version),
    reasons: file.definition.reasons.refuse.map(({ code, text }) => ({
      value: code,
      label: text[context.locale],
    })),
  })
}

export async function action(args: ActionFunctionArgs) {
  return actOnCase(args, {
    roles: caseRoles,
    schema: refuseInput,
    command: refuseCase,
    done: 'staff.done.refused',
  })
}

export default function Refuse() {
  const t = useT()
  const { home, number, version, reasons } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('staff.refuse.title')}
      </Heading>
      <Prose>
        <p>{t('staff.refuse.lead')}</p>
      </Prose>
      <PostForm hidden={{ version }}>
        <ChoiceField name="reasonCode" label={t('staff.decide.reason')} options={reasons} />
        <TextareaField
          name="text"
          label={t('staff.refuse.text')}
          hint={t('staff.decide.textHint')}
          limit={2000}
        />
        <ConfirmOrCancel look="danger" cancelHref={home}>
          {t('staff.refuse.confirm')}
        </ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
