import { json, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { Frame } from '~/http/frame'
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
  return json(titleAndDescription(locale, 'privacy'))
}

export default function Privacy() {
  const t = useT()
  return (
    <Frame width="narrow">
      <Heading level={1}>{t('public.privacy.title')}</Heading>
      <p className="hero-lead">{t('public.privacy.lead')}</p>
      <Prose>
        <Section
          id="stored"
          title={t('public.privacy.stored.title')}
          lines={[
            t('public.privacy.stored.identity'),
            t('public.privacy.stored.contact'),
            t('public.privacy.stored.case'),
            t('public.privacy.stored.orders'),
          ]}
        />
        <Section
          id="protected"
          title={t('public.privacy.protected.title')}
          lines={[
            t('public.privacy.protected.encrypted'),
            t('public.privacy.protected.rows'),
            t('public.privacy.protected.audit'),
          ]}
        />
        <Section
          id="who"
          title={t('public.privacy.who.title')}
          lines={[
            t('public.privacy.who.staff'),
            t('public.privacy.who.maker'),
            t('public.privacy.who.seller'),
            t('public.privacy.who.nobody'),
          ]}
        />
        <Section
          id="cookies"
          title={t('public.privacy.cookies.title')}
          lines={[t('public.privacy.cookies.text')]}
        />
        <Section
          id="rights"
          title={t('public.privacy.rights.title')}
          lines={[
            t('public.privacy.rights.see'),
            t('public.privacy.rights.know'),
            t('public.privacy.rights.appeal'),
            t('public.privacy.rights.how'),
          ]}
        />
      </Prose>
    </Frame>
  )
}
