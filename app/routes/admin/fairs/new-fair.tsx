import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createFair } from '~/domains/market/index.server'
import { fairForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { FairFields } from '../parts/fairs/fair-fields'
import { listRegionOptions } from '../parts/fairs/fair-form.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await requireRole(args, 'approver')
  return json({ title: pageTitle(locale, 'fairs.desk.add'), regions: await listRegionOptions(locale) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const today = isoDayOf(context.now())
  const parsed = parseForm(await readFormData(args.request), fairForm(today))
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createFair, parsed.value)
  if (!created.ok) return refuseForm(created)
  return redirectWithNotice(`/${context.locale}/admin/fairs/${created.value.id}`, {
    ...{ key: 'fairs.desk.created', tone: 'success' },
  })
}

/** A fair that is being prepared. */
export default function NewFair() {
  const t = useT()
  const here = useHere()
  const { regions } = useLoaderData<typeof loader>()
  const list = { label: t('fairs.title'), href: here('/admin/fairs') }
  return (
    <Frame width="narrow" crumbs={useAdminCrumbs(list, { label: t('fairs.desk.add') })}>
      <Heading level={1}>{t('fairs.desk.add')}</Heading>
      <p>{t('fairs.desk.addLead')}</p>
      <PostForm>
        <FairFields facts={null} regions={regions} />
        <ConfirmOrCancel cancelHref={here('/admin/fairs')}>{t('fairs.desk.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
