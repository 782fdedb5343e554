import { useT } from '~/i18n/react'

export interface Step {
  label: string
  state: 'done' | 'current' | 'todo'
  /** Back to a step that is done. */
  href?: string
}

export function Stepper({ label, steps }: { label: string; steps: readonly Step[] }) {
  const t = useT()
  return (
    <nav aria-label={label}>
      <ol className="stepper">
        {steps.map((step) => (
          <li
            key={step.label}
            className={step.state === 'todo' ? undefined : `is-${step.state}`}
            aria-current={step.state === 'current' ? 'step' : undefined}
          >
            <span>
              {step.href ? <a href={step.href}>{step.label}</a> : step.label}
              {step.state === 'done' && <span className="visually-hidden"> {t('ui.done')}</span>}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  )
}
