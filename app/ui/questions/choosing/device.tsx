import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { VisuallyHidden } from '../../content/visually-hidden'
import { DevicePicture } from '../../devices/device-picture'
import { Choice } from '../../form/choices/choice'
import { Fieldset } from '../../form/fieldset'
import { useField } from '../../form/page/use-field'
import { type QuestionFieldProps, typedIn } from '../question-view'

/** The kinds of device by their group, and that the specialist decides where that is an answer. */
export function DeviceField({ question, values }: QuestionFieldProps) {
  const t = useT()
  const { money } = useFormat()
  const name = `${question.base}deviceCode`
  const { error, text } = useField({ name })
  const chosen = text(typedIn(values, name))
  const { specialist } = question
  let index = specialist ? 1 : 0
  return (
    <Fieldset id={name} legend={<VisuallyHidden>{question.label}</VisuallyHidden>} error={error}>
      {specialist && (
        <div className="choices">
          <Choice kind="radio" id={name} name={name} {...specialist} checked={chosen === specialist.value} />
        </div>
      )}
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
                label={
                  <span className="flex items-center gap-3">
                    <DevicePicture code={device.code} size="small" />
                    <span className="min-w-0">{device.name}</span>
                  </span>
                }
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
