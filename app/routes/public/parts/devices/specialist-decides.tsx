import { useHere } from '~/http/frame'
import { useT } from '~/i18n/react'
import { ButtonLink } from '~/ui/action/button-link'
import { Heading } from '~/ui/content/heading'

/** Not to know is an answer too, at every step: the application takes it. */
export function SpecialistDecides() {
  const t = useT()
  const here = useHere()
  return (
    <section className="card max-w-2xl border-accent">
      <Heading level={2} size="m">
        {t('public.choose.unknown.title')}
      </Heading>
      <p>{t('public.choose.unknown.text')}</p>
      <p>
        <ButtonLink href={here('/applications/new/device-voucher?device=specialist')} icon="arrowRight">
          {t('public.choose.unknown.apply')}
        </ButtonLink>
      </p>
    </section>
  )
}
