import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideFeature, getDeskFeature } from '~/domains/market/index.server'
import { readFormData, refuseForm, unknownAct } from '~/http/forms.server'
import { Frame, useHere } from '~/http/frame'
import { notFound, requireRole } from '~/http/guards.server'
import { redirectWithNotice } from '~/http/notices.server'
import { titleOf } from '~/http/urls.server'
import { createFormat } from '~/i18n/format'
import { locales } from '~/i18n/locales'
import { useT } from '~/i18n/react'
import { perform } from '~/platform/perform.server'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { SummaryList } from '~/ui/data/summary-list'
import { FrontBanners, FrontCollections } from '~/ui/market/front-features'
import { showFront } from '~/views/content/show-front.server'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const feature = await getDeskFeature(context, args.params.id ?? '', locale)
  if (!feature) throw notFound()
  const { dateLong, number } = createFormat(locale)
  const { kind, status, isOwn, isOver, titles, chosen, shown } = feature
  return json({
    title: titleOf(locale, titles[locale]),
    ...{ kind, status, isOwn, isOver, name: titles[locale] },
    others: locales
      .filter((one) => one !== locale)
      .map((one) => ({ lang: one, text: `${titles[one]}. ${shown.sentences[one]}` })),
    days: { from: dateLong(feature.fromOn), until: dateLong(feature.untilOn) },
    onSale: { shown: number(shown.items.length), all: number(chosen) },
    shown: showFront([shown], locale),
  })
}

export async function action(args: ActionFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const intent = (await readFormData(args.request)).get('intent')
  if (intent !== 'publish' && intent !== 'withdraw') return refuseForm(unknownAct)
  const decided = await perform(context, decideFeature, { id: args.params.id ?? '', act: intent })
  if (!decided.ok) return refuseForm(decided)
  return redirectWithNotice(context.url.pathname, {
    ...{ key: intent === 'publish' ? 'front.published' : 'front.withdrawn', tone: 'success' },
  })
}

/** A banner or a choice of products as its readers see it, and who may decide about it. */
export default function DeskFeature() {
  const t = useT()
  const here = useHere()
  const { name, kind, status, isOwn, isOver, days, onSale, others, shown } = useLoaderData<typeof loader>()
  const crumbs = useAdminCrumbs({ label: t('front.title'), href: here('/admin/front') }, { label: name })
  return (
    <Frame crumbs={crumbs}>
      <Heading level={1} caption={t(isOver ? 'front.over' : `front.status.${status}`)}>
        {name}
      </Heading>
      <SummaryList
        rows={[
          { key: 'days', label: t('front.days'), value: t('fairs.days', days) },
          ...(kind === 'collection'
            ? [{ key: 'sale', label: t('front.onSale'), value: t('front.onSaleOf', onSale) }]
            : []),
          ...others.map(({ lang, text }) => ({
            key: lang,
            label: t(`front.in.${lang}`),
            value: <span lang={lang}>{text}</span>,
          })),
        ]}
      />
      <Heading level={2}>{t('front.preview')}</Heading>
      <FrontBanners features={shown} />
      <FrontCollections features={shown} />
      {status === 'prepared' && isOwn && <p className="choice-hint">{t('front.error.own')}</p>}
      {status === 'prepared' && !isOwn && !isOver && (
        <PostForm id="publish" hidden={{ intent: 'publish' }}>
          <Button>{t('front.publish')}</Button>
        </PostForm>
      )}
      {status !== 'withdrawn' && (
        <PostForm id="withdraw" hidden={{ intent: 'withdraw' }}>
          <Button look="secondary">{t('front.withdraw')}</Button>
        </PostForm>
      )}
    </Frame>
  )
}
