import {
  type Answers,
  certificateAnswer,
  contactAnswer,
  deviceAnswer,
  districtAnswer,
  documentsAnswer,
  forWhomAnswer,
  measurementsAnswer,
  personAnswer,
} from '../answers'
import type { Journey } from '../journey'

const isForAnother = ({ 'for-whom': forWhom }: Answers) => forWhom !== undefined && forWhom.who !== 'self'

/** True when registers can be asked about whom the device is for; the applicant's own PINFL always is. */
export function isPinflKnown({ person, ...answers }: Answers): boolean {
  return !isForAnother(answers) || (person !== undefined && person.pinfl !== null)
}

/**
 * Applying for a device voucher. The order is the order of the pages. A change that makes old answers wrong raises
 * the version and adds a line to `migrate`; answers that still fit are kept.
 */
export const deviceVoucherJourney: Journey = {
  serviceCode: 'device-voucher',
  version: 1,
  steps: [
    { id: 'for-whom', stored: forWhomAnswer },
    {
      id: 'person',
      stored: personAnswer,
      isAsked: isForAnother,
      // A number that names nobody cannot be checked with any register.
      fits: ({ person, 'for-whom': forWhom }) =>
        person !== undefined &&
        (person.pinfl !== null || (forWhom?.who === 'child' && person.birthCertificate !== null)),
    },
    {
      id: 'certificate',
      stored: certificateAnswer,
      fits: ({ certificate, ...answers }) =>
        certificate !== undefined &&
        (certificate.basis !== 'certificate' || certificate.number !== null || isPinflKnown(answers)) &&
        !(certificate.basis === 'pension' && answers['for-whom']?.who === 'child'),
    },
    { id: 'device', stored: deviceAnswer },
    {
      id: 'measurements',
      stored: measurementsAnswer,
      isAsked: ({ device }) => device?.madeToMeasure === true,
      fits: ({ measurements }) => measurements?.known === 'no' || Boolean(measurements?.text),
    },
    { id: 'contact', stored: contactAnswer },
    { id: 'district', stored: districtAnswer },
    { id: 'documents', stored: documentsAnswer },
  ],
}
