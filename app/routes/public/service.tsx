import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { getParameter } from '~/domains/reference/index.server'
import { findServices, getAnswerDays, getBenefitSum, getService } from '~/domains/services/index.server'
import type { serviceGroups } from '~/domains/services/schema'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone, notFound } from '~/http/guards.server'
import { leaveNoTrace, traceHeaders } from '~/http/page/leave-no-trace'
import { pageTags } from '~/http/page/search-engines'
import { titleOf } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { dayOf } from '~/platform/clock.server'
import { ButtonLink } from '~/ui/action/button-link'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { CallCentre } from './parts/call-centre'
import { ExampleNotice } from './parts/example-mark'
import { ServiceFacts } from './parts/services/service-facts'
import { ServiceList } from './parts/services/service-list'
import { toServiceRow } from './parts/services/service-row'
import { ServiceText } from './parts/services/service-text'
import { WhereToApply } from './parts/services/where-to-apply'

export const meta: MetaFunction<typeof loader> = ({ data, ...page }) =>
  pageTags({ ...page, data: data && { title: data.title, description: data.service.text?.summary ?? null } })

const relatedShown = 4

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const found = await getService(args.params.code ?? '', locale)
  if (!found) throw notFound()
  const { names, ...service } = found
  const sameGroup = await findServices({ group: service.group as (typeof serviceGroups)[number], locale })
  const others = sameGroup.filter(({ code }) => code !== service.code)
  const name = names[locale]
  const today = dayOf(context.now())
  const [sum, workingDays, appealDays] = await Promise.all([
    getBenefitSum(service.code, today),
    getAnswerDays(service, today),
    getParameter('appeal-days', today),
  ])
  return json(
    {
      title: titleOf(locale, name),
      service: { ...service, name, workingDays },
      sum: sum && { ...sum, fromTiyin: sum.fromTiyin?.toString() ?? null, toTiyin: sum.toTiyin.toString() },
      appealDays: appealDays && Number(appealDays.value),
      related: others.slice(0, relatedShown).map(toServiceRow),
    },
    service.privacy === 'protected' ? { headers: leaveNoTrace } : undefined,
  )
}

export const headers = traceHeaders

export default function Service() {
  const t = useT()
  const here = useHere()
  const { service, sum, appealDays, related } = useLoaderData<typeof loader>()
  const { text } = service
  return (
    <Frame
      crumbs={[
        { label: t('public.services.title'), href: here('/services') },
        {
          label: t(keyOf('public.services.group', service.group)),
          href: here(`/services?group=${service.group}`),
        },
        { label: service.name },
      ]}
    >
      {service.privacy === 'protected' && <QuickExit />}
      <Heading level={1}>{service.name}</Heading>
      {text && <p className="hero-lead max-w-2xl">{text.summary}</p>}
      {service.online && (
        <ButtonLink href={here(`/applications/new/${service.code}`)} icon="arrowRight">
          {t('public.service.where.onlineButton')}
        </ButtonLink>
      )}
      {service.code === 'device-voucher' && (
        <a className="inline-flex min-h-11 items-center" href={here('/devices/choose')}>
          {t('public.choose.title')}
        </a>
      )}
      <div className="grid gap-8 md:grid-cols-[minmax(0,1fr)_20rem] md:gap-12">
        <div className="grid content-start gap-8">
          {text && (
            <ServiceText text={text} isProtected={service.privacy === 'protected'} appealDays={appealDays} />
          )}
          <WhereToApply service={service} />
          {service.online && (
            <p>
              <a href={here(`/services/${service.code}/form`)}>{t('paper.open')}</a>
              <br />
              {t('paper.openHint')}
            </p>
          )}
        </div>
        <div className="@container/page grid content-start gap-6">
          <ServiceFacts service={service} sum={sum} />
          {service.privacy !== 'normal' && (
            <Notice tone="info">{t(keyOf('public.service.privacy', service.privacy))}</Notice>
          )}
          {service.isExample && <ExampleNotice of="service" />}
        </div>
      </div>
      {related.length > 0 && (
        <section className="grid gap-3 pt-4">
          <Heading level={2}>{t('public.service.related')}</Heading>
          <ServiceList services={related} />
        </section>
      )}
      <CallCentre />
    </Frame>
  )
}
