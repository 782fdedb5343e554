import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { SummaryList } from '~/ui/data/summary-list'
import { Section } from './parts/section'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json(titleAndDescription(locale, 'help'))
}

/** What is done on a page of its own. */
const errands = [
  { topic: 'other', path: '/account/mandates', page: 'mandates' },
  { topic: 'visit', path: '/appointments', page: 'appointments' },
  { topic: 'answer', path: '/status', page: 'status' },
  { topic: 'disagree', path: '/applications', page: 'my-applications' },
] as const

export default function Help() {
  const t = useT()
  const here = useHere()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('public.help.title')}</Heading>
      <p className="hero-lead">{t('public.help.lead')}</p>
      <Prose>
        <Section
          id="offline"
          title={t('public.help.offline.title')}
          lines={[
            t('public.help.offline.call'),
            t('public.help.offline.centre'),
            t('public.help.offline.paper'),
            t('public.help.offline.mahalla'),
          ]}
        />
        <Section
          id="assisted"
          title={t('public.help.assisted.title')}
          lines={[t('public.help.assisted.text'), t('public.help.assisted.consent')]}
        />
        {errands.map(({ topic, path, page }) => (
          <Section
            key={topic}
            id={topic}
            title={t(`public.help.${topic}.title`)}
            lines={[t(`public.help.${topic}.text`)]}
            link={{ href: here(path), label: t(`search.page.${page}.title`) }}
          />
        ))}
        <Section id="sign" title={t('public.help.sign.title')} lines={[t('public.help.sign.text')]} />
      </Prose>
      <SummaryList
        id="contact"
        title={t('public.help.contact.title')}
        rows={[
          { key: 'call', label: t('public.help.contact.call'), value: <a href="tel:1140">1140</a> },
          {
            key: 'centres',
            label: t('layout.nav.centres'),
            value: <a href={here('/centres')}>{t('public.help.contact.centres')}</a>,
          },
        ]}
      />
      <Prose>
        <Section
          id="access"
          title={t('public.help.access.title')}
          lines={[
            t('public.help.access.text', { standard: 'WCAG 2.2 AA' }),
            t('public.help.access.settings'),
            t('public.help.access.keyboard'),
            t('public.help.access.scripts'),
            t('public.help.access.report'),
          ]}
        />
      </Prose>
      <ButtonLink look="secondary" icon="eye" href={here('/view')}>
        {t('public.help.access.button')}
      </ButtonLink>
    </Frame>
  )
}
