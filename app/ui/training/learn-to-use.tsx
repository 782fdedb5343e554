import { useT } from '~/i18n/react'
import { Heading } from '../content/heading'

/** Where the use of a device is taught; `href` is the list of courses for it. */
export function LearnToUse({ href }: { href: string }) {
  const t = useT()
  return (
    <section className="grid gap-2" id="training">
      <Heading level={2} size="m">
        {t('training.device.title')}
      </Heading>
      <p className="max-w-2xl">{t('training.device.text')}</p>
      <p>
        <a className="inline-flex min-h-11 items-center" href={href}>
          {t('training.device.link')}
        </a>
      </p>
    </section>
  )
}
