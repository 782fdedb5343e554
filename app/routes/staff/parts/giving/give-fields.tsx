import type { SerializeFrom } from '@remix-run/node'
import type { listColleagues } from '~/domains/cases/index.server'
import { assignReasons } from '~/domains/cases/schema'
import { useFormat, useT } from '~/i18n/react'
import { CheckboxGroup } from '~/ui/form/choices/checkbox-group'
import { SelectField } from '~/ui/form/select-field'
import type { OpenCase } from './list-open-cases.server'

interface GiveFieldsProps {
  cases: readonly OpenCase[]
  /** Ticked from the beginning. */
  areTicked: boolean
  colleagues: readonly SerializeFrom<Awaited<ReturnType<typeof listColleagues>>[number]>[]
  /** Code of the reason that is chosen from the beginning; empty for none. */
  reasonCode: string
}

/** Which cases, to whom, and why: several are given at once. */
export function GiveFields({ cases, areTicked, colleagues, reasonCode }: GiveFieldsProps) {
  const t = useT()
  const { dateShort, personName } = useFormat()
  const valueOfCase = ({ id, version }: OpenCase) => `${id}:${version}`
  return (
    <>
      <CheckboxGroup
        name="cases"
        label={t('staff.reassign.cases')}
        values={areTicked ? cases.map(valueOfCase) : []}
        options={cases.map((one) => ({
          value: valueOfCase(one),
          label: [one.number, personName(one.applicant)].filter(Boolean).join(', '),
          hint: `${t(`applications.status.${one.status}`)} · ${t('staff.case.due', { date: dateShort(one.dueOn) })}`,
        }))}
      />
      <SelectField
        name="assigneeId"
        label={t('staff.assign.who')}
        options={colleagues.map(({ id, openCases, absentUntil, ...name }) => ({
          value: id,
          label: `${personName(name)} (${
            absentUntil
              ? t('staff.absences.absentUntil', { date: dateShort(absentUntil) })
              : t('staff.assign.load', { count: openCases })
          })`,
        }))}
        emptyLabel={t('staff.absences.choose')}
      />
      <SelectField
        name="reasonCode"
        label={t('staff.reassign.reason')}
        hint={t('staff.reassign.reasonHint')}
        options={assignReasons.map((reason) => ({
          value: reason,
          label: t(`applications.reason.${reason}`),
        }))}
        emptyLabel={t('staff.reassign.noReason')}
        value={reasonCode}
        optional
      />
    </>
  )
}
