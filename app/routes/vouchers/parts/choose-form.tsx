import { waysOf } from '~/domains/vouchers/schema'
import { useFormat, useT } from '~/i18n/react'
import { Button } from '~/ui/action/button'
import { PostForm } from '~/ui/action/post-form'
import { Heading } from '~/ui/content/heading'
import { Notice } from '~/ui/content/notice'
import { CheckboxField } from '~/ui/form/checkbox-field'
import { ChoiceField } from '~/ui/form/choice-field'
import { TextField } from '~/ui/form/text-field'
import { PhoneField } from '~/ui/questions/fields/phone-field'
import { MeasurementsChoice, type MeasurementsChoiceProps } from './measurements/measurements-choice'
import { VisitFields, type VisitFieldsProps } from './visit-fields'

interface ChooseFormProps {
  orderId: string
  priceTiyin: string
  topUpTiyin: string
  /** Null where she fetches it. */
  visit: (VisitFieldsProps['visit'] & { comes: boolean }) | null
  maker: string
  /** Where its workshop is. */
  workshop: string
  person: { name: string; phone: string } | null
  /** Name of whom the device is for; null when that is the person herself. */
  beneficiary: string | null
  measurements: MeasurementsChoiceProps['known']
  /** A clerk orders for her. */
  isAssisted: boolean
}

/** Who receives the device, how it comes, and the consent that the maker learns it. */
export function ChooseForm({
  orderId,
  priceTiyin,
  topUpTiyin,
  visit,
  maker,
  workshop,
  person,
  beneficiary,
  measurements,
  isAssisted,
}: ChooseFormProps) {
  const t = useT()
  const { money } = useFormat()
  const pays = topUpTiyin !== '0'
  // The same form keeps its order id, so that sending it again is not another order. The price is always the one shown.
  return (
    <PostForm tryId={{ orderId }} hidden={visit ? { priceTiyin } : { priceTiyin, delivery: 'pickup' }}>
      <Heading level={2} size="m">
        {t('vouchers.check.recipient')}
      </Heading>
      {visit && (
        <>
          {visit.notToYou && <Notice tone="warning">{t('vouchers.visit.notToYou')}</Notice>}
          <ChoiceField
            name="delivery"
            label={t('vouchers.check.delivery')}
            value="pickup"
            options={waysOf({ homeVisit: visit.comes, byPost: visit.byPost }).map((value) => ({
              value,
              label: t(`vouchers.delivery.${value}`),
              hint: value === 'pickup' ? workshop : t(`vouchers.deliveryHint.${value}`),
            }))}
          />
          <VisitFields visit={visit} />
        </>
      )}
      <TextField
        kind="name"
        name="recipientName"
        label={t('vouchers.check.name')}
        hint={t('vouchers.check.nameHint')}
        value={person?.name}
        autoComplete="name"
      />
      <PhoneField name="recipientPhone" label={t('vouchers.check.phone')} value={person?.phone} />
      <MeasurementsChoice known={measurements} maker={maker} />
      <CheckboxField
        name="consent"
        value="yes"
        label={
          isAssisted
            ? t('vouchers.check.consentAssisted', { maker })
            : beneficiary
              ? t('vouchers.check.consentFor', { maker, name: beneficiary })
              : t('vouchers.check.consent', { maker })
        }
        hint={t(visit ? 'vouchers.check.consentHintVisit' : 'vouchers.check.consentHint')}
      />
      <p>
        {t(
          !pays
            ? 'vouchers.check.nextFree'
            : isAssisted
              ? 'vouchers.check.nextPayAssisted'
              : 'vouchers.check.nextPay',
        )}
      </p>
      <Button icon={pays && !isAssisted ? 'lock' : 'check'}>
        {pays && !isAssisted
          ? t('vouchers.check.submitPay', { amount: money(topUpTiyin) })
          : t('vouchers.check.submitFree')}
      </Button>
    </PostForm>
  )
}
