import type { FormErrors } from '~/http/form-errors'
import { ownValue } from '~/lib/own-value'
import type { SelectGroup } from '~/ui/form/select-field'
import { Contact, District } from './contact-fields'
import { Certificate, Device, Measurements } from './device-fields'
import type { DeviceGroup } from './options.server'
import { ForWhom, Person } from './person-fields'

export interface StepFieldsProps {
  step: string
  /** Typed or known, by field. */
  values: Record<string, string>
  /** Translated, by field. */
  error: FormErrors['error']
  isChild: boolean
  /** Registers can be asked about the person by the PINFL. */
  isPinflKnown: boolean
  devices: DeviceGroup[]
  places: SelectGroup[]
}

/** The inputs of one page of the journey; the question is the page's heading. */
export function StepFields(props: StepFieldsProps) {
  const fields: Record<string, (props: StepFieldsProps) => JSX.Element> = {
    'for-whom': ForWhom,
    person: Person,
    certificate: Certificate,
    device: Device,
    measurements: Measurements,
    contact: Contact,
    district: District,
  }
  const Fields = ownValue(fields, props.step)
  return Fields ? <Fields {...props} /> : null
}
