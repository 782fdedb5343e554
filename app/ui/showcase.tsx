import { useT } from '~/i18n/react'
import { Heading } from './content/heading'
import { Toast } from './content/toast'
import { Hero } from './shell/hero'
import { Page } from './shell/page'
import { defaultViewSettings } from './shell/view-settings'
import { ViewSettingsForm } from './shell/view-settings-form'
import { ShowcaseActions } from './showcase/actions'
import { ShowcaseContent } from './showcase/content'
import { ShowcaseData } from './showcase/data'
import { ShowcaseForms } from './showcase/forms'

/** Every component in every state, for eyes, axe and screenshots. Stands inside a `PageShell`. */
export function Showcase() {
  const t = useT()
  return (
    <Page
      crumbs={[{ label: t('showcase.brand'), href: '#top' }, { label: t('showcase.title') }]}
      back={{ href: '#back' }}
      toast={<Toast text={t('showcase.saved')} />}
      hero={<Hero title={t('showcase.title')} lead={t('showcase.lead')} />}
    >
      <Heading level={2}>{t('showcase.section.content')}</Heading>
      <ShowcaseContent />
      <Heading level={2}>{t('showcase.section.action')}</Heading>
      <ShowcaseActions />
      <Heading level={2}>{t('showcase.section.form')}</Heading>
      <ShowcaseForms />
      <Heading level={2}>{t('showcase.section.data')}</Heading>
      <ShowcaseData />
      <Heading level={2}>{t('showcase.section.settings')}</Heading>
      <ViewSettingsForm settings={defaultViewSettings} />
    </Page>
  )
}
