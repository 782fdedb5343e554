import { z } from 'zod'
import { field, publicNumberReader, readPhone, ticked } from '~/domains/questions/schema'

export {
  type AssistanceForm,
  assistanceForm,
  civilAnswer,
  codeWish,
  consentCode,
  spokenConsent,
} from './assistance/schema'
export { mandateActs, mandateTerms } from './mandates/rules'
export {
  codeForm,
  contactAnswer,
  deskForm,
  grantorInput,
  mandateForm,
} from './mandates/schema'

const missing = (key: string) => ({ error: `applications.error.${key}` })

/** Which kinds there are the version says. */
export const documentInput = z.object({ kind: z.string(missing('documentKindMissing')).max(60) })

/** What lets somebody see how a case stands without signing in. */
export const statusInput = z.object({
  number: field('applications.error.numberMissing', publicNumberReader('HA')),
  phone: field('applications.error.phoneMissing', readPhone),
})

export const submitInput = z.object({
  submissionKey: z.uuid(missing('formIncomplete')),
  declaration: ticked('applications.error.declarationMissing'),
})
