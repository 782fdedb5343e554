import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, settleDisagreement } from '~/domains/cases/index.server'
import { disagreementSides, settleInput } from '~/domains/cases/schema'
import { Frame } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { useSaid } from '~/ui/questions/shown'
import { nameFacts } from '~/views/cases/name-facts.server'
import { actOnCase } from './parts/case/act-on-case.server'
import { describeDisagreement } from './parts/case/describe-disagreement'
import { BothSides } from './parts/case/disagreements'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  const one = file.disagreements.find(({ key }) => key === args.params.key)
  if (!file.may.work || file.status !== 'in_review' || one?.settled) await leaveUnlessRefused(args, home)
  if (!one) throw notFound()
  return json({
    title: pageTitle(context.locale, 'staff.disagreement.settleTitle'),
    home,
    number: file.number,
    one: describeDisagreement(one, file, await nameFacts(context.locale, context.now())),
  })
}

export async function action(args: ActionFunctionArgs) {
  const { key = '' } = args.params
  return actOnCase(args, {
    roles: caseRoles,
    schema: settleInput,
    command: (work, input) => settleDisagreement(work, { ...input, key }),
    done: 'staff.disagreement.done',
  })
}

export default function Settle() {
  const t = useT()
  const say = useSaid()
  const { home, number, one } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('staff.disagreement.settleTitle')}
      </Heading>
      <Heading level={2} size="m">
        {say(one.label)}
      </Heading>
      <BothSides one={one} />
      <PostForm>
        <ChoiceField
          name="side"
          label={t('staff.disagreement.side')}
          options={disagreementSides.map((side) => ({
            value: side,
            label: t(`staff.disagreement.sides.${side}`),
          }))}
        />
        <TextareaField
          name="text"
          label={t('staff.disagreement.reason')}
          hint={t('staff.disagreement.reasonHint')}
          limit={2000}
        />
        <ConfirmOrCancel cancelHref={home}>{t('staff.disagreement.confirm')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
