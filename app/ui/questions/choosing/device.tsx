import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { VisuallyHidden } from '../../content/visually-hidden'
import { Choice } from '../../form/choices/choice'
import { Fieldset } from '../../form/fieldset'
import { useField } from '../../form/page/use-field'
import { type QuestionFieldProps, typedIn } from '../question-view'

/** The kinds of device by their group. */
export function DeviceField({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { money } = useFormat()
  const name = `${question.base}deviceCode`
  const { error, text } = useField({ name })
  const chosen = text(typedIn(values, name))
  let index = 0
  return (
    <Fieldset id={name} legend={<VisuallyHidden>{question.label}</VisuallyHidden>} error={error}>
      {(question.devices ?? []).map(({ isoClass, options }) => (
        <fieldset key={isoClass} className="fieldset mt-4">
          <legend>
            <h2 className="heading-s">{t(keyOf('public.devices.class', isoClass))}</h2>
          </legend>
          <div className="choices mt-2">
            {options.map((device) => (
              <Choice
                key={device.code}
                kind="radio"
                id={index++ === 0 ? name : `device-${device.code}`}
                name={name}
                value={device.code}
                label={device.name}
                hint={[
                  device.ceilingTiyin &&
                    t('questions.device.ceiling', { amount: money(device.ceilingTiyin) }),
                  device.madeToMeasure && t('questions.device.madeToMeasure'),
                  !device.fits && t('questions.device.forChildren'),
                ]
                  .filter(Boolean)
                  .join(' ')}
                checked={chosen === device.code}
                disabled={!device.fits}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </Fieldset>
  )
}
