import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { createFeature, getDeskFeature } from '~/domains/market/index.server'
import { featureForm } from '~/domains/market/schema'
import { parseForm, readFormData, refuseForm } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole, type SignedInContext } from '~/http/guards.server'
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
  const context = await requireRole(args, 'approver')
  const feature = await requireFeature(context, args.params.id)
  const { id, kind, titles, place, fromOn, untilOn, shown, slugs } = feature
  const { sentences, path, look, theme } = shown
  return json({
    title: pageTitle(context.locale, 'front.edit.title'),
    ...{ id, kind, name: titles[context.locale] },
    days: { from: dayParts(isoDayOf(fromOn)), until: dayParts(isoDayOf(untilOn)) },
    values: {
      ...{ titleUzLatn: titles['uz-Latn'], titleUzCyrl: titles['uz-Cyrl'] },
      ...{ titleRu: titles.ru, titleEn: titles.en },
      ...{ sentenceUzLatn: sentences['uz-Latn'], sentenceUzCyrl: sentences['uz-Cyrl'] },
      ...{ sentenceRu: sentences.ru, sentenceEn: sentences.en },
      ...{ path: path ?? '', look, theme: theme ?? '', place: String(place), products: slugs.join('\n') },
      ...{ fromHour: String(feature.fromHour), untilHour: String(feature.untilHour) },
    },
  })
}

async function requireFeature(context: SignedInContext, id = '') {
  const feature = await getDeskFeature(context, id, context.locale)
  if (!feature) throw notFound()
  return feature
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { id: replacesId } = await requireFeature(context, args.params.id)
  const parsed = parseForm(await readFormData(args.request), featureForm(isoDayOf(context.now())))
  if (!parsed.ok) return refuseForm(parsed)
  const created = await perform(context, createFeature, { ...parsed.value, replacesId })
  if (!created.ok) return refuseForm(created, { 'front.error.products.notOnSale': 'products' })
  return redirectWithNotice(`/${context.locale}/admin/front/${created.value.id}`, {
    ...{ key: 'front.prepared', tone: 'success' },
  })
}

/** A correction of a banner or a choice of products, which takes its place once a colleague publishes it. */
export default function EditFeature() {
  const t = useT()
  const here = useHere()
  const { id, kind, name, values, days } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs(
    { label: t('front.title'), href: here('/admin/front') },
    { label: name, href: here(`/admin/front/${id}`) },
    { label: t('front.edit.title') },
  )
  return (
    <Frame width="narrow" crumbs={crumbs}>
      <Heading level={1} caption={name}>
        {t('front.edit.title')}
      </Heading>
      <p>{t('front.edit.lead')}</p>
      <PostForm hidden={{ kind }}>
        <FeatureFields kind={kind} values={values} {...days} />
        <ConfirmOrCancel cancelHref={here(`/admin/front/${id}`)}>{t('front.new.save')}</ConfirmOrCancel>
      </PostForm>
    </Frame>
  )
}
