import { useFormat, useT } from '~/i18n/react'
import { keyOf } from '~/lib/text-key'
import { Disclosure } from '~/ui/content/disclosure'
import { FreeText } from '~/ui/content/free-text'
import { SummaryList } from '~/ui/data/summary-list'

/** What was measured once, as a page has it. */
export interface ShownMeasured {
  id: string
  takenBy: { familyName: string; givenName: string }
  /** `YYYY-MM-DD` */
  takenOn: string
  side: 'left' | 'right' | 'both' | null
  note: string | null
  /** The order came to nothing. */
  isErased: boolean
  values: readonly { code: string; unit: 'cm' | 'mm' | 'kg' | 'db'; value: number }[]
}

/** What was measured: the last entry, and behind it those that it corrected. */
export function MeasuredList({ measured }: { measured: readonly ShownMeasured[] }) {
  const t = useT()
  const [last, ...earlier] = measured
  if (!last) return null
  return (
    <>
      <Entry of={last} />
      {earlier.length > 0 && (
        <Disclosure summary={t('making.measure.earlier')}>
          <div className="grid gap-4">
            {earlier.map((one) => (
              <Entry key={one.id} of={one} />
            ))}
          </div>
        </Disclosure>
      )}
    </>
  )
}

function Entry({ of }: { of: ShownMeasured }) {
  const t = useT()
  const { dateLong, number, personName } = useFormat()
  const taken = t('making.measure.taken', {
    date: dateLong(of.takenOn),
    name: personName({ family: of.takenBy.familyName, given: of.takenBy.givenName }),
  })
  return (
    <div className="grid gap-2">
      <p className="text-muted">{taken}</p>
      {of.isErased ? (
        <p>{t('making.measure.erased')}</p>
      ) : (
        <SummaryList
          rows={[
            ...(of.side
              ? [
                  {
                    key: 'side',
                    label: t('making.measure.side'),
                    value: t(`making.measure.sides.${of.side}`),
                  },
                ]
              : []),
            ...of.values.map(({ code, unit, value }) => ({
              key: code,
              label: t(keyOf('making.measure.of', code)),
              value: t('making.measure.withUnit', {
                value: number(value),
                unit: t(`making.measure.unit.${unit}`),
              }),
            })),
            ...(of.note
              ? [{ key: 'note', label: t('making.measure.note'), value: <FreeText of={of.note} /> }]
              : []),
          ]}
        />
      )}
    </div>
  )
}
