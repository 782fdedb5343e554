import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Frame, useHere } from '~/http/frame'
import { allowAnyone } from '~/http/guards.server'
import { pageTags } from '~/http/page/search-engines'
import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'
import { Prose } from '~/ui/content/prose'
import { Section } from './parts/section'
import { titleAndDescription } from './parts/title-and-description.server'

export const meta: MetaFunction<typeof loader> = pageTags

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = await allowAnyone(args)
  return json(titleAndDescription(locale, 'about'))
}

const territorySource = { dataset: 'uzinfocom-org/digital-health-ig', licence: 'CC BY 4.0' }

export default function About() {
  const t = useT()
  const here = useHere()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('public.about.title')}</Heading>
      <p className="hero-lead">{t('public.about.lead')}</p>
      <Prose>
        <Section
          id="what"
          title={t('public.about.what.title')}
          lines={[
            t('public.about.what.services'),
            t('public.about.what.apply'),
            t('public.about.what.spend'),
            t('public.about.what.market'),
          ]}
        />
        <Section
          id="independent"
          title={t('public.about.independent.title')}
          lines={[t('public.about.independent.text')]}
        />
        <Section
          id="sources"
          title={t('public.about.sources.title')}
          lines={[
            t('public.about.sources.acts'),
            t('public.about.sources.territories', territorySource),
            t('public.about.sources.examples'),
          ]}
        />
        <Section
          id="open"
          title={t('public.about.open.title')}
          lines={[t('public.about.open.text')]}
          link={{ href: here('/developers'), label: t('programs.developers.title') }}
        />
      </Prose>
    </Frame>
  )
}
