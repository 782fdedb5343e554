import { accessNeeds, interpreters } from '~/domains/appointments/schema'
import { useHere } from '~/http/frame'
import { useFormat, useT } from '~/i18n/react'
import { ConfirmOrCancel } from '~/ui/action/confirm-or-cancel'
import { PostForm } from '~/ui/action/post-form'
import { VisitNeedsFields } from '~/ui/appointments/visit-needs'
import { ChoiceField } from '~/ui/form/choice-field'
import type { SelectGroup } from '~/ui/form/select-field'
import { TextField } from '~/ui/form/text-field'
import { PinflField } from '~/ui/questions/fields/pinfl-field'
import { ComingFields } from '~/ui/training/coming-fields'

interface PlaceFieldsProps {
  /** Adults who gave whoever asks a mandate. */
  people: readonly {
    mandateId: string
    name: { family: string; given: string; patronymic: string | null }
  }[]
  districts: readonly SelectGroup[]
  /** Where she lives; empty where nobody knows. */
  district: string
  hasTransport: boolean
  hasLodging: boolean
  cancelHref: string
  isFull: boolean
}

/** The form of a place on a course. */
export function PlaceFields({
  people,
  districts,
  district,
  hasTransport,
  hasLodging,
  cancelHref,
  isFull,
}: PlaceFieldsProps) {
  const t = useT()
  const here = useHere()
  const { personName } = useFormat()
  return (
    <PostForm hidden={hasTransport ? {} : { transport: 'self' }}>
      <ChoiceField
        name="whom"
        label={t('training.ask.whom')}
        value="own"
        options={[
          { value: 'own', label: t('training.ask.own') },
          { value: 'child', label: t('training.ask.child'), hint: t('training.ask.childHint') },
          ...people.map(({ mandateId, name }) => ({
            value: `mandate:${mandateId}`,
            label: t('training.ask.mandate', { name: personName(name) }),
          })),
        ]}
      />
      {people.length === 0 && (
        <p>
          {t('training.ask.mandateNone')}{' '}
          <a href={here('/account/mandates/new')}>{t('training.ask.mandateLink')}</a>
        </p>
      )}
      <div className="only-for-child">
        <div className="grid gap-6">
          <PinflField name="childPinfl" label={t('training.ask.childPinfl')} />
          <TextField kind="name" name="childFamily" label={t('training.ask.childFamily')} />
          <TextField kind="name" name="childGiven" label={t('training.ask.childGiven')} />
        </div>
      </div>
      <VisitNeedsFields interpreters={interpreters} access={accessNeeds} />
      <ComingFields
        districts={districts}
        district={district}
        hasTransport={hasTransport}
        hasLodging={hasLodging}
      />
      <ConfirmOrCancel cancelHref={cancelHref}>
        {t(isFull ? 'training.ask.submitWait' : 'training.ask.submit')}
      </ConfirmOrCancel>
    </PostForm>
  )
}
