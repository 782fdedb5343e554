import { useT } from '~/i18n/react'
import { ButtonGroup } from '../action/button-group'
import { PrintButton } from '../action/print-button'
import { Heading } from '../content/heading'
import { Verification, type VerificationProps } from '../data/verification'
import { DecisionReceipt, type DecisionReceiptProps } from './decision-receipt'

interface DecisionSheetProps extends DecisionReceiptProps {
  /** How anybody finds it genuine; null where nothing of it leaves the portal. */
  verification: VerificationProps | null
}

/** A decision's receipt as a page, for the person and for whoever works on the case alike. */
export function DecisionSheet({ verification, ...receipt }: DecisionSheetProps) {
  const t = useT()
  return (
    <>
      <Heading level={1} size="l">
        {t('applications.decisionReceipt.title')}
      </Heading>
      <p>{t('applications.decisionReceipt.lead')}</p>
      <DecisionReceipt {...receipt} />
      {verification && <Verification {...verification} />}
      <ButtonGroup>
        <PrintButton />
      </ButtonGroup>
    </>
  )
}
