import type { SerializeFrom } from '@remix-run/node'
import type { ReactNode } from 'react'
import { useFormat, useT } from '~/i18n/react'
import { PersonName } from '~/ui/content/name'
import { Notice } from '~/ui/content/notice'
import { SummaryList } from '~/ui/data/summary-list'
import { ChoiceField } from '~/ui/form/choice-field'
import { SelectField } from '~/ui/form/select-field'
import { DateField } from '~/ui/questions/fields/date-field'
import type { TermsProps } from './outcome-parts'
import type { viewVoucher } from './voucher-view.server'

type View = SerializeFrom<Awaited<ReturnType<typeof viewVoucher>>>

/** Why no voucher can be given now. */
export function VoucherObstacles({ view, isChecked }: { view: View; isChecked: boolean }) {
  const t = useT()
  const { dateLong } = useFormat()
  const { obstacle, isAllUnderWarranty } = view
  const [latest] = view.toRepair
  return (
    <>
      {obstacle && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t(obstacle.key, { ...obstacle, renewableOn: dateLong(obstacle.renewableOn) })}
        </Notice>
      )}
      {isAllUnderWarranty && latest?.warrantyUntilOn && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t('vouchers.error.underWarranty', {
            number: latest.number,
            warrantyUntilOn: dateLong(latest.warrantyUntilOn),
          })}
        </Notice>
      )}
      {isChecked && !view.isBeneficiaryKnown && (
        <Notice tone="danger" title={t('staff.approve.obstacle')}>
          {t('applications.error.beneficiaryUnknown')}
        </Notice>
      )}
    </>
  )
}

type RowName = 'for' | 'device' | 'ceiling' | 'valid' | 'life' | 'repairs' | 'programme'

/** The voucher that an approval gives. */
export function VoucherSummary({ view }: { view: View }) {
  const t = useT()
  const { money, dateLong } = useFormat()
  const isLeft = view.choices !== null
  const row = (key: RowName, value: ReactNode) => ({ key, label: t(`staff.approve.${key}`), value })
  return (
    <SummaryList
      title={t('staff.approve.voucher')}
      rows={[
        row('for', <PersonName of={view.for} />),
        row('device', isLeft ? t('staff.approve.deviceLeft') : (view.device ?? '—')),
        // The rest follows from the kind that is named below.
        ...(isLeft
          ? []
          : [
              row('ceiling', view.ceilingTiyin ? money(view.ceilingTiyin) : '—'),
              row('valid', t('staff.approve.validDays', { count: view.validDays })),
              view.isRepair
                ? row('repairs', <Repaired devices={view.toRepair} />)
                : row('life', t('staff.approve.lifeYears', { count: view.lifeYears })),
            ]),
        row(
          'programme',
          view.registeredEndsOn
            ? t('staff.approve.registeredUntil', { date: dateLong(view.registeredEndsOn) })
            : t(view.isEndKnown ? 'staff.approve.noEnd' : 'staff.approve.endNotKnown'),
        ),
      ]}
    />
  )
}

/** The device that is repaired; of several whoever approves says which one is meant. */
function Repaired({ devices }: { devices: View['toRepair'] }) {
  const t = useT()
  const { dateLong } = useFormat()
  if (devices.length === 0) return t('staff.approve.repairsUnknown')
  return (
    <div className="grid gap-3">
      {devices.map((device) => (
        <p key={device.id}>{t('staff.approve.repairedDevice', wordsOf(device, dateLong))}</p>
      ))}
    </div>
  )
}

function wordsOf(
  { model, serialNumber, receivedAt, number }: View['toRepair'][number],
  dateLong: ReturnType<typeof useFormat>['dateLong'],
) {
  return { model, number, serial: serialNumber ?? '—', date: receivedAt ? dateLong(receivedAt) : '—' }
}

/**
 * The kind where the person left it to the specialist, the device where several can be meant; until when the right holds,
 * where no register says it.
 */
export function VoucherTerms({ view }: TermsProps<View>) {
  return (
    <>
      {view.choices && <DeviceTerm choices={view.choices} />}
      {view.toRepair.length > 1 && <RepairedTerm devices={view.toRepair} />}
      {!view.isEndKnown && <EndTerm />}
    </>
  )
}

function DeviceTerm({ choices }: { choices: NonNullable<View['choices']> }) {
  const t = useT()
  const { money } = useFormat()
  return (
    <SelectField
      name="deviceCode"
      label={t('staff.approve.nameDevice')}
      hint={t('staff.approve.nameDeviceHint')}
      emptyLabel={t('staff.absences.choose')}
      options={choices.map(({ code, name, ceilingTiyin, isRecommended }) => ({
        value: code,
        label: t(isRecommended ? 'staff.approve.deviceRecommended' : 'staff.approve.deviceChoice', {
          name,
          amount: money(ceilingTiyin),
        }),
      }))}
    />
  )
}

function RepairedTerm({ devices }: { devices: View['toRepair'] }) {
  const t = useT()
  const { dateLong } = useFormat()
  return (
    <ChoiceField
      name="repairsOrderId"
      label={t('staff.approve.whichRepaired')}
      hint={t('staff.approve.whichRepairedHint')}
      options={devices.map((device) => ({
        value: device.id,
        label: t('staff.approve.repairedDevice', wordsOf(device, dateLong)),
        ...(device.isUnderWarranty &&
          device.warrantyUntilOn && {
            hint: t('vouchers.passport.warranty', { date: dateLong(device.warrantyUntilOn) }),
          }),
      }))}
    />
  )
}

function EndTerm() {
  const t = useT()
  return (
    <>
      <ChoiceField
        name="programme"
        label={t('staff.approve.paperEnd')}
        hint={t('staff.approve.paperEndHint')}
        options={(['until', 'none'] as const).map((one) => ({
          value: one,
          label: t(`staff.approve.end.${one}`),
        }))}
        value="until"
      />
      <DateField name="programmeEndsOn" label={t('staff.approve.paperEndDate')} />
    </>
  )
}
