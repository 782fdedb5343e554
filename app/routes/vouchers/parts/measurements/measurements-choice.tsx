import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'

export interface MeasurementsChoiceProps {
  /** What the application says; nothing is shown for a device that is not made to measure. */
  known: { asked: boolean; text: string | null }
  maker: string
}

/** The measurements as they were given, and whether the maker may have them: only when ticked. */
export function MeasurementsChoice({ known, maker }: MeasurementsChoiceProps) {
  const t = useT()
  if (!known.asked) return null
  return (
    <>
      <Heading level={2} size="m">
        {t('vouchers.measurements.title')}
      </Heading>
      {known.text === null ? (
        <p>{t('vouchers.measurements.unknown')}</p>
      ) : (
        <>
          <p>{t('vouchers.measurements.given')}</p>
          <blockquote className="card">
            <FreeText of={known.text} />
          </blockquote>
          <CheckboxField
            name="shareMeasurements"
            value="yes"
            label={t('vouchers.measurements.share', { maker })}
            hint={t('vouchers.measurements.shareHint')}
          />
        </>
      )}
    </>
  )
}
