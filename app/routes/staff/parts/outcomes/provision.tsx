import type { SerializeFrom } from '@remix-run/node'
import { useFormat, useT } from '~/i18n/react'
import { Duties } from '~/ui/care/provision-facts'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ChoiceField } from '~/ui/form/choice-field'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { NumberField } from '~/ui/form/number-field'
import { TextareaField } from '~/ui/form/textarea-field'
import type { viewProvision } from './provision-view.server'

type View = SerializeFrom<ReturnType<typeof viewProvision>>

/** Nobody of the kind that the person would be sent to works for the region. */
export function ProvisionObstacles({ view }: { view: View }) {
  const t = useT()
  if (view.isPossible) return null
  return (
    <Notice tone="danger" title={t('staff.approve.obstacle')}>
      {t('care.error.noOrganisation')}
    </Notice>
  )
}

/** What an approval gives. */
export function ProvisionSummary({ view }: { view: View }) {
  const t = useT()
  const { dateLong } = useFormat()
  const { units, visits } = view
  const row = (key: string, label: string, value: string) => ({ key, label, value })
  return (
    <>
      <SummaryList
        title={t('staff.approve.provision')}
        rows={[
          row('what', t('care.row.what'), view.title),
          row('from', t('staff.approve.from'), dateLong(view.fromOn)),
          ...(view.untilOn ? [row('until', t('staff.approve.until'), dateLong(view.untilOn))] : []),
          ...(view.kind === 'queue'
            ? [row('before', t('care.row.before'), view.before ?? t('care.row.byDate'))]
            : []),
          ...(units
            ? [
                row(
                  'units',
                  t('care.row.atMost'),
                  t(`care.unitsMonthly.${units.unit}`, { count: units.perMonth }),
                ),
              ]
            : []),
          ...(visits ? [row('visits', t('care.row.visits'), t('care.row.visitsOf', visits))] : []),
          ...(view.workingDays
            ? [row('days', t('care.row.term'), t('care.row.workingDays', { count: view.workingDays }))]
            : []),
          ...(view.reviewMonths
            ? [
                row(
                  'review',
                  t('care.row.review'),
                  t('staff.approve.monthCount', { count: view.reviewMonths }),
                ),
              ]
            : []),
        ]}
      />
      {view.duties && (
        <>
          <Duties title={t('care.row.dutiesPerson')} of={view.duties.person} />
          <Duties title={t('care.row.dutiesCentre')} of={view.duties.centre} />
        </>
      )}
    </>
  )
}

/** What only the specialist can say of it. */
export function ProvisionTermsFields({ view }: { view: View }) {
  const t = useT()
  const { units } = view
  return (
    <>
      {view.results.length > 0 && (
        <ChoiceField name="result" label={t('care.field.result')} options={view.results} />
      )}
      {view.areas.map(({ value, label }) => (
        <TextareaField
          key={value}
          name={`area-${value}`}
          label={t('care.field.area', { area: label })}
          limit={2000}
          optional
        />
      ))}
      {view.organisations.length > 0 && (
        <ChoiceField
          name="organisationId"
          label={t('care.field.organisation')}
          options={view.organisations}
          value={view.organisations.length === 1 ? view.organisations[0]?.value : undefined}
        />
      )}
      {units && (
        <NumberField
          name="units"
          label={t('care.field.units')}
          hint={t('care.field.unitsHint', { most: units.perMonth })}
          value={String(units.perMonth)}
          unit={t(`care.unit.${units.unit}`)}
        />
      )}
      {view.items.length > 0 && (
        <CheckboxGroup
          name="items"
          label={t('care.field.items')}
          options={view.items}
          values={view.items.length === 1 ? view.items.map(({ value }) => value) : []}
        />
      )}
      <TextareaField
        name="note"
        label={t('care.field.note')}
        hint={t('care.field.noteHint')}
        limit={2000}
        optional
      />
    </>
  )
}
