import { useT } from '~/i18n/react'
import { FreeText } from '~/ui/content/free-text'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'

export interface MeasurementsChoiceProps {
  /**
   * What the application says; nothing is shown for a device that is not made to measure. `text` is null for a clerk who
   * helps, too: `isGiven` says whether there is one.
   */
  known: { asked: boolean; isGiven: boolean; text: string | null }
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
      {known.isGiven ? (
        <>
          {known.text === null ? (
            <p>{t('vouchers.measurements.hidden')}</p>
          ) : (
            <>
              <p>{t('vouchers.measurements.given')}</p>
              <blockquote className="card">
                <FreeText of={known.text} />
              </blockquote>
            </>
          )}
          <CheckboxField
            name="shareMeasurements"
            value="yes"
            label={t(`vouchers.measurements.${known.text === null ? 'shareFor' : 'share'}`, { maker })}
            hint={t('vouchers.measurements.shareHint')}
          />
        </>
      ) : (
        <p>{t('vouchers.measurements.unknown')}</p>
      )}
    </>
  )
}
