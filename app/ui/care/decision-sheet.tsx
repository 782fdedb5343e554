import { useT } from '~/i18n/react'
import { ButtonGroup } from '../action/button-group'
import { ButtonLink } from '../action/button-link'
import { PrintButton } from '../action/print-button'
import { Heading } from '../content/heading'
import { Verification, type VerificationProps } from '../data/verification'
import { DecisionReceipt, type DecisionReceiptProps } from './decision-receipt'

interface DecisionSheetProps extends DecisionReceiptProps {
  /** How anybody finds it genuine; null where nothing of it leaves the portal. */
  verification: VerificationProps | null
  /** Absent for staff, who print the page. */
  pdfHref?: string
}

/** A decision's receipt as a page, for the person and for whoever works on the case alike. */
export function DecisionSheet({ verification, pdfHref, ...receipt }: DecisionSheetProps) {
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
        {pdfHref && (
          <ButtonLink icon="download" href={pdfHref}>
            {t('documents.receipt.pdf')}
          </ButtonLink>
        )}
        <PrintButton />
      </ButtonGroup>
    </>
  )
}
