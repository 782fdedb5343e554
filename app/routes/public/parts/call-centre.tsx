import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonGroup } from '~/ui/action/button-group'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'

/** The way for those who would rather talk to somebody. */
export function CallCentre() {
  const t = useT()
  const here = useHere()
  return (
    <section className="grid gap-3 rounded-lg bg-sunk px-4 py-6 sm:px-8">
      <Heading level={2}>{t('public.call.title')}</Heading>
      <p className="max-w-2xl">{t('public.call.text')}</p>
      <ButtonGroup>
        <ButtonLink look="secondary" href="tel:1140" icon="phone">
          {t('public.call.button')}
        </ButtonLink>
        <ButtonLink look="link" href={here('/centres')}>
          {t('public.call.centres')}
        </ButtonLink>
      </ButtonGroup>
    </section>
  )
}
