import { useT } from '~/i18n/react'
import { Heading } from '~/ui/content/heading'

const steps = ['find', 'apply', 'follow'] as const

/** How a matter goes from the first look to the result. */
export function HomeSteps() {
  const t = useT()
  return (
    <section className="grid gap-4 pt-6">
      <Heading level={2}>{t('public.home.steps.title')}</Heading>
      <ol className="grid gap-6 md:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="grid xs:grid-cols-[auto_minmax(0,1fr)] gap-x-4">
            <span
              className="grid size-11 place-items-center rounded-full bg-accent text-lg font-bold text-on-accent"
              aria-hidden="true"
            >
              {index + 1}
            </span>
            <div className="grid content-start gap-1">
              <h3 className="heading-m">{t(`public.home.steps.${step}.title`)}</h3>
              <p>{t(`public.home.steps.${step}.text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  )
}
