import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getDeskFair, updateFair } from '~/domains/market/index.server'
import { fairForm } from '~/domains/market/schema'
import { parseForm, readFormData, readHiddenNumber, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { isoDay } from '~/lib/figures/iso-day'
import { dayOf } from '~/platform/clock.server'
import { perform } from '~/platform/perform.server'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { FairFields } from '../parts/fairs/fair-fields'
import { fairErrorFields, listRegionOptions, toFacts } from '../parts/fairs/fair-form.server'
import { useAdminCrumbs } from '../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const fair = await getDeskFair(context, args.params.id ?? '')
  if (!fair || fair.isOver || fair.status === 'cancelled') throw notFound()
  return json({
    title: pageTitle(locale, 'fairs.desk.change'),
    ...{ id: fair.id, name: fair.names[locale], version: String(fair.version), facts: toFacts(fair) },
    regions: await listRegionOptions(locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const fair = await getDeskFair(context, args.params.id ?? '')
  if (!fair) throw notFound()
  const form = await readFormData(args.request)
  // A fair that goes on keeps its first day.
  const first = new Date(Math.min(dayOf(context.now()).getTime(), fair.fromOn.getTime()))
  const parsed = parseForm(form, fairForm(isoDay(first)))
  if (!parsed.ok) return refuseForm(parsed)
  const changed = await perform(context, updateFair, {
    ...{ ...parsed.value, fairId: fair.id, version: readHiddenNumber(form, 'version') },
  })
  if (!changed.ok) return refuseForm(changed, fairErrorFields)
  return redirectWithNotice(`/${context.locale}/admin/fairs/${fair.id}`, {
    ...{ key: 'fairs.desk.changed', tone: 'success' },
  })
}

/** What is said of a fair, to be said otherwise. */
export default function EditFair() {
  const t = useT()
  const here = useHere()
  const { id, name, version, facts, regions } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('fairs.title'), href: here('/admin/fairs') },
    { label: name, href: here(`/admin/fairs/${id}`) },
    { label: t('fairs.desk.change') },
  )
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1} caption={name}>
        {t('fairs.desk.change')}
      </Heading>
      <PostForm hidden={{ version }}>
        <FairFields facts={facts} regions={regions} />
        <ConfirmOrCancel cancelHref={here(`/admin/fairs/${id}`)}>{t('fairs.desk.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
