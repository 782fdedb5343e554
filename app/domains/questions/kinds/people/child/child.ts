import type { EveryQuestion, Kind } from '../../../kind'
import { readBirthCertificate } from '../../../readers/codes/read-birth-certificate'
import { readField } from '../../../reading'
import { person } from '../person/person'
import { differsFromPinfl, isGrownUp, type NumberedPerson, readNamed, readPinflPart } from '../person-parts'

/** A child under 18, known by its PINFL or by its birth certificate. */
export const child: Kind<EveryQuestion, NumberedPerson> = {
  ...person,
  missing: 'questions.error.childMissing',
  parse: (typed, place, _, { today }) => {
    const { values, faults, isEmpty } = readNamed(typed, place, today)
    const { pinfl, faults: wrong } = readPinflPart(typed, place)
    const certificate = readField(typed, place.part('birthCertificate'), readBirthCertificate)
    const birthCertificate = 'value' in certificate ? certificate.value : null
    faults.push(...wrong, ...('faults' in certificate ? certificate.faults : []))
    if (isEmpty && !pinfl && !birthCertificate && wrong.length === 0 && 'empty' in certificate)
      return { empty: true }
    if (!pinfl && !birthCertificate && wrong.length === 0 && 'empty' in certificate)
      faults.push({ field: place.part('pinfl'), error: 'questions.error.pinflOrCertificateMissing' })
    const { familyName, givenName, patronymic, birthOn } = values
    if (differsFromPinfl({ pinfl, birthOn }))
      faults.push({ field: place.part('birthOn'), error: 'questions.error.birthOnDiffers' })
    else if (birthOn && isGrownUp(birthOn, today))
      faults.push({ field: place.part('birthOn'), error: 'questions.error.notAChild' })
    return faults.length > 0 || !familyName || !givenName || !birthOn
      ? { faults }
      : { value: { familyName, givenName, patronymic, birthOn, pinfl, birthCertificate } }
  },
  fits: ({ pinfl, birthCertificate }) => pinfl !== null || birthCertificate !== null,
}
