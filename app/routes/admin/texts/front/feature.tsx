import { type ActionFunctionArgs, json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { decideFeature, getDeskFeature, listFeatureStory } from '~/domains/market/index.server'
import { wordHour } from '~/domains/market/schema'
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
import { ButtonLink } from '~/ui/action/button-link'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { FrontBanners, FrontCollections } from '~/ui/market/front-features'
import { showFront } from '~/views/content/show-front.server'
import { FeatureStory } from '../../parts/texts/front/feature-story'
import { useAdminCrumbs } from '../../parts/use-admin-crumbs'

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: data?.title }]

export async function loader(args: LoaderFunctionArgs) {
  const context = await requireRole(args, 'approver')
  const { locale } = context
  const feature = await getDeskFeature(context, args.params.id ?? '', locale)
  if (!feature) throw notFound()
  const { dateLong, number } = createFormat(locale)
  const { id, kind, status, isOwn, isOver, titles, chosen, shown, correctionId } = feature
  const story = await listFeatureStory(context, id)
  return json({
    title: titleOf(locale, titles[locale]),
    ...{ id, kind, status, isOwn, isOver, correctionId, name: titles[locale] },
    story: story.map(({ act, at, by, changes }) => ({ act, at: at.toISOString(), by, changes })),
    others: locales
      .filter((one) => one !== locale)
      .map((one) => ({ lang: one, text: `${titles[one]}. ${shown.sentences[one]}` })),
    days: {
      from: `${dateLong(feature.fromOn)} ${wordHour(feature.fromHour)}`,
      until: `${dateLong(feature.untilOn)} ${wordHour(feature.untilHour)}`,
    },
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
  const { id, name, kind, status, isOwn, isOver, days, onSale, others, shown, ...data } =
    useLoaderData<typeof loader>()
  const { correctionId, story } = data
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
      {correctionId && (
        <Notice>
          <a className="inline-flex min-h-11 items-center" href={here(`/admin/front/${correctionId}`)}>
            {t('front.edit.there')}
          </a>
        </Notice>
      )}
      {status !== 'withdrawn' && !correctionId && (
        <div>
          <ButtonLink look="secondary" href={here(`/admin/front/${id}/edit`)}>
            {t('front.edit.title')}
          </ButtonLink>
        </div>
      )}
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
      <FeatureStory acts={story} />
    </Frame>
  )
}
