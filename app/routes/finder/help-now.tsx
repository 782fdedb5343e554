import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { findServices, listRights, nextFinderPage } from '~/domains/services/index.server'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTitle } from '~/http/urls.server'
import { useT } from '~/i18n/react'
import { dayOf } from '~/platform/clock.server'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { QuickExit } from '~/ui/action/quick-exit'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { readOwnAnswers } from './parts/own-answers.server'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.title },
  { name: 'robots', content: 'noindex' },
]

const phones = ['102', '103', '1140'] as const
/** What protects at once, whoever asks. */
const protecting = [
  'violence-support',
  'mothers-shelter',
  'child-at-risk',
  'psychological-help',
  'legal-help',
]

export async function loader(args: LoaderFunctionArgs) {
  const context = await allowAnyone(args)
  const { locale } = context
  const [answers, basis, services] = await Promise.all([
    readOwnAnswers(context, args.request),
    listRights(dayOf(context.now())),
    findServices({ locale }),
  ])
  return json(
    {
      title: pageTitle(locale, 'finder.danger.title'),
      next: nextFinderPage(answers, basis) ?? 'result',
      services: protecting.flatMap((code) => services.filter((one) => one.code === code)),
    },
    { headers: { 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' } },
  )
}

export const headers = ({ loaderHeaders }: { loaderHeaders: Headers }) => loaderHeaders

export default function HelpNow() {
  const t = useT()
  const here = useHere()
  const { next, services } = useLoaderData<typeof loader>()
  return (
    <Frame width="narrow" back={{ href: here('/finder') }}>
      <QuickExit href={here('/finder/leave')} />
      <Heading level={1}>{t('finder.danger.title')}</Heading>
      <p className="hero-lead">{t('finder.danger.lead')}</p>
      <ul className="grid gap-3">
        {phones.map((phone) => (
          <li key={phone}>
            <ButtonLink href={`tel:${phone}`} icon="phone">
              {t(`finder.danger.phone.${phone}`)}
            </ButtonLink>
          </li>
        ))}
      </ul>
      <Heading level={2}>{t('finder.danger.services')}</Heading>
      <ul className="grid gap-4">
        {services.map(({ code, name, summary }) => (
          <li key={code}>
            <a className="inline-block py-2.5" href={here(`/services/${code}`)}>
              {name}
            </a>
            {summary && <p>{summary}</p>}
          </li>
        ))}
      </ul>
      <Prose>
        <p>{t('finder.danger.afterwards')}</p>
      </Prose>
      <ButtonGroup>
        <ButtonLink look="secondary" href={here(`/finder/${next}`)}>
          {t('finder.danger.goOn')}
        </ButtonLink>
      </ButtonGroup>
    </Frame>
  )
}
