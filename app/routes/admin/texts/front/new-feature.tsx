import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createFeature } from '~/domains/market/index.server'
import { featureForm } from '~/domains/market/schema'
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
import { dayParts } from '~/ui/questions/fields/day-parts'
import { FeatureFields } from '../../parts/texts/front/feature-fields'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const { locale, url, now } = await requireRole(args, 'approver')
  const kind = url.searchParams.get('kind') === 'banner' ? ('banner' as const) : ('collection' as const)
  return json({ title: pageTitle(locale, `front.new.${kind}`), kind, today: dayParts(isoDayOf(now())) })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const parsed = parseForm(await readFormData(args.request), featureForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createFeature, parsed.value)
  if (!created.ok) return refuseForm(created, { 'front.error.products.notOnSale': 'products' })
  return redirectWithNotice(`/${context.locale}/admin/front/${created.value.id}`, {
    ...{ key: 'front.prepared', tone: 'success' },
  })
}

/** Prepares a banner or a choice of products. */
export default function NewFeature() {
  const t = useT()
  const here = useHere()
  const { kind, today } = useLoaderData<typeof loader>()
  const title = t(`front.new.${kind}`)
  const crumbs = useAdminCrumbs({ label: t('front.title'), href: here('/admin/front') }, { label: title })
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1}>{title}</Heading>
      <p>{t('front.new.lead')}</p>
      <PostForm hidden={{ kind }}>
        <FeatureFields kind={kind} from={today} />
        <ConfirmOrCancel cancelHref={here('/admin/front')}>{t('front.new.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
