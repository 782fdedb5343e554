import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { recordFreePlace } from '~/domains/care/index.server'
import { freePlaceForm } from '~/domains/care/schema'
import { caseRoles } from '~/domains/cases/index.server'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useFormat, useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextareaField } from '~/ui/form/textarea-field'
import { DateField } from '~/ui/questions/fields/date-field'
import { nameQueues } from '~/views/names/name-queues.server'
import { DeskPage } from '../../parts/queue/desk-page'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  return json({
    title: pageTitle(context.locale, 'care.free.record'),
    queues: await nameQueues(context, context.locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, ...caseRoles)
  const parsed = parseForm(await readFormData(args.request), freePlaceForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const recorded = await perform(context, recordFreePlace, parsed.value)
  if (!recorded.ok)
    return refuseForm(recorded, {
      ...{ 'care.error.queueUnknown': 'code', 'care.error.placeRecorded': 'text' },
      'care.error.freeOnOutside': 'freeOn',
    })
  const to = `/${context.locale}/staff/free-places/${recorded.value.id}`
  return redirectWithNotice(to, { key: 'care.free.recorded', tone: 'success' })
}

/** A place of one of the centre's queues came free. */
export default function RecordFreePlace() {
  const t = useT()
  const here = useHere()
  const { number } = useFormat()
  const { queues } = useLoaderData<typeof loader>()
  return (
    <DeskPage
      list={{ path: '/staff/free-places', title: t('care.free.title') }}
      label={t('care.free.record')}
    >
      <Heading level={1} size="l">
        {t('care.free.record')}
      </Heading>
      <p>{t('care.free.recordLead')}</p>
      {queues.length === 0 ? (
        <Notice>{t('care.free.noQueue')}</Notice>
      ) : (
        <PostForm>
          <ChoiceField
            name="code"
            label={t('care.free.queue')}
            options={queues.map(({ code, title, waiting }) => ({
              ...{ value: code, label: title },
              hint: t('care.free.waiting', { count: waiting, shown: number(waiting) }),
            }))}
          />
          <TextareaField name="text" label={t('care.free.text')} hint={t('care.free.textHint')} limit={500} />
          <DateField name="freeOn" label={t('care.queue.freeOn')} />
          <ConfirmOrCancel cancelHref={here('/staff/free-places')}>{t('care.free.save')}</ConfirmOrCancel>
        </PostForm>
      )}
    </DeskPage>
  )
}
