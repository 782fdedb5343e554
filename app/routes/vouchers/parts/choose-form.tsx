import { useFormErrors } from '~/http/form-errors'
import type { FormReply } from '~/http/forms.server'
import { useFormat, useT } from '~/i18n/react'
import { ownValue } from '~/lib/own-value'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { PhoneField } from '~/ui/form/phone-field'
import { TextField } from '~/ui/form/text-field'
import { MeasurementsChoice, type MeasurementsChoiceProps } from './measurements-choice'
import { VisitFields, type VisitFieldsProps } from './visit-fields'

interface ChooseFormProps {
  reply: FormReply | undefined
  orderId: string
  priceTiyin: string
  topUpTiyin: string
  visit: VisitFieldsProps['visit'] | null
  maker: string
  /** Where its workshop is. */
  workshop: string
  person: { name: string; phone: string } | null
  /** Name of whom the device is for; null when that is the person herself. */
  beneficiary: string | null
  measurements: MeasurementsChoiceProps['known']
}

/** Who receives the device, how it comes, and the consent that the maker learns it. */
export function ChooseForm({
  reply,
  orderId,
  priceTiyin,
  topUpTiyin,
  visit,
  maker,
  workshop,
  person,
  beneficiary,
  measurements,
}: ChooseFormProps) {
  const t = useT()
  const { money } = useFormat()
  const typed = (name: string) => {
    const value = ownValue(reply?.values, name)
    return typeof value === 'string' ? value : undefined
  }
  const { error } = useFormErrors(reply)
  const pays = topUpTiyin !== '0'
  // The same form keeps its order id, so that sending it again is not another order. The price is always the one shown.
  const hidden = { orderId: typed('orderId') ?? orderId, priceTiyin }
  return (
    <PostForm hidden={visit ? hidden : { ...hidden, delivery: 'pickup' }}>
      <Heading level={2} size="m">
        {t('vouchers.check.recipient')}
      </Heading>
      {visit && (
        <>
          <ChoiceField
            name="delivery"
            label={t('vouchers.check.delivery')}
            value={typed('delivery') ?? 'pickup'}
            error={error('delivery')}
            options={(['pickup', 'visit'] as const).map((value) => ({
              value,
              label: t(`vouchers.delivery.${value}`),
              hint: value === 'pickup' ? workshop : t('vouchers.deliveryHint.visit'),
            }))}
          />
          <VisitFields visit={visit} typed={typed} error={error} />
        </>
      )}
      <TextField
        kind="name"
        name="recipientName"
        label={t('vouchers.check.name')}
        hint={t('vouchers.check.nameHint')}
        value={typed('recipientName') ?? person?.name}
        error={error('recipientName')}
        autoComplete="name"
      />
      <PhoneField
        name="recipientPhone"
        label={t('vouchers.check.phone')}
        value={typed('recipientPhone') ?? person?.phone}
        error={error('recipientPhone')}
      />
      <MeasurementsChoice known={measurements} maker={maker} checked={typed('shareMeasurements') === 'yes'} />
      <CheckboxField
        name="consent"
        value="yes"
        label={
          beneficiary
            ? t('vouchers.check.consentFor', { maker, name: beneficiary })
            : t('vouchers.check.consent', { maker })
        }
        hint={t(visit ? 'vouchers.check.consentHintVisit' : 'vouchers.check.consentHint')}
        checked={typed('consent') === 'yes'}
        error={error('consent')}
      />
      <p>{t(pays ? 'vouchers.check.nextPay' : 'vouchers.check.nextFree')}</p>
      <Button icon={pays ? 'lock' : 'check'}>
        {pays ? t('vouchers.check.submitPay', { amount: money(topUpTiyin) }) : t('vouchers.check.submitFree')}
      </Button>
    </PostForm>
  )
}
