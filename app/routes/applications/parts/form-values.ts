import type { Answers, StepId } from '~/domains/applications/index.server'
import { formatPhone } from '~/lib/phone'

interface Known {
  phone: string | null
  email: string | null
  districtSoato: string | null
}

/** What a step's form begins with: the answer given, else what the account knows. */
export function formValues(
  step: StepId,
  answers: Answers,
  known: Known,
  locale: string,
): Record<string, string> {
  const contact = answers.contact ?? { ...known, locale }
  const [year = '', month = '', day = ''] = answers.person?.birthOn.split('-') ?? []
  const isSelf = answers['for-whom']?.who === 'self'
  const values: Record<StepId, Record<string, string | null | undefined>> = {
    'for-whom': { who: answers['for-whom']?.who },
    person: { ...answers.person, 'birthOn.day': day, 'birthOn.month': month, 'birthOn.year': year },
    certificate: {
      ...answers.certificate,
      numberUnknown:
        answers.certificate?.basis === 'certificate' && answers.certificate.number === null ? 'on' : null,
    },
    device: { deviceCode: answers.device?.deviceCode },
    measurements: { ...answers.measurements },
    contact: {
      phone: contact.phone && formatPhone(contact.phone),
      email: contact.email,
      locale: contact.locale,
    },
    district: { soato: answers.district?.soato ?? (isSelf ? known.districtSoato : null) },
    documents: {},
  }
  return Object.fromEntries(Object.entries(values[step]).map(([name, value]) => [name, value ?? '']))
}
