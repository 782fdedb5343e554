import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listColleagues, reassignCases } from '~/domains/cases/index.server'
import { reassignInput } from '~/domains/cases/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { EmptyState } from '~/ui/content/empty-state'
import { Heading } from '~/ui/content/heading'
import { PersonName } from '~/ui/content/name'
import { GiveFields } from './parts/giving/give-fields'
import { listOpenCases } from './parts/giving/list-open-cases.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const { id = '' } = args.params
  const colleagues = await listColleagues(context)
  const colleague = colleagues.find((one) => one.id === id)
  if (!colleague) throw notFound()
  return json({
    title: pageTitle(context.locale, 'staff.reassign.title'),
    colleague,
    others: colleagues.filter((one) => one.id !== id),
    cases: await listOpenCases(context, { assigneeId: id }),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'inson_head')
  const form = await readFormData(args.request)
  const parsed = parseForm(form, reassignInput)
  if (!parsed.ok) return refuseForm(parsed)
  const { moved, refused } = await reassignCases(context, parsed.value)
  if (moved === 0 && refused[0]) return refuseForm(refused[0].refusal)
  const asked = parsed.value.cases.length
  return redirectWithNotice(`/${context.locale}/staff/colleagues/${args.params.id}`, {
    key: moved === asked ? 'staff.reassign.done' : 'staff.reassign.donePartly',
    tone: moved === asked ? 'success' : 'warning',
    values: { count: moved, asked },
  })
}

/** Several cases of one colleague go to another at once. */
export default function Reassign() {
  const t = useT()
  const here = useHere()
  const { dateShort, personName } = useFormat()
  const { colleague, others, cases } = useLoaderData<typeof loader>()
  return (
    <Frame
      crumbs={[
        { label: t('staff.queue.title'), href: here('/staff') },
        { label: t('staff.absences.title'), href: here('/staff/absences') },
        { label: personName(colleague) },
      ]}
    >
      <Heading level={1} size="l" caption={<PersonName of={colleague} />}>
        {t('staff.reassign.title')}
      </Heading>
      {colleague.absentUntil && (
        <p>{t('staff.absences.absentUntil', { date: dateShort(colleague.absentUntil) })}</p>
      )}
      {cases.length === 0 ? (
        <EmptyState
          icon="checkCircle"
          title={t('staff.reassign.empty')}
          text={t('staff.reassign.emptyText')}
        />
      ) : (
        <PostForm>
          <GiveFields
            cases={cases}
            areTicked={false}
            colleagues={others}
            reasonCode={colleague.absentUntil ? 'colleagueAbsent' : ''}
          />
          <Button>{t('staff.assign.confirm')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
