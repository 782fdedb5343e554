import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { caseRoles, listHeads, passCase } from '~/domains/cases/index.server'
import { passInput } from '~/domains/cases/schema'
import { Frame } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { leaveUnlessRefused } from '~/http/leave.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { ChoiceField } from '~/ui/form/choice-field'
import { actOnCase } from './parts/case/act-on-case.server'
import { readCase } from './parts/case/read-case.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const file = await readCase(context, args.params)
  const home = `/${context.locale}/staff/cases/${file.id}`
  if (!file.may.work || file.status !== 'in_review') await leaveUnlessRefused(args, home)
  const heads = await listHeads(context)
  return json({
    title: pageTitle(context.locale, 'staff.pass.title'),
    home,
    number: file.number,
    version: String(file.version),
    heads: heads.filter(({ id }) => id !== context.personId && !file.citizenSide.includes(id)),
  })
}

export async function action(args: ActionFunctionArgs) {
  return actOnCase(args, {
    roles: caseRoles,
    schema: passInput,
    command: passCase,
    done: 'staff.done.passed',
  })
}

/** A case that a specialist cannot or may not decide alone goes to a head of the centre. */
export default function Pass() {
  const t = useT()
  const { dateLong, personName } = useFormat()
  const { home, number, version, heads } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: home }}>
      <Heading level={1} size="l" caption={number}>
        {t('staff.pass.title')}
      </Heading>
      <p className="max-w-2xl">{t('staff.pass.lead')}</p>
      {heads.length === 0 ? (
        <EmptyState title={t('staff.pass.nobody')} text={t('staff.pass.nobodyText')} />
      ) : (
        <PostForm hidden={{ version }}>
          <ChoiceField
            name="headId"
            label={t('staff.assign.who')}
            options={heads.map(({ id, openCases, absentUntil, ...name }) => ({
              value: id,
              label: personName(name),
              hint: absentUntil
                ? t('staff.absences.absentUntil', { date: dateLong(absentUntil) })
                : t('staff.assign.load', { count: openCases }),
            }))}
            value={heads.length === 1 ? heads[0]?.id : undefined}
          />
          <ConfirmOrCancel cancelHref={home}>{t('staff.pass.confirm')}</ConfirmOrCancel>
        </PostForm>
      )}
    </Frame>
  )
}
